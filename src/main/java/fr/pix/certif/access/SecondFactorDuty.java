package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;

/**
 * Says who must have a second factor: a room whose pages are worth it. Everybody else may, unless the operator binds
 * everybody.
 */
public interface SecondFactorDuty {

    boolean binds(AccountId account);
}
