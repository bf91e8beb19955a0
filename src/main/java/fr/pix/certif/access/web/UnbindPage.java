package fr.pix.certif.access.web;

/** The page that undoes the binding to the identity provider. */
public record UnbindPage(AccountPage.BoundProvider provider, boolean hasPassword, AccountForm form) {}
