package fr.pix.certif.platform.mail;

import com.zaxxer.hikari.HikariDataSource;
import fr.pix.certif.TestClock;
import fr.pix.certif.pages.StaticTemplates;
import fr.pix.certif.platform.Settings;
import fr.pix.certif.platform.Texts;
import fr.pix.certif.platform.database.TestDatabase;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A queue of its own, and copies of the application on it; none of them sends before the test says so. */
final class MailFixture implements AutoCloseable {

    static final String LINK = "https://certif.example.org/mot-de-passe?jeton=TresSecret";

    /** How long the end of a copy waits for the mail at hand. */
    static final Duration FINISHING = Duration.ofSeconds(2);

    final TestDatabase database = TestDatabase.fresh();
    final TestClock clock = new TestClock(Instant.parse("2026-11-23T08:00:00Z"));
    private final HikariDataSource source = (HikariDataSource) database.dataSource();
    final JdbcClient sql = JdbcClient.create(source);
    final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    final MailStore store = new MailStore(sql);
    final MailLookup lookup = new MailLookup(sql);

    /** One copy of the application: what it stands on, and who sends. */
    record Copy(MailOutbox outbox, MailBell bell, SendDueMails dueMails, MailSender sender, ResendMail resend) {

        void send() throws InterruptedException {
            dueMails.send(() -> true);
        }
    }

    Copy copy(MailSettings settings) {
        return copy(settings, new Properties());
    }

    Copy copy(MailSettings settings, Properties library) {
        return copy(settings, library, clock);
    }

    /** One whose sender asks another clock. */
    Copy copy(MailSettings settings, Properties library, Clock asked) {
        var bell = new MailBell();
        var due = new SendDueMails(store, new SmtpServer(settings, product(), clock, library), settings, asked);
        return new Copy(
                new MailOutbox(printer(), store, bell, settings, clock),
                bell,
                due,
                new MailSender(due, bell, settings, FINISHING),
                new ResendMail(store, bell, settings, clock));
    }

    static LetterPrinter printer() {
        return new LetterPrinter(new StaticTemplates(), Texts.read(), product());
    }

    /** A server on this machine, without TLS. */
    static MailSettings server(int port) {
        return server(port, MailSettings.Security.NONE);
    }

    static MailSettings server(int port, MailSettings.Security security) {
        return settings("127.0.0.1", port, security, Duration.ofHours(1), Duration.ofSeconds(20));
    }

    /** A server that is given little time. */
    static MailSettings server(int port, Duration answering) {
        return settings("127.0.0.1", port, MailSettings.Security.NONE, Duration.ofHours(1), answering);
    }

    static MailSettings noServer() {
        return settings(null, null, MailSettings.Security.STARTTLS, Duration.ofSeconds(30), Duration.ofSeconds(20));
    }

    static MailSettings settings(
            @Nullable String host,
            @Nullable Integer port,
            MailSettings.Security security,
            Duration poll,
            Duration answering) {
        return new MailSettings(
                host, port, null, null, security, "certif@example.org", poll, Duration.ofSeconds(5), answering);
    }

    static Mail mail(String event) {
        return mail(event, "anne-cecile.bichon@example.net");
    }

    static Mail mail(String event, String recipient) {
        return new Mail(event, "password_reset", new Recipient(recipient), letter("Votre mot de passe"), null);
    }

    static Mail expiring(String event, Instant then) {
        var mail = mail(event);
        return new Mail(event, mail.kind(), mail.recipient(), mail.letter(), then);
    }

    static Letter letter(String subject) {
        return new Letter(
                Locale.FRENCH,
                subject,
                "Bonjour Anne-Cécile Bichon,",
                List.of("Vous avez demandé un nouveau mot de passe\u00a0: « c'est noté\u00a0»."),
                new Letter.Action("Choisir un mot de passe", URI.create(LINK)),
                List.of("Ce lien est valable 2\u00a0heures."));
    }

    void add(Copy copy, Mail mail) {
        transaction.executeWithoutResult(_ -> copy.outbox().add(mail));
    }

    MailPage.Row row(String event) {
        var id = sql.sql("select id from mail where event = ?")
                .param(event)
                .query(Long.class)
                .single();
        return lookup.find(new MailId(id)).orElseThrow().row();
    }

    MailState state(String event) {
        return row(event).state();
    }

    ReadableMail readable(String event) {
        return lookup.find(row(event).id()).orElseThrow();
    }

    @Override
    public void close() {
        source.close();
    }

    private static Settings product() {
        return new Settings(
                null,
                "certif@pix.fr",
                null,
                Duration.ofHours(2),
                Period.ofYears(2),
                new Settings.Operator("", "", "", ""),
                false,
                true);
    }
}
