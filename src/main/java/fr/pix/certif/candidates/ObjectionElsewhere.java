package fr.pix.certif.candidates;

import fr.pix.certif.kernel.SessionId;

/**
 * What somebody objects to, as it was noted where he is or was enrolled besides.
 *
 * @param session where that is
 */
public record ObjectionElsewhere(Objection objection, SessionId session) {}
