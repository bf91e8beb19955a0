package fr.pix.certif.documents;

/** A numbered line of the PV, to be signed. */
public record PvLine(int number, PvParticipant participant) {}
