package fr.pix.certif.candidates.convocation;

import static fr.pix.certif.candidates.convocation.ConvocationField.EXTRA_TIME;

import fr.pix.certif.access.AccountLookup;
import fr.pix.certif.candidates.CandidateDetails;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.DateInFull;
import fr.pix.certif.kernel.InFigures;
import fr.pix.certif.kernel.ZoneName;
import fr.pix.certif.platform.PublicAddress;
import fr.pix.certif.platform.Settings;
import fr.pix.certif.platform.Texts;
import fr.pix.certif.platform.mail.Appointment;
import fr.pix.certif.platform.mail.Letter;
import fr.pix.certif.platform.mail.Letter.Fact;
import fr.pix.certif.platform.mail.Mail;
import fr.pix.certif.platform.mail.Recipient;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What candidates are written: when and where, until when, what to bring, and what changed since the last time. */
@Component
public class ConvocationMails {

    /** Of candidates as of papers, whatever the member reads who has them written. */
    private static final Locale LANGUAGE = Locale.FRENCH;

    private static final String KIND = "convocation";
    private static final String FILE = KIND + ".ics";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final AccountLookup accounts;
    private final Texts texts;
    private final Settings settings;
    private final PublicAddress address;
    private final Clock clock;

    ConvocationMails(AccountLookup accounts, Texts texts, Settings settings, PublicAddress address, Clock clock) {
        this.accounts = accounts;
        this.texts = texts;
        this.settings = settings;
        this.address = address;
        this.clock = clock;
    }

    /**
     * The mails that candidates who can be written to get next. They are of no use once the session has begun. Answers
     * go to the member who has them sent: the centre knows its candidates, Pix does not.
     */
    public List<Mail> mails(Member by, List<ConvocationRow> rows) {
        var sender = address(by);
        return rows.stream().map(row -> mail(by, sender, row)).toList();
    }

    /** The same on paper, for candidates whom no mail reaches. */
    public List<Letter> papers(Member by, List<ConvocationRow> rows) {
        var sender = address(by);
        return rows.stream().map(row -> paper(by, sender, row)).toList();
    }

    private String address(Member by) {
        return accounts.emailOf(by.account()).orElseThrow().address();
    }

    /** It is handed out in a class or put into an envelope: it tells those of one name apart, as the mail need not. */
    private Letter paper(Member by, String sender, ConvocationRow row) {
        var now = row.now();
        var facts = facts(by, now);
        facts.addAll(0, who(by, row.candidate().details()));
        return new Letter(
                LANGUAGE,
                subject("subject", now),
                t("greeting", now.name()),
                List.of(t("why", by.centreName())),
                facts,
                null,
                List.of(t("bring"), t("early"), t("not_me.paper", by.centreName(), sender)));
    }

    private Mail mail(Member by, String sender, ConvocationRow row) {
        var number = row.sent() + 1;
        var letter = letter(by, sender, row);
        return new Mail(
                SentConvocation.event(by.centre(), row.candidate().id(), number),
                KIND,
                new Recipient(row.now().email()),
                letter,
                row.now().start().toInstant(),
                appointment(by, row, number).attachment(FILE),
                new Recipient(sender),
                by.centre());
    }

    private Letter letter(Member by, String sender, ConvocationRow row) {
        var now = row.now();
        var again = row.left().isPresent();
        var paragraphs = new ArrayList<String>();
        paragraphs.add(t("why", by.centreName()));
        row.left().ifPresent(before -> paragraphs.add(replaces(row, before)));
        return new Letter(
                LANGUAGE,
                subject(again ? "subject.again" : "subject", now),
                t("greeting", now.name()),
                paragraphs,
                facts(by, now),
                null,
                List.of(t("bring"), t("early"), t("file"), t("not_me", by.centreName(), sender)));
    }

    private String subject(String key, Convocation now) {
        return t(key, DateInFull.WHOLE.of(now.date(), LANGUAGE), TIME.format(now.time()));
    }

    private List<Fact> who(Member by, CandidateDetails who) {
        var candidate = fact("candidate", t("born." + who.sex(), who.calledName(), InFigures.of(who.birthDate())));
        return who.externalId().isEmpty()
                ? List.of(candidate)
                : List.of(candidate, fact(by.isOfSchool() ? "class" : "external_id", who.externalId()));
    }

    private List<Fact> facts(Member by, Convocation now) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("date", DateInFull.WHOLE.of(now.date(), LANGUAGE)));
        facts.add(fact("start", clock(by, now, now.start())));
        now.end(settings.sessionDuration()).ifPresent(end -> facts.add(fact("end", end(now, end))));
        facts.add(fact("site", now.site()));
        facts.add(fact("room", now.room()));
        facts.add(fact("session", now.session().toString()));
        return facts;
    }

    /** Clocks are those of the site; they are named where they are not the centre's. */
    private String clock(Member by, Convocation now, ZonedDateTime moment) {
        return now.zone().equals(by.zone())
                ? TIME.format(moment)
                : t("clock", TIME.format(moment), ZoneName.of(now.zone(), LANGUAGE));
    }

    private String end(Convocation now, ZonedDateTime end) {
        return now.extraTime() == null ? TIME.format(end) : t("end.extra", TIME.format(end), EXTRA_TIME.of(now));
    }

    private String replaces(ConvocationRow row, SentConvocation before) {
        var day = DateInFull.WHOLE.of(LocalDate.ofInstant(before.at(), row.now().zone()), LANGUAGE);
        var changes = row.now().changesSince(before.said()).stream()
                .map(change -> t("changed." + change.field()))
                .toList();
        return changes.isEmpty() ? t("again", day) : t("again.changed", day, together(changes));
    }

    /** « la date, l’heure et la salle ». */
    private String together(List<String> all) {
        return all.size() == 1
                ? all.getFirst()
                : t("changed.and", String.join(", ", all.subList(0, all.size() - 1)), all.getLast());
    }

    private Appointment appointment(Member by, ConvocationRow row, int number) {
        var now = row.now();
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
                t("appointment", now.name()),
                t("place", now.site(), now.room()),
                String.join("\n", t("why", by.centreName()), t("bring"), t("early")));
    }

    private Fact fact(String name, String value) {
        return new Fact(t("fact." + name), value);
    }

    private String t(String key, Object... arguments) {
        return texts.text(LANGUAGE, "candidates.convocation.mail." + key, arguments);
    }
}
