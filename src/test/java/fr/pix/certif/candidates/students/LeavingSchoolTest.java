package fr.pix.certif.candidates.students;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditPage;
import fr.pix.certif.centres.CentreHistory;
import fr.pix.certif.centres.CentreLookup;
import fr.pix.certif.centres.ChangeCentre;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.centres.TypedCentre;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.platform.web.Browser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A centre that is a school no longer keeps no register that nobody sees. */
@CertifTest
class LeavingSchoolTest {

    private static final Student YANIS =
            new Student("Le Goff", "Yanis", LocalDate.of(2009, 3, 21), "M", "", "", "", "", "3A");
    private static final Student ZOE =
            new Student("Le Goff", "Zoé", LocalDate.of(2009, 3, 21), "F", "", "", "", "", "3A");

    @LocalServerPort
    private int port;

    @Autowired
    private ChangeCentre changeCentre;

    @Autowired
    private ImportStudents importStudents;

    @Autowired
    private CentreLookup centres;

    @Autowired
    private StudentStore store;

    @Autowired
    private CentreHistory history;

    @Autowired
    private MemberFixture members;

    @Autowired
    private JdbcClient sql;

    private Member member;

    @BeforeEach
    void aRegister() {
        member = members.ofSchool("Europe/Paris");
        store.write(member.centre(), List.of(YANIS, ZOE), Instant.now());
    }

    @Test
    void its_register_is_emptied_and_the_history_says_of_how_many() {
        var other = members.ofSchool("Europe/Paris");
        store.write(other.centre(), List.of(YANIS), Instant.now());
        becomes("PRO");
        assertThat(store.all(member.centre())).isEmpty();
        assertThat(store.all(other.centre())).containsExactly(YANIS);
        assertThat(latest()).contains(new AuditChange("students_removed", null, "2"));
    }

    @Test
    void one_that_stays_a_school_keeps_its_register() {
        var typed = TypedCentre.of(centres.find(member.centre()).orElseThrow().details());
        change(new TypedCentre(
                "Lycée des Lilas",
                typed.type(),
                typed.zone(),
                typed.externalId(),
                typed.habilitations(),
                typed.sites()));
        assertThat(store.all(member.centre())).hasSize(2);
        assertThat(latest()).noneMatch(change -> change.field().equals("students_removed"));
    }

    @Test
    void a_list_of_somebody_who_does_not_know_yet_brings_nobody_back() {
        becomes("SUP");
        assertThatThrownBy(() -> importStudents.confirm(member, new ImportStudents.Order(UUID.randomUUID(), "", false)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(StudentProblem.NO_SCHOOL));
    }

    @Test
    void pix_is_told_beside_the_type_how_many_would_leave() {
        var form = "/admin/centres/" + member.centre() + "/modification";
        var browser =
                new Browser(port).with(new SignedInFixture(sql).administrator().cookie());
        assertThat(browser.get(form).text())
                .contains("perd son registre d’élèves\u00a0: 2 élèves en seraient retirés.")
                .contains("aria-describedby=\"type-hint\"");
        becomes("PRO");
        assertThat(browser.get(form).text()).doesNotContain("registre d’élèves");
    }

    private void becomes(String type) {
        var typed = TypedCentre.of(centres.find(member.centre()).orElseThrow().details());
        change(new TypedCentre(
                typed.name(), type, typed.zone(), typed.externalId(), typed.habilitations(), typed.sites()));
    }

    private void change(TypedCentre typed) {
        var version = centres.find(member.centre()).orElseThrow().version();
        assertThat(changeCentre.change(
                        member.account(), member.centre(), version, typed, Reason.parse("Convention modifiée")))
                .isEqualTo(new ChangeCentre.Outcome.Changed());
    }

    private List<AuditChange> latest() {
        return history.of(member.centre(), AuditPage.Start.LATEST)
                .events()
                .getFirst()
                .changes();
    }
}
