package fr.pix.certif.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import fr.pix.certif.CertifTest;
import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditPage;
import fr.pix.certif.audit.VerifyAudit;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.CorrectCandidate;
import fr.pix.certif.candidates.EnrolCandidate;
import fr.pix.certif.candidates.RemoveCandidates;
import fr.pix.certif.centres.CentreHistory;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.ChangeSession;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.ListSessions;
import fr.pix.certif.sessions.RemoveSession;
import fr.pix.certif.sessions.RemoveSession.Outcome;
import fr.pix.certif.sessions.RemoveSession.Shown;
import fr.pix.certif.sessions.SessionFixture;
import fr.pix.certif.sessions.SessionLookup;
import fr.pix.certif.sessions.SessionQuery;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A session made by mistake goes, with all that is of it; one that took place stays. */
@CertifTest
class RemoveSessionTest {

    @Autowired
    CreateSession createSession;

    @Autowired
    ChangeSession changeSession;

    @Autowired
    EnrolCandidate enrolCandidate;

    @Autowired
    RemoveCandidates removeCandidates;

    @Autowired
    CorrectCandidate correctCandidate;

    @Autowired
    RemoveSession removeSession;

    @Autowired
    TakePapers takePapers;

    @Autowired
    SessionLookup sessions;

    @Autowired
    ListSessions listSessions;

    @Autowired
    CentreHistory history;

    @Autowired
    VerifyAudit verifyAudit;

    @Autowired
    MemberFixture members;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionOperations transaction;

    private Member member;
    private SessionId session;

    @BeforeEach
    void aSession() {
        member = members.of("Europe/Paris");
        session = ((CreateSession.Outcome.Created)
                        createSession.create(member, UUID.randomUUID(), SessionFixture.GUIDE))
                .session();
    }

    @Test
    void it_goes_with_its_candidates_papers_and_code_and_is_counted_no_more() {
        enrol("Zola");
        takePapers.take(member, session, EnumSet.of(Paper.PV));
        var code = sessions.get(member.centre(), session).code().text();
        assertThat(remove()).isEqualTo(Outcome.REMOVED);
        assertThatThrownBy(() -> sessions.get(member.centre(), session)).isInstanceOf(Refusal.class);
        assertThat(listSessions.list(member.centre(), SessionQuery.ALL).count()).isZero();
        assertThat(List.of("candidate", "document_download"))
                .allSatisfy(table -> assertThat(sql.sql("select count(*) from " + table + " where centre_id = ?")
                                .param(member.centre().value())
                                .query(Integer.class)
                                .single())
                        .isZero());
        assertThat(sql.sql("select code from access_code where code = ?")
                        .param(code)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void the_centre_s_history_says_who_removed_what_but_names_no_candidate_and_is_whole() {
        enrol("Zola");
        remove();
        var told = latest();
        assertThat(told.operation()).isEqualTo(AuditOperation.SESSION_REMOVED);
        assertThat(told.by()).hasToString("Anne-Cécile Bichon");
        assertThat(told.changes())
                .extracting(AuditChange::field, AuditChange::to)
                .contains(
                        tuple("session", session.toString()),
                        tuple("site", "Site 1"),
                        tuple("room", "Salle B304"),
                        tuple("candidates", "1"))
                .allSatisfy(each -> assertThat(each.toString()).doesNotContain("Zola", "Bichon"));
        assertThat(verifyAudit.verify().breaks())
                .noneMatch(found -> found.centre().equals(member.centre()));
    }

    @Test
    void what_changed_since_it_was_shown_is_asked_again() {
        var empty = shown();
        changeSession.change(member, session, 1, SessionFixture.inRoom("Salle B305"));
        assertThat(remove(empty)).isEqualTo(Outcome.OVERTAKEN);
        var moved = shown();
        enrol("Zola");
        assertThat(remove(moved)).isEqualTo(Outcome.OVERTAKEN);
        assertThat(sessions.get(member.centre(), session).candidates()).isEqualTo(1);
        assertThat(remove()).isEqualTo(Outcome.REMOVED);
    }

    @Test
    void as_many_candidates_but_others_or_called_otherwise_are_asked_about_again() {
        var zola = enrol("Zola");
        var first = shown();
        removeCandidates.remove(member, session, List.of(zola));
        var hugo = enrol("Hugo");
        assertThat(remove(first)).isEqualTo(Outcome.OVERTAKEN);
        var second = shown();
        correctCandidate.correct(member, session, hugo, 1, CandidateFixture.named("Hugo", "Adèle"));
        assertThat(remove(second)).isEqualTo(Outcome.OVERTAKEN);
        assertThat(sessions.get(member.centre(), session).candidates()).isEqualTo(1);
        assertThat(remove()).isEqualTo(Outcome.REMOVED);
    }

    @Test
    void what_happens_in_another_session_is_not_asked_about() {
        var other = ((CreateSession.Outcome.Created)
                        createSession.create(member, UUID.randomUUID(), SessionFixture.inRoom("Salle B305")))
                .session();
        var before = shown();
        enrolCandidate.enrol(member, other, UUID.randomUUID(), CandidateFixture.TYPED);
        assertThat(remove(before)).isEqualTo(Outcome.REMOVED);
    }

    @Test
    void one_in_which_a_candidate_began_stays() {
        noted(enrol("Zola"), "", false);
        assertThat(removeSession.ask(member, session).begun()).isFalse();
        noted(enrol("Zoé"), "123456", false);
        assertThat(removeSession.ask(member, session).begun()).isTrue();
        assertThat(remove()).isEqualTo(Outcome.BEGUN);
        assertThat(sessions.get(member.centre(), session).candidates()).isEqualTo(2);
    }

    @Test
    void it_stays_for_who_began_and_was_removed_by_a_copy_that_let_him_go() {
        var zola = enrol("Zola");
        noted(zola, "123456", false);
        sql.sql("update candidate set removed_at = now(), removal = 1 where centre_id = ? and id = ?")
                .params(member.centre().value(), zola.value())
                .update();
        assertThat(removeSession.ask(member, session).begun()).isTrue();
    }

    @Test
    void who_saw_the_last_screen_began_without_a_number_too() {
        noted(enrol("Zola"), "", true);
        assertThat(remove()).isEqualTo(Outcome.BEGUN);
    }

    @Test
    void another_centre_s_session_is_not_there_G33() {
        var stranger = members.of("Europe/Paris");
        assertThatThrownBy(() -> removeSession.remove(stranger, session, shown()))
                .isInstanceOf(Refusal.class);
        assertThat(sessions.get(member.centre(), session).version()).isEqualTo(1);
    }

    /** Either he is enrolled first, and the member is asked again, or the session is gone. */
    @RepeatedTest(5)
    void nobody_is_enrolled_in_a_session_while_it_goes() throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var before = shown();
            var removal = both.submit(() -> {
                barrier.await();
                return remove(before);
            });
            var enrolment = both.submit(() -> {
                barrier.await();
                try {
                    enrol("Zola");
                    return true;
                } catch (Refusal _) {
                    return false;
                }
            });
            assertThat(removal.get()).isEqualTo(enrolment.get() ? Outcome.OVERTAKEN : Outcome.REMOVED);
        }
    }

    /** Who changes it holds its code before the session: the other way round, each would wait for the other. */
    @Test
    void a_removal_waits_for_a_change_and_holds_nothing_that_the_change_needs() throws Exception {
        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            var removal = Objects.requireNonNull(transaction.execute(_ -> {
                held("access_code where centre_id = ? and session_number = ? for update");
                var removing = other.submit(() -> remove());
                await().until(() -> sql.sql(
                                "select exists (select from pg_stat_activity where wait_event_type = 'Lock')")
                        .query(Boolean.class)
                        .single());
                held("session where centre_id = ? and number = ? for update nowait");
                return removing;
            }));
            assertThat(removal.get()).isEqualTo(Outcome.REMOVED);
        }
    }

    private void held(String row) {
        assertThat(sql.sql("select true from " + row)
                        .params(member.centre().value(), session.number())
                        .query(Boolean.class)
                        .list())
                .hasSize(1);
    }

    private Outcome remove() {
        return remove(shown());
    }

    private Outcome remove(Shown shown) {
        return removeSession.remove(member, session, shown);
    }

    private Shown shown() {
        return removeSession.ask(member, session).shown();
    }

    private CandidateId enrol(String name) {
        return ((EnrolCandidate.Outcome.Enrolled)
                        enrolCandidate.enrol(member, session, UUID.randomUUID(), CandidateFixture.named(name, "Zoé")))
                .candidate();
    }

    private void noted(CandidateId candidate, String number, boolean endScreenSeen) {
        sql.sql("insert into candidate_note values (?, ?, ?, ?, '')")
                .params(member.centre().value(), candidate.value(), number, endScreenSeen)
                .update();
    }

    private AuditEvent latest() {
        return history.of(member.centre(), AuditPage.Start.LATEST).events().getFirst();
    }
}
