package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;

/** Says whether an account has anything to enter for; asked after the password, never before. */
public interface Admission {

    boolean admits(AccountId account);
}
