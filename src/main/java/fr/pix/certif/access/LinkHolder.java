package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;

/** Whose password a living link lets choose. */
public record LinkHolder(AccountId account, Email email) {}
