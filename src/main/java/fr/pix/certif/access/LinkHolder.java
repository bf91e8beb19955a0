package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;

/** The account that a living link is for, and the address that it was sent to: of a change of e-mail, the new one. */
public record LinkHolder(AccountId account, Email email) {}
