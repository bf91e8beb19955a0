package fr.pix.certif.access;

/**
 * What the mail to somebody invited says of the invitation, in words of its language.
 *
 * @param by who invites: « Anne-Cécile Bichon », « Pix »
 * @param to the centre whose space is opened to him: « Centre de Testix »
 */
public record Invitation(String by, String to) {}
