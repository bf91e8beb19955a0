package fr.pix.certif.platform.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails leave.
 *
 * @param host the SMTP server; without one, mails are kept and none is sent
 * @param port the usual one of the security if unset
 * @param user with what to sign in there, if it asks
 * @param from who sends: an address, or a name with one in angle brackets; the support address if unset
 * @param poll how often the queue is looked at when nothing woke the sender: retries, and what another copy left
 * @param connecting how long the server may take to accept a connection
 * @param answering how long it may take for each of its answers
 */
@ConfigurationProperties("certif.mail")
record MailSettings(
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("starttls") Security security,
        @Nullable String from,
        @DefaultValue("30s") Duration poll,
        @DefaultValue("5s") Duration connecting,
        @DefaultValue("20s") Duration answering) {

    /** Greeting, EHLO twice, STARTTLS and its handshake, signing in, sender, recipient, data and its end; and some more. */
    private static final int ANSWERS = 15;

    /** How the way to the server is protected. What is chosen is demanded: nothing leaves in clear instead. */
    enum Security {
        NONE(25),
        STARTTLS(587),
        TLS(465);

        private final int usualPort;

        Security(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    MailSettings {
        host = unlessBlank(host);
        user = unlessBlank(user);
        password = unlessBlank(password);
        from = unlessBlank(from);
        if ((user == null) != (password == null)) {
            throw new IllegalArgumentException(
                    "CERTIF_MAIL_USER and CERTIF_MAIL_PASSWORD go together: set both or none");
        }
        if (from != null && SenderAddress.parse(from).isEmpty()) {
            throw new IllegalArgumentException(
                    "CERTIF_MAIL_FROM must be an address, such as certif@example.org or Pix Certif <certif@example.org>");
        }
    }

    boolean hasServer() {
        return host != null;
    }

    int portOrUsual() {
        return port == null ? security.usualPort : port;
    }

    /** All that a conversation about one mail can last, each of its answers as late as it may be. */
    Duration longestAttempt() {
        return connecting.plus(answering.multipliedBy(ANSWERS));
    }

    /** Never the password: it would end in a log. */
    @Override
    public String toString() {
        return "MailSettings[%s, %s]".formatted(hasServer() ? host + ":" + portOrUsual() : "no server", security);
    }

    private static @Nullable String unlessBlank(@Nullable String set) {
        return set == null || set.isBlank() ? null : set.strip();
    }
}
