package fr.pix.certif.candidates.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.CertifTest;
import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.candidates.CandidateHistory;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.EnrolCandidate;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.house.FileTable;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.SessionFixture;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CertifTest
class CandidateDataTest {

    @Autowired
    TakeCandidateData takeCandidateData;

    @Autowired
    CandidateDataFile file;

    @Autowired
    CreateSession createSession;

    @Autowired
    EnrolCandidate enrolCandidate;

    @Autowired
    CandidateHistory history;

    @Autowired
    MemberFixture members;

    @Autowired
    JdbcClient sql;

    private final JsonMapper json = new JsonMapper();

    private Member member;
    private SessionId session;
    private CandidateId id;

    @BeforeEach
    void somebodyOfWhomEverythingIsKept() {
        member = members.of("Europe/Paris");
        session = session();
        id = enrolled(session, CandidateFixture.TYPED);
        sql.sql("""
                        update candidate set birth_insee_code = '29019', birth_postal_code = '29200', external_id = 'AUTRE-1',
                            extra_time = 33, result_email = 'parents@exemple.fr', convocation_email = 'yanis@exemple.fr',
                            billing = 'PREPAID', prepayment_code = 'PRE-7', complementary = 'CLEA', accessibility = true,
                            objection = 'RESTRICTION', objection_since = '2026-05-03', objection_about = 'Pas d’e-mail'
                        where id = ?
                        """).param(id.value()).update();
        sql.sql("insert into candidate_note select centre_id, id, '123456', true, 'Panne' from candidate where id = ?")
                .param(id.value())
                .update();
        sql.sql("""
                        insert into convocation
                        select centre_id, id, 1, session_number, 'Yanis Le Goff', 'avant@exemple.fr', date '2049-04-18',
                            time '13:31', 'Indian/Reunion', 'Site 7', 'Salle 7', 34, timestamptz '2026-05-04 00:00+00'
                        from candidate where id = ?
                        """).param(id.value()).update();
        sql.sql("""
                        insert into mail (event, kind, language, recipient, subject, text, html, attachment_name,
                            attachment_type, attachment, last_error, created_at, next_attempt_at, expires_at)
                        select 'convocation ' || centre_id || '/' || id || '/1', 'convocation', 'fr',
                            'avant@exemple.fr', 'Convocation', 'Bonjour', '<p>Bonjour', 'convocation.ics', 'text/calendar', 'BEGIN',
                            'busy', now(), now() + interval '1 day', now() + interval '2 days'
                        from candidate where id = ?
                        """).param(id.value()).update();
        sql.sql("""
                        insert into student (centre_id, last_name, first_name, birth_date, sex, birth_country, birth_insee,
                            birth_postal, birth_town, class, last_name_key, first_name_key, changed_at, listed_at)
                        select centre_id, 'LE GOFF', 'Yanis', birth_date, 'M', 'FRANCE', '29019', '29200', 'BREST', '3e B',
                            birth_name_key, first_name_key, '2026-01-02 00:00+00', '2026-01-03 00:00+00'
                        from candidate where id = ?
                        """).param(id.value()).update();
    }

    @Test
    void every_column_about_candidates_and_pupils_is_in_the_file() {
        var lines = FileTable.under("The file about a candidate", Pattern.compile("\\b(?:candidates|pupils)\\b"));
        FileTable.compare(lines, json.readTree(written()), this::kept);
    }

    /** Two machines that hand out one file hand out the same. */
    @Test
    void what_is_told_has_its_order() {
        var enrolment = json.readTree(written()).path("inscriptions").path(0);
        assertThat(enrolment.path("opposition").propertyNames()).containsExactly("nature", "depuis", "sur");
        assertThat(enrolment.path("pv").propertyNames())
                .containsExactly("numero_certification", "ecran_de_fin_vu", "commentaires");
        assertThat(enrolment.path("historique").path(0).propertyNames())
                .containsExactly("le", "operation", "changements");
    }

    @Test
    void no_member_is_named() {
        assertThat(written())
                .contains("inscriptions", "\"duree_de_conservation\" : \"2\u00a0ans\"")
                .doesNotContain("Anne-Cécile")
                .doesNotContain("\"par\"");
    }

    @Test
    void his_other_enrolments_are_in_it_and_namesakes_are_asked_about() {
        var again = session();
        var same = enrolled(again, CandidateFixture.named("LE GOFF", "yanis"));
        var elsewhere = session();
        enrolled(
                elsewhere,
                CandidateFixture.TYPED
                        .with(CandidateField.POSTAL_CODE, "35000")
                        .with(CandidateField.BIRTH_TOWN, "Rennes"));
        enrolled(again, CandidateFixture.named("Le Goff", "Maël"));
        var data = takeCandidateData.take(member, session, id);
        assertThat(data.enrolments())
                .extracting(enrolment -> enrolment.candidate().id())
                .containsExactly(id, same);
        assertThat(data.namesakes()).extracting(other -> other.session()).containsExactly(elsewhere);
        assertThat(takeCandidateData.take(member, again, same).enrolments()).hasSize(2);
    }

    @Test
    void that_it_was_taken_is_told_to_the_centre_and_to_him() {
        var taken = takeCandidateData.take(member, session, id);
        assertThat(taken.enrolments().getFirst().history().getFirst().operation())
                .isEqualTo(AuditOperation.CANDIDATE_DATA_TAKEN);
        assertThat(history.of(member.centre(), session))
                .extracting(AuditEvent::operation)
                .startsWith(AuditOperation.CANDIDATE_DATA_TAKEN);
    }

    @Test
    void another_centre_takes_nothing() {
        assertThatThrownBy(() -> takeCandidateData.take(members.of("Europe/Paris"), session, id))
                .isInstanceOf(Refusal.class);
    }

    /** What is kept of him in a column, as JSON has it. */
    private List<JsonNode> kept(String table, String column) {
        var his = switch (table) {
            case "candidate" -> "t.id = who.id";
            case "student" ->
                "(t.centre_id, t.birth_date, t.last_name_key, t.first_name_key)"
                        + " = (who.centre_id, who.birth_date, who.birth_name_key, who.first_name_key)";
            case "mail" -> "t.event = 'convocation ' || who.centre_id || '/' || who.id || '/1'";
            default -> "t.candidate_id = who.id";
        };
        return sql.sql("""
                        with who as (select * from candidate where id = ?)
                        select to_json(t.%2$s)::text from %1$s t, who where t.%2$s is not null and %3$s
                        """.formatted(table, column, his)).param(id.value()).query(String.class).list().stream()
                .map(json::readTree)
                .toList();
    }

    private String written() {
        var out = new ByteArrayOutputStream();
        file.write(takeCandidateData.take(member, session, id), Locale.FRENCH, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private SessionId session() {
        return switch (createSession.create(member, UUID.randomUUID(), SessionFixture.GUIDE)) {
            case CreateSession.Outcome.Created(var created) -> created;
            case CreateSession.Outcome other -> throw new AssertionError(other);
        };
    }

    private CandidateId enrolled(SessionId into, TypedCandidate typed) {
        return switch (enrolCandidate.enrol(member, into, UUID.randomUUID(), typed)) {
            case EnrolCandidate.Outcome.Enrolled(var candidate) -> candidate;
            case EnrolCandidate.Outcome other -> throw new AssertionError(other);
        };
    }
}
