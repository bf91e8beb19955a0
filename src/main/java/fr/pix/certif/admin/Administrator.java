package fr.pix.certif.admin;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.PersonName;

/** Somebody acting for Pix, over all centres: what every use case of an administrator is given first. */
public record Administrator(AccountId account, PersonName name) {

    /** Never the name: it would end in a log. */
    @Override
    public String toString() {
        return "administrator " + account;
    }
}
