package fr.pix.certif.candidates;

import fr.pix.certif.kernel.SessionId;
import java.util.Optional;

/**
 * What somebody objects to, as it was noted where he is or was enrolled besides.
 *
 * @param session where that is
 * @param candidate who he is there, whose page tells of it; nobody any more once he was removed
 */
public record ObjectionElsewhere(Objection objection, SessionId session, Optional<CandidateId> candidate) {}
