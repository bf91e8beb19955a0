package fr.pix.certif.access;

import fr.pix.certif.access.PasswordHashing.PasswordHash;

/** What a sign-in rests on. Where it does not hold any more when the sign-in is written, there is none. */
sealed interface Proof {

    /** The password that was judged: another may be chosen right now. */
    record OfPassword(PasswordHash judged) implements Proof {}

    /** The provider's word; its subject is bound to the account. */
    record OfProvider(ProviderSubject subject) implements Proof {}
}
