package fr.pix.certif.candidates.convocation;

import static fr.pix.certif.candidates.convocation.ConvocationField.EXTRA_TIME;

import fr.pix.certif.centres.Member;
import fr.pix.certif.platform.PublicAddress;
import fr.pix.certif.platform.Settings;
import fr.pix.certif.platform.Texts;
import fr.pix.certif.platform.mail.Appointment;
import fr.pix.certif.platform.mail.Letter;
import fr.pix.certif.platform.mail.Letter.Fact;
import fr.pix.certif.platform.mail.Mail;
import fr.pix.certif.platform.mail.Recipient;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What candidates are written: when and where, until when, what to bring, and what changed since the last time. */
@Component
public class ConvocationMails {

    private static final String KIND = "convocation";
    private static final String FILE = KIND + ".ics";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu");

    private final Texts texts;
    private final Settings settings;
    private final PublicAddress address;
    private final Clock clock;

    ConvocationMails(Texts texts, Settings settings, PublicAddress address, Clock clock) {
        this.texts = texts;
        this.settings = settings;
        this.address = address;
        this.clock = clock;
    }

    /** The mail that a candidate who can be written to gets next. It is of no use once the session has begun. */
    public Mail mail(Member by, ConvocationRow row, Locale language) {
        var number = row.sent() + 1;
        var letter = letter(by, row, language);
        return new Mail(
                SentConvocation.event(by.centre(), row.candidate().id(), number),
                KIND,
                new Recipient(row.now().email()),
                letter,
                row.now().start().toInstant(),
                appointment(by, row, number, letter).attachment(FILE));
    }

    private Letter letter(Member by, ConvocationRow row, Locale language) {
        var now = row.now();
        var again = row.last().isPresent();
        var subject = again ? "subject.again" : "subject";
        var paragraphs = new ArrayList<String>();
        paragraphs.add(t(language, "why", by.centreName()));
        row.last().ifPresent(before -> paragraphs.add(replaces(row, before, language)));
        return new Letter(
                language,
                t(language, subject, DATE.withLocale(language).format(now.date()), TIME.format(now.time())),
                t(language, "greeting", now.name()),
                paragraphs,
                facts(by, now, language),
                null,
                List.of(
                        t(language, "bring"),
                        t(language, "early"),
                        t(language, "file"),
                        t(language, "not_me", by.centreName())));
    }

    private List<Fact> facts(Member by, Convocation now, Locale language) {
        var facts = new ArrayList<Fact>();
        facts.add(fact(language, "date", DATE.withLocale(language).format(now.date())));
        facts.add(fact(language, "start", clock(by, now, now.start(), language)));
        now.end(settings.sessionDuration()).ifPresent(end -> facts.add(fact(language, "end", end(now, end, language))));
        facts.add(fact(language, "site", now.site()));
        facts.add(fact(language, "room", now.room()));
        facts.add(fact(language, "session", now.session().toString()));
        return facts;
    }

    /** Clocks are those of the site; they are named where they are not the centre's. */
    private String clock(Member by, Convocation now, ZonedDateTime moment, Locale language) {
        return now.zone().equals(by.zone())
                ? TIME.format(moment)
                : t(language, "clock", TIME.format(moment), now.zone().getDisplayName(TextStyle.FULL, language));
    }

    private String end(Convocation now, ZonedDateTime end, Locale language) {
        return now.extraTime() == null
                ? TIME.format(end)
                : t(language, "end.extra", TIME.format(end), EXTRA_TIME.of(now));
    }

    private String replaces(ConvocationRow row, SentConvocation before, Locale language) {
        var day = DATE.withLocale(language).format(before.at().atZone(row.now().zone()));
        var changes = row.changes().stream()
                .map(change -> texts.text(language, "candidates.convocation.field." + change.field()))
                .collect(Collectors.joining(", "));
        return changes.isEmpty() ? t(language, "again", day) : t(language, "again.changed", day, changes);
    }

    private Appointment appointment(Member by, ConvocationRow row, int number, Letter letter) {
        var now = row.now();
        var language = letter.language();
        return new Appointment(
                "convocation-%s-%s@%s"
                        .formatted(
                                by.centre(),
                                row.candidate().id(),
                                address.of("/").getHost()),
                number - 1,
                clock.instant(),
                now.start().toInstant(),
                now.end(settings.sessionDuration())
                        .map(ZonedDateTime::toInstant)
                        .orElse(null),
                t(language, "appointment"),
                t(language, "place", now.site(), now.room()),
                String.join("\n", t(language, "why", by.centreName()), t(language, "bring"), t(language, "early")));
    }

    private Fact fact(Locale language, String name, String value) {
        return new Fact(t(language, "fact." + name), value);
    }

    private String t(Locale language, String key, Object... arguments) {
        return texts.text(language, "candidates.convocation.mail." + key, arguments);
    }
}
