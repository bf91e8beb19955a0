package fr.pix.certif.platform.web;

/**
 * How long somebody stays signed in, in seconds: the page warns him before it is over.
 *
 * @param account whose sign-in it is; a page that was left open is shown again to nobody else
 * @param idle until it ends if nothing is asked for meanwhile
 * @param longest until it ends in any case
 * @param warning how long before either the warning comes
 */
public record TimeLeft(long account, long idle, long longest, long warning) {}
