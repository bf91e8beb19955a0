package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.PersonName;

/**
 * An account that exists.
 *
 * @param hasPassword whether the person chose a password
 * @param hasProvider whether an identity provider answers for the person
 */
public record KnownAccount(AccountId id, PersonName name, boolean hasPassword, boolean hasProvider) {

    /** Whether the person has a way to sign in: without one he is sent a link to choose a password. */
    public boolean signsIn() {
        return hasPassword || hasProvider;
    }

    /** Never the name: it would end in a log. */
    @Override
    public String toString() {
        return "account " + id;
    }
}
