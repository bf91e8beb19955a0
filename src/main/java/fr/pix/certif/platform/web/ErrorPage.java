package fr.pix.certif.platform.web;

/**
 * A page that says what happened and what to do.
 *
 * @param status the HTTP status
 * @param code the problem's code, whose title and advice are {@code problem.<code>} and {@code problem.<code>.advice}
 * @param reference what to tell the support, found again in the log
 */
public record ErrorPage(int status, String code, String reference) {}
