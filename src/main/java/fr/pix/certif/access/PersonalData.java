package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;

/** What a room keeps about the holder of an account, for the page on which he reads it and the file in which he takes it away. */
public interface PersonalData {

    /** Tells the room's parts: his own data and nobody else's. */
    void tell(AccountId account, PersonalParts parts);
}
