package fr.pix.certif.platform.mail;

import fr.pix.certif.platform.Settings;
import jakarta.mail.Session;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The operator's server. Nothing of the mail library is loaded before the first mail leaves. */
@Component
class SmtpServer {

    private final MailSettings settings;
    private final MimeLetter.Sender sender;
    private final Clock clock;
    private final Properties more;

    @Autowired
    SmtpServer(MailSettings settings, Settings product, Clock clock) {
        this(settings, product, clock, new Properties());
    }

    /** The given properties of the library win over ours: a test's server has a certificate that nobody else trusts. */
    SmtpServer(MailSettings settings, Settings product, Clock clock, Properties more) {
        this.settings = settings;
        this.sender = sender(settings, product);
        this.clock = clock;
        this.more = more;
    }

    SmtpConnection open() {
        return new SmtpConnection(Session.getInstance(properties()), settings, sender, clock);
    }

    private static MimeLetter.Sender sender(MailSettings settings, Settings product) {
        var support = SenderAddress.parse(product.supportEmail())
                .orElseThrow(() -> new IllegalArgumentException("CERTIF_SUPPORT_EMAIL must be an address"));
        var from = Optional.ofNullable(settings.from())
                .flatMap(SenderAddress::parse)
                .orElse(support);
        return new MimeLetter.Sender(from, support);
    }

    private Properties properties() {
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", milliseconds(settings.connecting()));
        properties.put("mail.smtp.timeout", milliseconds(settings.answering()));
        properties.put("mail.smtp.writetimeout", milliseconds(settings.answering()));
        properties.put("mail.smtp.socketFactory", new PacedSockets(settings.answering()));
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.auth", String.valueOf(settings.user() != null));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.security()) {
            case NONE -> properties.put("mail.smtp.starttls.enable", "false");
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
        }
        properties.putAll(more);
        return properties;
    }

    private static String milliseconds(Duration time) {
        return String.valueOf(time.toMillis());
    }
}
