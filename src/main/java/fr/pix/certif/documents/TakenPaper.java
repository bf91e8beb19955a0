package fr.pix.certif.documents;

import fr.pix.certif.kernel.PersonName;
import java.time.Instant;

/**
 * A paper as somebody took it last, whichever file it was.
 *
 * @param sequence the last event of the centre's trail when it was taken: what came later, it does not show
 * @param older whether anything came later about the session or its candidates
 */
public record TakenPaper(Paper paper, long sequence, Instant at, PersonName by, boolean older) {}
