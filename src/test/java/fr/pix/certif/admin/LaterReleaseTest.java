package fr.pix.certif.admin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.EnrolCandidate;
import fr.pix.certif.centres.MemberLookup;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.SessionFixture;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a later release wrote is read by this one, which works beside it while copies are replaced, and again where that
 * release was taken back (decision 113).
 */
@CertifTest
class LaterReleaseTest {

    private static final String LATER = "OF_A_LATER_RELEASE";
    private static final String PART = "of_a_later_release";
    private static final String SAID =
            "notée par une version plus récente de Pix Certif, que celle-ci ne sait pas décrire";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private MemberLookup members;

    @Autowired
    private CreateSession createSession;

    @Autowired
    private EnrolCandidate enrolCandidate;

    private CentreId centre;
    private Person person;
    private Browser member;
    private Browser pix;
    private SessionId session;
    private CandidateId candidate;

    @BeforeEach
    void aCandidateOfASession() {
        var people = new SignedInFixture(sql);
        centre = people.centre("Lycée des Iris");
        person = people.member(centre);
        member = new Browser(port).with(person.cookie());
        pix = new Browser(port).with(people.administrator().cookie());
        var by = members.of(person.account()).getFirst();
        session = ((CreateSession.Outcome.Created) createSession.create(by, UUID.randomUUID(), SessionFixture.GUIDE))
                .session();
        candidate = ((EnrolCandidate.Outcome.Enrolled)
                        enrolCandidate.enrol(by, session, UUID.randomUUID(), CandidateFixture.TYPED))
                .candidate();
    }

    @Test
    void what_it_did_to_a_centre_is_told_to_its_members_and_to_pix() {
        tell(centre.value(), "centre:" + centre);
        assertThat(read(member, "/centre/historique"))
                .contains("par Anne-Cécile Bichon, " + SAID)
                .doesNotContain(LATER);
        assertThat(read(pix, "/admin/centres/" + centre)).contains("par un membre du centre, " + SAID);
    }

    @Test
    void what_it_did_to_a_session_and_to_candidates_is_told_on_their_pages() {
        tell(centre.value(), "session:" + session);
        var sequence = tell(centre.value(), "candidates:" + session);
        sql.sql("insert into candidate_change (centre_id, candidate_id, sequence, changes) values (?, ?, ?, '[]')")
                .params(centre.value(), candidate.value(), sequence)
                .update();
        var page = "/sessions/" + session;
        var one = page + "/candidats/" + candidate.value();
        assertThat(read(member, page)).contains(SAID);
        assertThat(read(member, page + "/candidats/historique")).contains(SAID);
        assertThat(read(member, one)).contains(SAID);
        assertThat(read(member, one + "/donnees")).contains(SAID);
        assertThat(read(member, one + "/donnees.json")).contains(LATER);
    }

    @Test
    void a_part_that_it_added_to_what_is_changed_here_too_is_told_by_its_own_name() {
        tell(centre.value(), "CENTRE_CHANGED", "centre:" + centre);
        tell(centre.value(), "SESSION_CHANGED", "session:" + session);
        var sequence = tell(centre.value(), "CANDIDATES_CORRECTED", "candidates:" + session);
        sql.sql("""
                        insert into candidate_change (centre_id, candidate_id, sequence, changes)
                        values (?, ?, ?, '[{"field": "of_a_later_release", "from": "a", "to": "b"}]')
                        """).params(centre.value(), candidate.value(), sequence).update();
        var page = "/sessions/" + session;
        assertThat(read(member, "/centre/historique")).contains(PART);
        assertThat(read(member, page)).contains(PART);
        assertThat(read(member, page + "/candidats/historique")).contains(PART);
        assertThat(read(member, page + "/candidats/" + candidate.value())).contains(PART);
    }

    @Test
    void a_paper_of_which_nothing_is_known_here_is_not_told_of_beside_those_that_are() {
        sql.sql("""
                        insert into document_download (centre_id, session_number, document, at, account_id, sequence)
                        select ?, ?, document, now(), ?, 0 from unnest(array['pv', 'badges']) as paper (document)
                        """)
                .params(centre.value(), session.number(), person.account().value())
                .update();
        assertThat(read(member, "/sessions/" + session)).contains("à télécharger de nouveau");
    }

    @Test
    void what_one_did_with_it_is_in_his_file_by_its_name_and_on_the_page_of_his_data_in_words() {
        tell(centre.value(), "licences:3");
        assertThat(read(member, "/compte/donnees")).contains("<dd>Autre action, " + SAID + "</dd>", "licences:3");
        assertThat(JsonMapper.shared()
                        .readTree(read(member, "/compte/donnees.json"))
                        .at("/actions")
                        .values())
                .anyMatch(deed -> deed.at("/operation").asString().equals(LATER));
    }

    @Test
    void what_pix_did_with_it_to_an_account_is_on_the_page_of_its_holder_s_data_in_words() {
        sql.sql("select audit_append(0, now(), 0, ?, 'account:' || ?, '[]')")
                .params(LATER, person.account().value())
                .query()
                .listOfRows();
        assertThat(read(member, "/compte/donnees")).contains(SAID);
    }

    @Test
    void a_mail_that_did_not_leave_for_a_reason_of_its_own_is_listed_and_shown() {
        var mail = sql.sql("""
                        insert into mail (event, kind, recipient, language, subject, text, html, created_at, failed_at, last_error)
                        values (gen_random_uuid(), 'of_a_later_release', ?, 'fr', 'Objet', 'Texte', 'Texte', now(), now(),
                            'of_a_later_release')
                        returning id
                        """).param(person.email()).query(Long.class).single();
        tell(0, "mail:" + mail);
        assertThat(read(pix, "/admin/courriers")).contains("pour une raison " + SAID);
        assertThat(read(pix, "/admin/courriers/" + mail)).contains("pour une raison " + SAID, "Autre action le");
        assertThat(read(member, "/compte/donnees")).contains("pour une raison " + SAID);
    }

    private static String read(Browser browser, String path) {
        var answer = browser.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text();
    }

    /** With a change of which nothing is known here either. */
    private long tell(long trail, String subject) {
        return tell(trail, LATER, subject);
    }

    private long tell(long trail, String operation, String subject) {
        return sql.sql("""
                        select audit_append(?, now(), ?, ?, ?, '[{"field": "of_a_later_release", "from": "a", "to": "b"}]')
                        """)
                .params(trail, person.account().value(), operation, subject)
                .query(Long.class)
                .single();
    }
}
