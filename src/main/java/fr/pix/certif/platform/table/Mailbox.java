package fr.pix.certif.platform.table;

/**
 * An e-mail address beside the name that mail programs show with it.
 *
 * @param name as it is written, in whatever order; empty when there is none
 * @param address as it is written, not checked
 */
public record Mailbox(String name, String address) {}
