package fr.pix.certif.documents.filled;

import fr.pix.certif.kernel.SessionId;

/** What a PV said of a session as a whole in another installation, under its event, with the numbers of here. */
public record ArrivingRemarks(SessionId session, long sequence, String remarks) {}
