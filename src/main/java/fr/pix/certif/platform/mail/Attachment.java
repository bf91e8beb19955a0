package fr.pix.certif.platform.mail;

/**
 * A file of text that goes with a mail.
 *
 * @param name such as {@code convocation.ics}: mailboxes show it
 * @param type what it is, with its character set: {@code text/calendar; charset=UTF-8}
 */
public record Attachment(String name, String type, String content) {

    public Attachment {
        if (!name.matches("[a-z0-9-]{1,64}\\.[a-z]{1,8}")) {
            throw new IllegalArgumentException("no name that every mailbox takes");
        }
        if (!type.matches("text/[\\x20-\\x7e]{1,128}")) {
            throw new IllegalArgumentException("only text is attached");
        }
    }

    /** Never what it says: a log would keep it. */
    @Override
    public String toString() {
        return "Attachment";
    }
}
