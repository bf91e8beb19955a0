package fr.pix.certif.candidates.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.CertifTest;
import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditPage;
import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.candidates.EnrolCandidate;
import fr.pix.certif.candidates.students.RemoveStudent;
import fr.pix.certif.candidates.students.StudentId;
import fr.pix.certif.candidates.students.StudentLookup;
import fr.pix.certif.candidates.students.StudentProblem;
import fr.pix.certif.centres.CentreHistory;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.SessionFixture;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A student of the register who was never enrolled has his data told, and is taken out, as whoever was. */
@CertifTest
class StudentDataTest {

    @Autowired
    TakeStudentData takeStudentData;

    @Autowired
    RemoveStudent removeStudent;

    @Autowired
    CandidateDataFile file;

    @Autowired
    StudentLookup students;

    @Autowired
    CentreHistory history;

    @Autowired
    CreateSession createSession;

    @Autowired
    EnrolCandidate enrolCandidate;

    @Autowired
    MemberFixture members;

    @Autowired
    JdbcClient sql;

    private Member member;
    private StudentId yanis;

    @BeforeEach
    void aStudent() {
        member = members.ofSchool("Europe/Paris");
        yanis = listed("Yanis");
    }

    @Test
    void all_that_the_register_says_of_him_is_in_his_file_and_nobody_else() {
        listed("Zoé");
        var out = new ByteArrayOutputStream();
        file.write(takeStudentData.take(member, yanis), Locale.FRENCH, out);
        var written = out.toString(StandardCharsets.UTF_8);
        var json = JsonMapper.shared().readTree(written);
        assertThat(json.at("/inscriptions")).isEmpty();
        assertThat(json.at("/registre_des_eleves/prenom").asString()).isEqualTo("Yanis");
        assertThat(json.at("/registre_des_eleves/commune_de_naissance").asString())
                .isEqualTo("BREST");
        assertThat(json.at("/registre_des_eleves/classe").asString()).isEqualTo("3A");
        assertThat(written).doesNotContain("Zoé");
    }

    @Test
    void who_is_enrolled_under_his_names_is_asked_about() {
        var session = switch (createSession.create(member, UUID.randomUUID(), SessionFixture.GUIDE)) {
            case CreateSession.Outcome.Created(var created) -> created;
            case CreateSession.Outcome other -> throw new AssertionError(other);
        };
        assertThat(takeStudentData.take(member, yanis).namesakes()).isEmpty();
        var typed = CandidateFixture.named("LE GOFF", "yanis").with(CandidateField.BILLING, "");
        assertThat(enrolCandidate.enrol(member, session, UUID.randomUUID(), typed))
                .isInstanceOf(EnrolCandidate.Outcome.Enrolled.class);
        assertThat(takeStudentData.take(member, yanis).namesakes())
                .extracting(Candidate::session)
                .containsExactly(session);
    }

    @Test
    void that_it_was_taken_is_told_without_his_name() {
        takeStudentData.take(member, yanis);
        assertThat(told().operation()).isEqualTo(AuditOperation.CANDIDATE_DATA_TAKEN);
        assertThat(told().changes()).isEmpty();
    }

    @Test
    void he_alone_is_taken_out_once_and_the_history_says_that_one_was() {
        var zoe = listed("Zoé");
        removeStudent.remove(member, yanis);
        assertThat(students.ofClass(member, "3A")).containsOnlyKeys(zoe);
        assertThat(told().operation()).isEqualTo(AuditOperation.STUDENT_REMOVED);
        assertThat(told().changes())
                .extracting(change -> change.field() + change.to())
                .containsExactly("students_removed1");
        refused(() -> removeStudent.remove(member, yanis));
        refused(() -> takeStudentData.take(member, yanis));
        assertThat(events()).hasSize(1);
    }

    @Test
    void another_school_neither_takes_nor_removes_anything() {
        var other = members.ofSchool("Europe/Paris");
        refused(() -> takeStudentData.take(other, yanis));
        refused(() -> removeStudent.remove(other, yanis));
        assertThat(students.ofClass(other, "3A")).isEmpty();
        assertThat(students.ofClass(member, "3A")).containsOnlyKeys(yanis);
    }

    private static void refused(ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(StudentProblem.NOT_FOUND));
    }

    private List<AuditEvent> events() {
        return history.of(member.centre(), AuditPage.Start.LATEST).events();
    }

    private AuditEvent told() {
        return events().getFirst();
    }

    /** Born on the day of the guide's candidate. */
    private StudentId listed(String firstName) {
        return new StudentId(sql.sql("""
                        insert into student (centre_id, last_name, first_name, birth_date, sex, birth_country, birth_insee,
                            birth_postal, birth_town, class, last_name_key, first_name_key, changed_at, listed_at)
                        values (?, 'LE GOFF', ?, '2007-03-14', 'M', 'FRANCE', '29019', '29200', 'BREST', '3A', 'le goff',
                            lower(?), now(), now())
                        returning id
                        """)
                .params(member.centre().value(), firstName, firstName)
                .query(Long.class)
                .single());
    }
}
