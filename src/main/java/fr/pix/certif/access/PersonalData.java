package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;

/** What a room keeps about the holder of an account, for the file in which he takes it away. */
public interface PersonalData {

    /** Adds the room's parts to the file: his own data and nobody else's. */
    void tell(AccountId account, PersonalFile file);
}
