package fr.pix.certif.access.web;

/**
 * The terms of use, to be accepted (G15).
 *
 * @param version what is accepted
 * @param back where to go on
 */
public record TermsPage(String version, String back) {}
