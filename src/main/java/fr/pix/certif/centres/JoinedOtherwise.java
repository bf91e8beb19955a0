package fr.pix.certif.centres;

import fr.pix.certif.access.Email;
import fr.pix.certif.kernel.CentreId;
import java.util.Collection;

/** Told of whoever becomes a member without an invitation: what waits for him to join is over. */
public interface JoinedOtherwise {

    /** Within the transaction that makes them members, whose centre's turn it has. */
    void joined(CentreId centre, Collection<Email> emails);
}
