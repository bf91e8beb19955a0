package fr.pix.certif.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.pix.certif.CertifTest;
import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditPage;
import fr.pix.certif.audit.VerifyAudit;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.candidates.CorrectCandidate;
import fr.pix.certif.candidates.CorrectNote;
import fr.pix.certif.candidates.EnrolCandidate;
import fr.pix.certif.candidates.NoteObjection;
import fr.pix.certif.candidates.Objection;
import fr.pix.certif.candidates.TypedNote;
import fr.pix.certif.candidates.convocation.SendConvocations;
import fr.pix.certif.centres.CentreHistory;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.Chore;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.SessionFixture;
import fr.pix.certif.sessions.SessionLookup;
import fr.pix.certif.sessions.TypedSession;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A session's time is over two years after its date: nothing of anybody who took part stays, and that is certified. */
@CertifTest
class ForgetSessionsTest {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    List<Chore> chores;

    @Autowired
    CreateSession createSession;

    @Autowired
    EnrolCandidate enrolCandidate;

    @Autowired
    CorrectCandidate correctCandidate;

    @Autowired
    SendConvocations sendConvocations;

    @Autowired
    NoteObjection noteObjection;

    @Autowired
    CorrectNote correctNote;

    @Autowired
    TakePapers takePapers;

    @Autowired
    SessionLookup sessions;

    @Autowired
    CentreHistory history;

    @Autowired
    VerifyAudit verifyAudit;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    MemberFixture members;

    @Autowired
    JdbcClient sql;

    /** Whom nobody else is called like, whatever was written before into the database of the tests. */
    private final String invigilator = "Surveillante" + UUID.randomUUID();

    private final String candidate = "Candidat" + UUID.randomUUID();

    private Member member;
    private SessionId session;

    @BeforeEach
    void aSessionWithCandidatesWhosePvWasPrinted() {
        member = members.of("Europe/Paris");
        session = create();
        var typed = CandidateFixture.named(candidate, "Zoé")
                .with(CandidateField.CONVOCATION_EMAIL, candidate + "@example.net")
                .with(CandidateField.RESULT_EMAIL, candidate + "@example.org")
                .with(CandidateField.EXTERNAL_ID, candidate);
        var enrolled = enrolCandidate.enrol(member, session, UUID.randomUUID(), typed);
        var id = ((EnrolCandidate.Outcome.Enrolled) enrolled).candidate();
        correctCandidate.correct(member, session, id, 1, typed.with(CandidateField.FIRST_NAME, "Zoë-Anne"));
        sendConvocations.send(new SendConvocations.Order(member, session, 1, Map.of(id, 1), Set.of()));
        noteObjection.note(
                member, session, id, "", new Objection.Typed("OBJECTION", "03/05/2026", "Pas d’e-mail à " + candidate));
        correctNote.correct(member, session, id, 2, new TypedNote("", "", "Panne du poste de " + candidate));
        enrolCandidate.enrol(member, session, UUID.randomUUID(), CandidateFixture.named("Zola", "Émile"));
        takePapers.take(member, session, EnumSet.of(Paper.PV));
    }

    @Test
    void nothing_of_who_took_part_stays_anywhere_and_the_trail_is_whole() {
        assertThat(rowsThatSay(invigilator)).isPositive();
        assertThat(rowsThatSay(candidate)).isPositive();
        isOf(today.minusYears(2), today.minusYears(2));
        run();
        assertThatThrownBy(() -> sessions.get(member.centre(), session)).isInstanceOf(Refusal.class);
        assertThat(rowsThatSay(invigilator)).isZero();
        assertThat(rowsThatSay(candidate)).isZero();
        assertThat(verifyAudit.verify().breaks())
                .noneMatch(found -> found.centre().equals(member.centre()));
    }

    @Test
    void the_centre_s_history_certifies_how_many_and_doing_it_again_adds_nothing() {
        isOf(today.minusYears(2), today.minusYears(2));
        run();
        run();
        var events = history.of(member.centre(), AuditPage.Start.LATEST).events();
        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(event.operation()).isEqualTo(AuditOperation.SESSIONS_FORGOTTEN))
                .satisfies(event -> assertThat(event.by()).hasToString("Pix Certif"))
                .satisfies(event -> assertThat(event.changes())
                        .contains(
                                new AuditChange("forgotten", null, "1"),
                                new AuditChange("numbers", null, session.toString()),
                                new AuditChange("candidates", null, "2"),
                                new AuditChange("downloads", null, "1")));
    }

    @Test
    void a_day_less_or_entered_since_it_stays_with_all_that_it_has() {
        isOf(today.minusYears(2).plusDays(1), today.minusYears(3));
        run();
        isOf(today.minusYears(7), today.minusYears(2).plusDays(1));
        run();
        assertThat(sessions.get(member.centre(), session).candidates()).isEqualTo(2);
        assertThat(rowsThatSay(candidate)).isPositive();
    }

    @Test
    void the_others_of_the_centre_stay_and_are_counted() {
        var other = create();
        isOf(today.minusYears(2), today.minusYears(2));
        run();
        assertThat(sessions.get(member.centre(), other).id()).isEqualTo(other);
        assertThat(sql.sql("select total from session_count where centre_id = ?")
                        .param(member.centre().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void where_another_copy_is_at_it_nobody_waits_and_nothing_is_done_twice() {
        isOf(today.minusYears(2), today.minusYears(2));
        transaction.executeWithoutResult(_ -> {
            sql.sql("select from session_count where centre_id = ? for update")
                    .param(member.centre().value())
                    .query()
                    .listOfRows();
            var elsewhere = Thread.ofPlatform().start(this::run);
            try {
                assertThat(elsewhere.join(Duration.ofSeconds(30))).isTrue();
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        });
        assertThat(sessions.get(member.centre(), session).candidates()).isEqualTo(2);
        run();
        assertThatThrownBy(() -> sessions.get(member.centre(), session)).isInstanceOf(Refusal.class);
    }

    /** A year that was mistyped, and is corrected while the sessions of that year go. */
    @Test
    void one_whose_date_is_corrected_right_then_stays() throws InterruptedException {
        isOf(today.minusYears(2), today.minusYears(2));
        var elsewhere = new AtomicReference<Thread>();
        transaction.executeWithoutResult(_ -> {
            sql.sql("select from access_code where session_number = ? for update")
                    .param(session.number())
                    .query()
                    .listOfRows();
            elsewhere.set(Thread.ofPlatform().start(this::run));
            await().until(() -> sql.sql("""
                                    select count(*) from pg_stat_activity
                                    where datname = current_database() and wait_event_type = 'Lock'
                                    """).query(Integer.class).single() > 0);
            isOf(today, today.minusYears(2));
        });
        assertThat(elsewhere.get().join(Duration.ofSeconds(30))).isTrue();
        assertThat(sessions.get(member.centre(), session).candidates()).isEqualTo(2);
    }

    @Test
    void of_a_session_that_is_there_the_application_can_forget_nothing() {
        assertThatThrownBy(() -> sql.sql("select audit_forget_sessions(?, ?)")
                        .params(member.centre().value(), new Long[] {session.number()})
                        .query(Long.class)
                        .single())
                .hasMessageContaining("stays as long as the session");
    }

    private SessionId create() {
        var typed = SessionFixture.GUIDE.with(
                new TypedSession("", "", "", "", invigilator, "Vu par " + invigilator),
                List.of("invigilators", "observations"));
        return ((CreateSession.Outcome.Created) createSession.create(member, UUID.randomUUID(), typed)).session();
    }

    private void isOf(LocalDate date, LocalDate entered) {
        sql.sql("update session set date = ?, created_at = ? where centre_id = ? and number = ?")
                .params(
                        date,
                        entered.atTime(12, 0).atOffset(ZoneOffset.UTC),
                        member.centre().value(),
                        session.number())
                .update();
    }

    private void run() {
        chores.stream()
                .filter(chore -> chore.getClass().getSimpleName().equals("ForgetSessions"))
                .forEach(Chore::run);
    }

    /** In whatever table and column. */
    private long rowsThatSay(String name) {
        return sql
                .sql("select table_name from information_schema.tables where table_schema = current_schema()")
                .query(String.class)
                .list()
                .stream()
                .mapToLong(table -> sql.sql("select count(*) from \"%s\" t where t::text ilike ?".formatted(table))
                        .param("%" + name + "%")
                        .query(Long.class)
                        .single())
                .sum();
    }
}
