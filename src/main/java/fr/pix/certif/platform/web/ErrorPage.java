package fr.pix.certif.platform.web;

/**
 * A page that says what happened and what to do.
 *
 * @param status the HTTP status
 * @param code the problem's code, whose title is {@code problem.<code>}
 * @param advice the key of the text that says what to do
 * @param reference what to tell the support, found again in the log
 * @param resend the form to send again by a button
 */
public record ErrorPage(int status, String code, String advice, String reference, Resend resend) {}
