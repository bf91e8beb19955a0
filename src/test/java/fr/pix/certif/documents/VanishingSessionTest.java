package fr.pix.certif.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.SessionFixture;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A paper is asked for while a colleague removes its session. */
@CertifTest
class VanishingSessionTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CreateSession createSession;

    @Autowired
    private TakePapers takePapers;

    @Autowired
    private DownloadsOfSessions downloads;

    @Autowired
    private MemberFixture members;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionOperations transaction;

    private Member member;
    private SessionId session;

    @BeforeEach
    void aSession() {
        member = members.of("Europe/Paris");
        session = ((CreateSession.Outcome.Created)
                        createSession.create(member, UUID.randomUUID(), SessionFixture.GUIDE))
                .session();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pv.pdf", "pv.ods", "convocations.pdf"})
    void it_is_not_there_once_the_session_is_gone(String paper) throws Exception {
        assertThat(askedWhileItGoes(paper)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pv.pdf", "pv.ods", "convocations.pdf"})
    void nor_where_it_had_been_taken_before(String paper) throws Exception {
        takePapers.take(member, session, Set.of(Paper.PV));
        new Browser(port).with(cookie()).get("/sessions/" + session + "/convocations.pdf");
        assertThat(askedWhileItGoes(paper)).isEqualTo(404);
    }

    private int askedWhileItGoes(String paper) throws Exception {
        var browser = new Browser(port).with(cookie());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = transaction.execute(_ -> {
                downloads.forget(member.centre(), List.of(session));
                sql.sql("delete from access_code where centre_id = ? and session_number = ?")
                        .params(member.centre().value(), session.number())
                        .update();
                sql.sql("delete from session where centre_id = ? and number = ?")
                        .params(member.centre().value(), session.number())
                        .update();
                var answer = CompletableFuture.supplyAsync(
                        () -> browser.get("/sessions/" + session + "/" + paper).status(), threads);
                await().until(this::somebodyWaits);
                return answer;
            });
            return asked.get(30, TimeUnit.SECONDS);
        }
    }

    private boolean somebodyWaits() {
        return sql.sql("""
                        select count(*) from pg_stat_activity
                        where wait_event_type = 'Lock' and query like '%document_download%'
                            and datname = current_database()
                        """).query(Integer.class).single() > 0;
    }

    private String cookie() {
        return "certif=" + new SignedInFixture(sql).signIn(member.account()).text();
    }
}
