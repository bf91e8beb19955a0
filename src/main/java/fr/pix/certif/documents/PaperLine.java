package fr.pix.certif.documents;

/** A numbered line of a paper, to be signed. */
public record PaperLine(int number, PaperParticipant participant) {}
