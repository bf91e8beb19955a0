package fr.pix.certif.platform.mail;

/** The number of a mail: the only word about it in logs. */
public record MailId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
