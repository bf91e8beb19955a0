package fr.pix.certif.documents;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.SessionId;
import java.time.Instant;

/**
 * A paper as somebody took it last in another installation, with the numbers of here.
 *
 * @param sequence the last event that it shows
 */
public record ArrivingPaper(SessionId session, Paper paper, long sequence, Instant at, AccountId by) {}
