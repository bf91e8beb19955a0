package fr.pix.certif.candidates.convocation;

import static fr.pix.certif.candidates.CandidateField.BIRTH_DATE;
import static fr.pix.certif.candidates.CandidateField.BIRTH_NAME;
import static fr.pix.certif.candidates.CandidateField.CONVOCATION_EMAIL;
import static fr.pix.certif.candidates.CandidateField.EXTRA_TIME;
import static fr.pix.certif.candidates.CandidateField.FIRST_NAME;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.pix.certif.CertifTest;
import fr.pix.certif.TestClock;
import fr.pix.certif.access.AccountLookup;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.candidates.CandidateHistory;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.CandidateLookup;
import fr.pix.certif.candidates.CandidateRegister;
import fr.pix.certif.candidates.CorrectCandidate;
import fr.pix.certif.candidates.EnrolCandidate;
import fr.pix.certif.candidates.MoveCandidates;
import fr.pix.certif.candidates.NoteObjection;
import fr.pix.certif.candidates.Objection;
import fr.pix.certif.candidates.ObjectionElsewhere;
import fr.pix.certif.candidates.ObjectionsElsewhere;
import fr.pix.certif.candidates.RemoveCandidates;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.candidates.convocation.ConvocationRow.State;
import fr.pix.certif.candidates.convocation.SendConvocations.Order;
import fr.pix.certif.candidates.convocation.SendConvocations.Outcome;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.Chore;
import fr.pix.certif.platform.database.FreshDatabase;
import fr.pix.certif.platform.mail.CalendarReading;
import fr.pix.certif.platform.mail.Letter;
import fr.pix.certif.platform.mail.MailFault;
import fr.pix.certif.platform.mail.MailId;
import fr.pix.certif.platform.mail.MailLookup;
import fr.pix.certif.platform.mail.MailOutbox;
import fr.pix.certif.platform.mail.MailState;
import fr.pix.certif.platform.mail.ReadableMail;
import fr.pix.certif.platform.mail.ResendMail;
import fr.pix.certif.sessions.ChangeSession;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.SessionFixture;
import fr.pix.certif.sessions.SessionLookup;
import fr.pix.certif.sessions.SessionRoll;
import fr.pix.certif.sessions.TypedSession;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** Convocations as they arrive at a mail server. */
@CertifTest
@FreshDatabase
class SendConvocationsTest {

    private static final GreenMail POST = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static final Objection OBJECTION =
            new Objection(Objection.Kind.OBJECTION, LocalDate.of(2026, 5, 3), "Pas d’e-mail");

    @Autowired
    private JdbcClient sql;

    @Autowired
    private SendConvocations sendConvocations;

    @Autowired
    private ListConvocations list;

    @Autowired
    private ObjectionsElsewhere objections;

    @Autowired
    private ConvocationStore store;

    @Autowired
    private ConvocationMails mails;

    @Autowired
    private EnrolCandidate enrolCandidate;

    @Autowired
    private CorrectCandidate correctCandidate;

    @Autowired
    private MoveCandidates moveCandidates;

    @Autowired
    private RemoveCandidates removeCandidates;

    @Autowired
    private NoteObjection noteObjection;

    @Autowired
    private CandidateHistory history;

    @Autowired
    private CandidateLookup candidates;

    @Autowired
    private CandidateRegister register;

    @Autowired
    private SessionLookup sessions;

    @Autowired
    private SessionRoll roll;

    @Autowired
    private AccountLookup accounts;

    @Autowired
    private MailLookup mailLookup;

    @Autowired
    private MailOutbox outbox;

    @Autowired
    private ResendMail resendMail;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private CreateSession createSession;

    @Autowired
    private ChangeSession changeSession;

    @Autowired
    private MemberFixture members;

    @Autowired
    private List<Chore> chores;

    private Member member;
    private SessionId session;

    /** Another in each test: a mail of the test before may still be on its way. */
    private String address;

    private TypedCandidate yanis;

    @DynamicPropertySource
    static void post(DynamicPropertyRegistry settings) {
        POST.start();
        settings.add("certif.mail.host", () -> "127.0.0.1");
        settings.add("certif.mail.port", () -> POST.getSmtp().getPort());
        settings.add("certif.mail.security", () -> "none");
        settings.add("certif.url", () -> "https://certif.example.org");
    }

    @AfterAll
    static void close() {
        POST.stop();
    }

    @BeforeEach
    void aSession() {
        address = "yanis." + UUID.randomUUID() + "@example.net";
        yanis = CandidateFixture.with(CONVOCATION_EMAIL, address);
        member = members.of("Europe/Paris");
        session = session(SessionFixture.GUIDE);
    }

    @Test
    void the_mail_says_when_where_until_when_and_what_to_bring_and_brings_the_appointment() throws Exception {
        enrolled(yanis.with(EXTRA_TIME, "33"));
        assertThat(send()).isEqualTo(new Outcome.Sent(1));
        var mail = only();
        assertThat(mail.getAllRecipients()[0]).hasToString(address);
        assertThat(mail.getSubject()).isEqualTo("Convocation à la certification Pix, lundi 19 avril 2049 à 13:30");
        var said = (MimeMultipart) part(mail, 0);
        for (var version = 0; version < 2; version++) {
            assertThat((String) said.getBodyPart(version).getContent())
                    .contains("Bonjour Yanis Le Goff,")
                    .contains("Centre de Testix vous convoque")
                    .contains("lundi 19 avril 2049")
                    .contains("13:30")
                    .contains("16:10, votre temps majoré de 33\u00a0% compris")
                    .contains("Site 1")
                    .contains("Salle B304")
                    .contains("pièce d’identité")
                    .doesNotContain("2007");
        }
        var event = appointment(mail);
        assertThat(event)
                .containsEntry("DTSTART", "20490419T113000Z")
                .containsEntry("DTEND", "20490419T141000Z")
                .containsEntry("SUMMARY", "Certification Pix – Yanis Le Goff")
                .containsEntry("LOCATION", "Site 1, Salle B304");
        await().until(() -> row().state() == State.SENT);
    }

    @Test
    void who_has_no_first_name_is_spoken_to_by_the_other() {
        enrolled(yanis.with(BIRTH_NAME, "Nguyễn").with(FIRST_NAME, "-"));
        assertThat(next().greeting()).isEqualTo("Bonjour Nguyễn,");
    }

    @Test
    void answers_go_to_who_had_it_sent_and_not_to_pix() throws Exception {
        enrolled(yanis);
        send();
        var sender = accounts.emailOf(member.account()).orElseThrow().address();
        var mail = only();
        assertThat(mail.getReplyTo()).extracting(Object::toString).containsExactly(sender);
        assertThat((String) ((MimeMultipart) part(mail, 0)).getBodyPart(1).getContent())
                .contains("Prévenez votre centre, Centre de Testix,")
                .contains("Écrivez à " + sender)
                .doesNotContain("certif@pix.fr");
    }

    @Test
    void clocks_that_are_not_the_centre_s_are_named() throws Exception {
        members.declareSite(member, "Saint-Denis", "Indian/Reunion");
        session = session(new TypedSession("Saint-Denis", "B304", "19/04/2049", "13:30", "Anne-Cécile Bichon", ""));
        enrolled(yanis);
        var order = order();
        sendConvocations.send(new Order(member, session, order.version(), order.numbers(), Set.of()));
        var mail = only();
        assertThat((String) ((MimeMultipart) part(mail, 0)).getBodyPart(0).getContent())
                .contains("13:30 (heure de La Réunion)");
        assertThat(appointment(mail)).containsEntry("DTSTART", "20490419T093000Z");
    }

    @Test
    void one_press_one_mail_however_many_press_it_at_the_same_time() throws Exception {
        enrolled(yanis);
        var order = order();
        Callable<Outcome> press = () -> sendConvocations.send(order);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var people = 0;
            for (var outcome : threads.invokeAll(Collections.nCopies(8, press))) {
                people += ((Outcome.Sent) outcome.get()).people();
            }
            assertThat(people).isEqualTo(1);
        }
        assertThat(only().getSubject()).startsWith("Convocation");
        assertThat(mailLookup.states(List.of(
                        SentConvocation.event(member.centre(), row().candidate().id(), 2))))
                .isEmpty();
    }

    @Test
    void when_the_time_changed_it_is_to_be_sent_again_and_the_calendar_moves_its_appointment() throws Exception {
        enrolled(yanis);
        send();
        var first = appointment(only());
        change(SessionFixture.on("19/04/2049", "14:00"));
        assertThat(row().state()).isEqualTo(State.OUTDATED);
        assertThat(row().changes()).containsExactly(new Convocation.Change(ConvocationField.TIME, "13:30", "14:00"));
        assertThat(send()).isEqualTo(new Outcome.Sent(1));
        var mail = arrived(2).getLast();
        assertThat(mail.getSubject()).startsWith("Nouvelle convocation");
        assertThat(((String) ((MimeMultipart) part(mail, 0)).getBodyPart(0).getContent()).replace("\r\n", " "))
                .contains("Ce qui a changé\u00a0: l’heure.");
        var second = appointment(mail);
        assertThat(second.get("UID")).isEqualTo(first.get("UID"));
        assertThat(first).containsEntry("SEQUENCE", "0");
        assertThat(second).containsEntry("SEQUENCE", "1");
        await().until(() -> row().state() == State.SENT);
    }

    @Test
    void several_changes_are_one_sentence() throws Exception {
        enrolled(yanis);
        send();
        only();
        change(SessionFixture.on("20/04/2049", "14:00"));
        assertThat(next().paragraphs().getLast()).endsWith("Ce qui a changé\u00a0: la date et l’heure.");
    }

    @Test
    void what_was_not_shown_is_not_sent() {
        enrolled(yanis);
        var order = order();
        change(SessionFixture.inRoom("B305"));
        assertThat(sendConvocations.send(order)).isEqualTo(new Outcome.SessionChanged());
        assertThat(row().state()).isEqualTo(State.NEVER_SENT);
    }

    @Test
    void a_change_that_candidates_need_not_know_asks_for_nothing() throws Exception {
        enrolled(yanis);
        send();
        only();
        var guide = SessionFixture.GUIDE;
        change(new TypedSession(guide.site(), guide.room(), guide.date(), guide.time(), "Zoé Lambert", "Apporter"));
        await().until(() -> row().state() == State.SENT);
        assertThat(list.of(member, session).due()).isEmpty();
    }

    @Test
    void who_was_corrected_or_moved_is_to_be_told() throws Exception {
        var id = enrolled(yanis);
        send();
        only();
        correctCandidate.correct(
                member, session, id, 1, yanis.with(EXTRA_TIME, "50").with(CONVOCATION_EMAIL, "le-goff@example.net"));
        assertThat(row().changes())
                .extracting(Convocation.Change::field)
                .containsExactly(ConvocationField.EMAIL, ConvocationField.EXTRA_TIME);
        var other = session(SessionFixture.on("20/04/2049", "13:30"));
        moveCandidates.move(member, session, other, List.of(id));
        session = other;
        assertThat(row().state()).isEqualTo(State.OUTDATED);
        assertThat(row().changes())
                .extracting(Convocation.Change::field)
                .contains(ConvocationField.SESSION, ConvocationField.DATE);
    }

    @Test
    void who_has_no_address_is_not_written_to_whatever_is_asked() {
        var id = enrolled(CandidateFixture.TYPED);
        assertThat(row().state()).isEqualTo(State.NO_EMAIL);
        assertThat(sendConvocations.send(new Order(member, session, 1, Map.of(id, 1), Set.of())))
                .isEqualTo(new Outcome.Sent(0));
        assertThat(list.of(member, session).unreachable()).hasSize(1);
    }

    @Test
    void an_address_that_is_refused_is_told_and_is_due_again() {
        becomesUnreachable(enrolled(yanis));
        send();
        await().until(() -> row().state() == State.FAILED);
        assertThat(row().isDue()).isTrue();
    }

    @Test
    void what_never_left_told_nothing_and_nothing_of_it_is_out_of_date() {
        becomesUnreachable(enrolled(yanis));
        send();
        await().until(() -> row().state() == State.FAILED);
        change(SessionFixture.on("19/04/2049", "14:00"));
        assertThat(row().state()).isEqualTo(State.FAILED);
        assertThat(list.outdated(member, sessions.get(member.centre(), session)))
                .isZero();
        assertThat(order().numbers()).containsValue(2);
        assertThat(next().subject()).startsWith("Convocation");
        assertThat(next().paragraphs()).noneMatch(said -> said.contains("remplace"));
    }

    @Test
    void what_left_before_a_mail_that_failed_is_what_the_next_one_replaces() {
        var id = enrolled(yanis);
        send();
        only();
        becomesUnreachable(id);
        send();
        await().until(() -> row().state() == State.FAILED);
        correctCandidate.correct(member, session, id, 1, yanis);
        change(SessionFixture.on("19/04/2049", "14:00"));
        assertThat(row().state()).isEqualTo(State.FAILED);
        assertThat(list.outdated(member, sessions.get(member.centre(), session)))
                .isOne();
        assertThat(order().numbers()).containsValue(3);
        assertThat(next().subject()).startsWith("Nouvelle convocation");
        assertThat(next().paragraphs().getLast()).endsWith("Ce qui a changé\u00a0: l’heure.");
    }

    @Test
    void what_is_replaced_before_it_left_reaches_nobody_any_more_not_even_by_pix() {
        var id = enrolled(yanis);
        sendLater("next_attempt_at = now() + interval '1 hour', last_error = 'busy', attempts = 3");
        assertThat(row().mail().orElseThrow()).isInstanceOf(MailState.Retrying.class);
        var mistyped = address;
        address = "le-goff." + UUID.randomUUID() + "@example.net";
        correctCandidate.correct(member, session, id, 1, yanis.with(CONVOCATION_EMAIL, address));
        assertThat(send()).isEqualTo(new Outcome.Sent(1));
        only();
        assertThat(mail(id, 1).row().state())
                .isInstanceOfSatisfying(
                        MailState.GivenUp.class,
                        over -> assertThat(over.why().reason()).isEqualTo(MailFault.Reason.WITHDRAWN));
        assertThat(mail(id, 1).isReadable()).isFalse();
        assertThat(resendMail.resend(mail(id, 1).row().id())).isEqualTo(ResendMail.Outcome.TOO_LATE);
        assertThat(POST.getReceivedMessagesForDomain(mistyped)).isEmpty();
    }

    @Test
    void what_is_replaced_while_it_is_being_sent_is_not_tried_again() {
        var id = enrolled(yanis);
        sendLater("leased_until = now() + interval '5 minutes', attempts = 1");
        change(SessionFixture.on("19/04/2049", "14:00"));
        assertThat(send()).isEqualTo(new Outcome.Sent(1));
        only();
        assertThat(sql.sql("select next_attempt_at is null and leased_until is null from mail where event = ?")
                        .param(SentConvocation.event(member.centre(), id, 1))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void what_failed_before_its_replacement_is_not_sent_again_by_pix_either() {
        var id = enrolled(yanis);
        becomesUnreachable(id);
        send();
        await().until(() -> row().state() == State.FAILED);
        correctCandidate.correct(member, session, id, 1, yanis);
        send();
        only();
        assertThat(resendMail.resend(mail(id, 1).row().id())).isEqualTo(ResendMail.Outcome.TOO_LATE);
    }

    @Test
    void what_failed_is_told_as_such_months_later_until_the_session_begins() {
        var id = enrolled(yanis);
        becomesUnreachable(id);
        send();
        await().until(() -> row().state() == State.FAILED);
        sql.sql("update mail set failed_at = now() - interval '91 days' where event = ?")
                .param(SentConvocation.event(member.centre(), id, 1))
                .update();
        forgetOldMails();
        assertThat(row().state()).isEqualTo(State.FAILED);
        assertThat(row().isDue()).isTrue();
        sql.sql("update mail set expires_at = now() where event = ?")
                .param(SentConvocation.event(member.centre(), id, 1))
                .update();
        forgetOldMails();
        assertThat(row().mail()).as("once the session has begun").isEmpty();
    }

    @Test
    void what_another_candidate_was_sent_is_left_alone() {
        enrolled(yanis);
        sendLater("next_attempt_at = now() + interval '1 hour', last_error = 'busy', attempts = 3");
        var zoe = enrolled(yanis.with(FIRST_NAME, "Zoé"));
        sendConvocations.send(new Order(member, session, order().version(), Map.of(zoe, 1), Set.of()));
        only();
        assertThat(list.of(member, session).rows().getFirst().mail().orElseThrow())
                .isInstanceOf(MailState.Retrying.class);
    }

    @Test
    void what_waits_is_not_said_to_be_replaced_but_what_left_before_it_is() {
        enrolled(yanis);
        sendLater("next_attempt_at = now() + interval '1 hour', last_error = 'busy', attempts = 3");
        change(SessionFixture.on("19/04/2049", "14:00"));
        assertThat(row().state()).as("it may leave still").isEqualTo(State.OUTDATED);
        assertThat(next().subject()).startsWith("Convocation");
        assertThat(next().paragraphs()).noneMatch(said -> said.contains("remplace"));
        send();
        only();
        await().until(() -> row().state() == State.SENT);
        change(SessionFixture.inRoom("B305"));
        sendLater("next_attempt_at = now() + interval '1 hour', last_error = 'busy', attempts = 3");
        change(SessionFixture.on("19/04/2049", "14:00"));
        assertThat(row().changes())
                .as("since the one that waits")
                .extracting(Convocation.Change::field)
                .contains(ConvocationField.TIME, ConvocationField.ROOM);
        assertThat(next().subject()).startsWith("Nouvelle convocation");
        assertThat(next().paragraphs().getLast()).contains("remplace").doesNotContain("Ce qui a changé");
    }

    @Test
    void once_the_session_has_begun_nobody_is_summoned() {
        enrolled(yanis);
        var late = new TestClock(Instant.parse("2049-04-19T11:30:00Z"));
        var then = new ListConvocations(sessions, candidates, objections, store, mailLookup, late);
        assertThat(then.of(member, session).over()).isTrue();
        assertThat(new SendConvocations(roll, then, store, mails, outbox, register, transaction, late).send(order()))
                .isEqualTo(new Outcome.Over());
        assertThat(list.of(member, session).over()).isFalse();
        assertThat(row().state()).isEqualTo(State.NEVER_SENT);
    }

    @Test
    void who_objects_is_written_to_only_if_somebody_says_so_of_him() throws Exception {
        var id = enrolled(yanis);
        var before = order();
        noteObjection.note(member, session, id, "", new Objection.Typed("OBJECTION", "03/05/2026", "Pas d’e-mail"));
        assertThat(row().state()).isEqualTo(State.OBJECTED);
        assertThat(list.of(member, session).due()).isEmpty();
        assertThat(sendConvocations.send(before)).isEqualTo(new Outcome.Objected());
        assertThat(list.told(member, List.of(id))).isEmpty();
        assertThat(sendConvocations.send(new Order(member, session, before.version(), Map.of(id, 1), Set.of(id))))
                .isEqualTo(new Outcome.Sent(1));
        assertThat(only().getAllRecipients()[0]).hasToString(address);
        var seen = Objection.print(candidates.get(member.centre(), session, id).objection());
        noteObjection.withdraw(member, session, id, seen);
        await().until(() -> row().state() == State.SENT);
    }

    @Test
    void who_objects_in_one_session_is_not_written_to_in_another_unless_somebody_says_so() {
        var objecting = objecting(yanis);
        var first = session;
        session = session(SessionFixture.GUIDE);
        var id = enrolled(yanis.with(BIRTH_NAME, "LE GOFF"));
        var hugo = enrolled(CandidateFixture.named("Hugo", "Adèle").with(CONVOCATION_EMAIL, address));
        var found = list.of(member, session);
        assertThat(found.due()).extracting(row -> row.candidate().id()).containsExactly(hugo);
        assertThat(found.forPaper()).isEmpty();
        var row = found.rows().getLast();
        assertThat(row.state()).isEqualTo(State.OBJECTED);
        assertThat(row.elsewhere()).contains(new ObjectionElsewhere(OBJECTION, first, Optional.of(objecting)));
        assertThat(sendConvocations.send(new Order(member, session, 1, Map.of(id, 1), Set.of())))
                .isEqualTo(new Outcome.Objected());
        assertThat(sendConvocations.send(new Order(member, session, 1, Map.of(id, 1), Set.of(id))))
                .isEqualTo(new Outcome.Sent(1));
        noteObjection.withdraw(member, first, objecting, Objection.print(Optional.of(OBJECTION)));
        await().until(() -> list.of(member, session).rows().getLast().state() == State.SENT);
    }

    @Test
    void who_objects_is_shown_so_and_not_as_one_to_be_printed_where_he_has_no_email_either() {
        objecting(CandidateFixture.TYPED);
        session = session(SessionFixture.GUIDE);
        enrolled(CandidateFixture.TYPED);
        enrolled(CandidateFixture.named("Zola", "Émile"));
        var found = list.of(member, session);
        assertThat(found.rows()).extracting(ConvocationRow::state).containsExactly(State.OBJECTED, State.NO_EMAIL);
        assertThat(found.unreachable()).isEqualTo(found.forPaper()).hasSize(1);
        assertThat(found.reachesSomebody()).isFalse();
    }

    @Test
    void who_objected_and_is_enrolled_again_after_his_removal_objects_as_long_as_that_is_known() {
        var objecting = objecting(yanis);
        removeCandidates.remove(member, session, List.of(objecting));
        enrolled(yanis);
        assertThat(row().state()).isEqualTo(State.OBJECTED);
        assertThat(row().elsewhere().orElseThrow().candidate()).isEmpty();
    }

    @Test
    void who_is_of_another_name_another_day_or_another_centre_does_not_object_by_it() {
        objecting(yanis);
        enrolled(CandidateFixture.named("Le Goff", "Yvon").with(CONVOCATION_EMAIL, address));
        enrolled(yanis.with(BIRTH_DATE, "15/03/2007"));
        assertThat(list.of(member, session).due()).hasSize(2);
        member = members.of("Europe/Paris");
        session = session(SessionFixture.GUIDE);
        enrolled(yanis);
        assertThat(row().state()).isEqualTo(State.NEVER_SENT);
    }

    private CandidateId objecting(TypedCandidate typed) {
        var who = enrolled(typed);
        noteObjection.note(member, session, who, "", Objection.Typed.of(OBJECTION));
        return who;
    }

    @Test
    void the_history_tells_of_it_without_the_address() {
        enrolled(yanis);
        send();
        var event = history.of(member.centre(), session).getFirst();
        assertThat(event.operation()).isEqualTo(AuditOperation.CONVOCATIONS_SENT);
        assertThat(event.changes()).extracting(change -> change.to()).containsExactly("Le Goff Yanis");
    }

    @Test
    void a_stranger_sends_nothing() {
        enrolled(yanis);
        var order = order();
        var stranger = members.of("Europe/Paris");
        assertThatThrownBy(() ->
                        sendConvocations.send(new Order(stranger, session, order.version(), order.numbers(), Set.of())))
                .isInstanceOf(Refusal.class);
    }

    /** A mail that the server did not take at once: it has not left when the transaction ends. */
    private void sendLater(String state) {
        transaction.executeWithoutResult(_ -> {
            assertThat(send()).isEqualTo(new Outcome.Sent(1));
            assertThat(sql.sql("update mail set " + state + " where recipient = ? and next_attempt_at is not null")
                            .param(address)
                            .update())
                    .isOne();
        });
    }

    private ReadableMail mail(CandidateId who, int number) {
        var id = sql.sql("select id from mail where event = ?")
                .param(SentConvocation.event(member.centre(), who, number))
                .query((row, _) -> new MailId(row.getLong("id")))
                .single();
        return mailLookup.find(id).orElseThrow();
    }

    private Outcome send() {
        return sendConvocations.send(order());
    }

    /** What the preview's button sends. */
    private Order order() {
        var found = list.of(member, session);
        var numbers = found.due().stream().collect(toMap(row -> row.candidate().id(), row -> row.sent() + 1));
        return new Order(member, session, found.session().version(), numbers, Set.of());
    }

    /** The mail that the preview would show. */
    private Letter next() {
        return mails.mails(member, List.of(row())).getFirst().letter();
    }

    private ConvocationRow row() {
        return list.of(member, session).rows().getFirst();
    }

    private void forgetOldMails() {
        chores.stream()
                .filter(chore -> chore.getClass().getSimpleName().equals("ForgetOldMails"))
                .forEach(Chore::run);
    }

    /** By an address that was taken before those that no mail can leave for were refused. */
    private void becomesUnreachable(CandidateId id) {
        sql.sql("update candidate set convocation_email = 'zoë@example.net' where id = ?")
                .param(id.value())
                .update();
    }

    private CandidateId enrolled(TypedCandidate typed) {
        return switch (enrolCandidate.enrol(member, session, UUID.randomUUID(), typed)) {
            case EnrolCandidate.Outcome.Enrolled(var candidate) -> candidate;
            case EnrolCandidate.Outcome other -> throw new AssertionError(other);
        };
    }

    private SessionId session(TypedSession typed) {
        return switch (createSession.create(member, UUID.randomUUID(), typed)) {
            case CreateSession.Outcome.Created(var created) -> created;
            case CreateSession.Outcome other -> throw new AssertionError(other);
        };
    }

    private void change(TypedSession typed) {
        changeSession.change(
                member, session, sessions.get(member.centre(), session).version(), typed);
    }

    private MimeMessage only() {
        return arrived(1).getFirst();
    }

    /** All that came to the candidate, which is so many mails. */
    private List<MimeMessage> arrived(int mails) {
        await().until(() -> received().size() >= mails);
        assertThat(received()).hasSize(mails);
        return received();
    }

    private List<MimeMessage> received() {
        return Arrays.stream(POST.getReceivedMessagesForDomain(address)).toList();
    }

    private static Object part(MimeMessage mail, int index) throws Exception {
        return ((MimeMultipart) mail.getContent()).getBodyPart(index).getContent();
    }

    private static Map<String, String> appointment(MimeMessage mail) throws Exception {
        var attached = ((MimeMultipart) mail.getContent()).getBodyPart(1);
        assertThat(attached.getFileName()).isEqualTo("convocation.ics");
        return CalendarReading.event(attached.getInputStream());
    }
}
