package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.PersonName;

/**
 * An account that exists.
 *
 * @param hasPassword whether the person chose a password: until then nobody signs in
 */
public record KnownAccount(AccountId id, PersonName name, boolean hasPassword) {

    /** Never the name: it would end in a log. */
    @Override
    public String toString() {
        return "account " + id;
    }
}
