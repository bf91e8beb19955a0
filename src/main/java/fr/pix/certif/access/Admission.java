package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;

/**
 * Says whether an account has anything to enter for; asked after the password, never before. One room's yes is enough: a
 * person may be a member of a centre, or act for Pix.
 */
public interface Admission {

    boolean admits(AccountId account);
}
