package fr.pix.certif.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.candidates.EnrolCandidate;
import fr.pix.certif.candidates.rights.web.RightsPaths;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.platform.database.BrokenConnection;
import fr.pix.certif.platform.web.Browser.Page;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.SessionFixture;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A connection that the server ends in the midst of a request: done once more where that is safe, else answered. */
@CertifTest
class SecondTryTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    MemberFixture members;

    @Autowired
    CreateSession createSession;

    @Autowired
    EnrolCandidate enrolCandidate;

    private Browser browser;

    @BeforeEach
    void aMember() {
        browser = new Browser(port).with(new SignedInFixture(sql).member().cookie());
    }

    @Test
    void a_page_is_read_again_and_nobody_notices() throws Exception {
        assertThat(interrupted(() -> browser.get("/sessions/liste")).status()).isEqualTo(200);
    }

    @Test
    void a_form_with_a_key_is_done_again_and_makes_one_session() throws Exception {
        browser.get("/sessions/creation");
        var room = "Salle " + UUID.randomUUID();
        var created = interrupted(() -> browser.submit("/sessions/creation", CreationForm.in(room)));
        assertThat(created.status()).isEqualTo(302);
        assertThat(created.leadsTo()).matches("/sessions/\\d+[?]fait=creation");
        assertThat(sessionsIn(room)).isEqualTo(1);
    }

    @Test
    void a_change_is_not_done_again_but_answered_with_what_was_typed_and_a_button_that_sends_it() throws Exception {
        browser.get("/sessions/creation");
        var session = browser.submit("/sessions/creation", CreationForm.in("Salle 1"))
                .leadsTo()
                .replaceAll("[?].*", "");
        browser.get(session + "/modification");
        var room = "Salle <" + UUID.randomUUID() + ">";
        // the change form carries a key too, which nobody heeds
        var change = Stream.concat(Stream.of("version", "1"), Stream.of(CreationForm.in(room)));
        var answer = interrupted(() -> browser.submit(session + "/modification", change.toArray(String[]::new)));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.text())
                .contains("action=\"" + session + "/modification\"")
                .contains("name=\"room\" value=\"" + room.replace("<", "&lt;") + "\"")
                .contains("Envoyer de nouveau");
        assertThat(sessionsIn(room)).isZero();
    }

    @Test
    void a_page_that_wrote_before_is_not_done_again_for_nobody_knows_whether_that_is_kept() throws Exception {
        var member = members.of("Europe/Paris");
        var created =
                (CreateSession.Outcome.Created) createSession.create(member, UUID.randomUUID(), SessionFixture.GUIDE);
        var enrolled = (EnrolCandidate.Outcome.Enrolled)
                enrolCandidate.enrol(member, created.session(), UUID.randomUUID(), CandidateFixture.TYPED);
        browser = new Browser(port)
                .with("certif="
                        + new SignedInFixture(sql).signIn(member.account()).text());
        var file = RightsPaths.file(created.session(), enrolled.candidate());
        assertThat(interrupted("student", () -> browser.get(file)).status()).isEqualTo(503);
        assertThat(sql.sql(
                                "select count(*) from audit_event where centre_id = ? and operation = 'CANDIDATE_DATA_TAKEN'")
                        .param(member.centre().value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private Page interrupted(Supplier<Page> request) throws InterruptedException {
        return interrupted("session", request);
    }

    private Page interrupted(String table, Supplier<Page> request) throws InterruptedException {
        var broken = BrokenConnection.ofNextRequest(table, sql, transaction);
        var answer = request.get();
        broken.join();
        return answer;
    }

    private long sessionsIn(String room) {
        return sql.sql("select count(*) from session where room = ?")
                .param(room)
                .query(Long.class)
                .single();
    }
}
