package fr.pix.certif.candidates.students;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditPage;
import fr.pix.certif.centres.CentreHistory;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CertifTest
class ForgetStudentsTest {

    private static final Student YANIS =
            new Student("Le Goff", "Yanis", LocalDate.of(2009, 3, 21), "M", "", "", "", "", "3A");
    private static final Student ZOE =
            new Student("Le Goff", "Zoé", LocalDate.of(2009, 3, 21), "F", "", "", "", "", "3A");

    @Autowired
    ForgetStudents forgetStudents;

    @Autowired
    StudentStore store;

    @Autowired
    CentreHistory history;

    @Autowired
    MemberFixture members;

    @Test
    void whom_no_list_named_for_two_years_leaves_the_register_and_who_is_listed_unchanged_stays() {
        var member = members.of("Europe/Paris");
        listed(member, 3, YANIS, ZOE);
        listed(member, 1, ZOE);
        forgetStudents.run();
        assertThat(store.all(member.centre())).containsExactly(ZOE);
        assertThat(history.of(member.centre(), AuditPage.Start.LATEST).events())
                .singleElement()
                .satisfies(event -> assertThat(event.operation()).isEqualTo(AuditOperation.STUDENTS_FORGOTTEN))
                .satisfies(event ->
                        assertThat(event.changes()).containsExactly(new AuditChange("students_removed", null, "1")));
    }

    private void listed(Member member, int yearsAgo, Student... students) {
        var then = LocalDate.now(ZoneOffset.UTC)
                .minusYears(yearsAgo)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
        store.write(member.centre(), List.of(students), then);
    }
}
