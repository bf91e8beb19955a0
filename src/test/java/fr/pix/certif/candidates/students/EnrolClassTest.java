package fr.pix.certif.candidates.students;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.CertifTest;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditPage;
import fr.pix.certif.candidates.CandidateHistory;
import fr.pix.certif.candidates.CandidateLookup;
import fr.pix.certif.candidates.students.EnrolClass.Row;
import fr.pix.certif.candidates.students.ImportStudents.Done;
import fr.pix.certif.candidates.students.ImportStudents.Order;
import fr.pix.certif.candidates.students.ImportStudents.Outcome;
import fr.pix.certif.centres.CentreHistory;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.SessionFixture;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A school's register, imported and imported again, and the enrolment of its classes. */
@CertifTest
class EnrolClassTest {

    private static final Student YANIS = student("Le Goff", "Yanis", "3A");
    private static final Student ZOE = student("Le Goff", "Zoé", "3A");
    private static final Student NO_FIRST_NAME = student("Rajaonarison", "-", "3A");
    private static final Student EMILE = student("Zola", "Émile", "3B");

    @Autowired
    private EnrolClass enrolClass;

    @Autowired
    private ImportStudents importStudents;

    @Autowired
    private FindStudentGaps findStudentGaps;

    @Autowired
    private CheckedStudentLists lists;

    @Autowired
    private StudentLookup students;

    @Autowired
    private CandidateLookup candidates;

    @Autowired
    private CandidateHistory history;

    @Autowired
    private CentreHistory centreHistory;

    @Autowired
    private CreateSession createSession;

    @Autowired
    private MemberFixture members;

    @Autowired
    private JdbcClient sql;

    private Member member;
    private SessionId session;

    @BeforeEach
    void aSchool() {
        member = members.ofSchool("Europe/Paris");
        session = session();
    }

    @Test
    void a_list_is_shown_before_it_is_imported_and_is_imported_once() throws Exception {
        var list = list(YANIS, ZOE, EMILE);
        assertThat(importStudents.check(member, list).added()).containsExactly(YANIS, ZOE, EMILE);
        assertThat(students.classes(member)).isEmpty();
        var order = order(list, false);
        assertThat(importStudents.confirm(members.colleagueOf(member), order)).isEqualTo(new Outcome.Lost());
        Callable<Outcome> press = () -> importStudents.confirm(member, order);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var outcome : threads.invokeAll(Collections.nCopies(3, press))) {
                assertThat(outcome.get()).isEqualTo(new Outcome.Imported(new Done(3, 0)));
            }
        }
        assertThat(students.classes(member)).containsExactlyInAnyOrderEntriesOf(Map.of("3A", 2, "3B", 1));
        assertThat(centreHistory.of(member.centre(), AuditPage.Start.LATEST).events())
                .hasSize(1);
    }

    @Test
    void a_kept_list_is_read_as_it_was_with_the_rows_to_mend() {
        var read = new StudentListReader()
                .readPasted(
                        "Nom de famille\tPrénom\tDate de naissance\tDivision\nZola\tÉmile\t14/03/2011\t3A\nZola\tLéa\t31/02/2011\t3A",
                        LocalDate.of(2026, 9, 2))
                .value();
        assertThat(read.faults()).extracting(StudentFault::who).containsExactly("Zola Léa");
        assertThat(lists.find(member, lists.keep(member, read)).orElseThrow().content())
                .isEqualTo(read);
    }

    @Test
    void a_list_that_an_older_copy_of_the_application_kept_is_read() {
        var key = lists.keep(member, list(YANIS));
        sql.sql("update handed_over set content = (content::jsonb - 'ignored' - 'pasted')::json where key = ?")
                .param(key)
                .update();
        assertThat(lists.find(member, key).orElseThrow().content()).isEqualTo(list(YANIS));
    }

    /** The export of ONDE has no place of birth: nobody of it could be enrolled, and nothing said so. */
    @Test
    void what_a_list_leaves_to_be_completed_is_told_before_it_is_imported() {
        var read = new StudentListReader()
                .readPasted("""
                        Nom élève;Prénom élève;Date naissance;Sexe;Libellé classe;Commune de naissance;Code postal naissance
                        Élan;Noé;03/04/2016;M;CM2 A;;
                        Brun;Lou;04/04/2016;;CM2 A;;
                        Zola;Léa;05/04/2016;;CM2 A;Brest;29200
                        Sand;Ana;06/04/2016;F;CM2 A;Nullepart;29200
                        Hugo;Ada;07/04/2016;F;CM2 A;Brest;29200
                        """, LocalDate.of(2026, 9, 2))
                .value();
        assertThat(findStudentGaps.in(member, read)).isEqualTo(new FindStudentGaps.Gaps(4, 3, 2));
        assertThat(findStudentGaps.in(member, list(YANIS))).isEqualTo(new FindStudentGaps.Gaps(0, 0, 0));
    }

    @Test
    void the_same_list_again_changes_nothing_and_another_updates() {
        register(YANIS, ZOE, EMILE);
        var same = importStudents.check(member, list(YANIS, ZOE, EMILE));
        assertThat(same.unchanged()).isEqualTo(3);
        assertThat(same.added()).isEmpty();
        var zoeInB = student("LE GOFF", "Zoe", "3B");
        var list = list(YANIS, zoeInB, NO_FIRST_NAME);
        var report = importStudents.check(member, list);
        assertThat(report.changed()).containsExactly(zoeInB);
        assertThat(report.added()).containsExactly(NO_FIRST_NAME);
        assertThat(report.gone()).containsExactly(EMILE);
        importStudents.confirm(member, order(list, false));
        assertThat(students.classes(member)).isEqualTo(Map.of("3A", 2, "3B", 2));
        assertThat(importStudents.confirm(member, order(list, true))).isEqualTo(new Outcome.Imported(new Done(3, 1)));
        assertThat(students.classes(member)).isEqualTo(Map.of("3A", 2, "3B", 1));
        assertThat(centreHistory
                        .of(member.centre(), AuditPage.Start.LATEST)
                        .events()
                        .getFirst()
                        .operation())
                .isEqualTo(AuditOperation.STUDENTS_IMPORTED);
    }

    @Test
    void nobody_leaves_the_register_while_a_row_cannot_be_read() {
        register(YANIS, ZOE, EMILE);
        var faulty = new StudentListReader()
                .readPasted(
                        "Nom de famille\tPrénom\tDate de naissance\tDivision\nZola\tÉmile\t31/02/2011\t3B\nLE GOFF\tNolwenn\t14/03/2011\t3B",
                        LocalDate.of(2026, 9, 2))
                .value();
        assertThat(importStudents.check(member, faulty).mayRemove()).isFalse();
        assertThat(importStudents.confirm(member, order(faulty, true))).isEqualTo(new Outcome.Imported(new Done(1, 0)));
        assertThat(students.classes(member)).isEqualTo(Map.of("3A", 2, "3B", 2));
    }

    /** A colleague added somebody who is on no list that was shown: he would have been removed unseen. */
    @Test
    void whom_nobody_was_shown_is_not_removed_and_the_list_is_shown_again() {
        register(YANIS, ZOE);
        var list = list(YANIS);
        var shown = order(list, true);
        register(EMILE);
        assertThat(importStudents.confirm(member, shown)).isEqualTo(new Outcome.Overtaken());
        assertThat(students.classes(member)).isEqualTo(Map.of("3A", 2, "3B", 1));
        assertThat(importStudents.confirm(
                        member,
                        new Order(
                                shown.key(), importStudents.check(member, list).print(), true)))
                .isEqualTo(new Outcome.Imported(new Done(1, 2)));
        assertThat(students.classes(member)).isEqualTo(Map.of("3A", 1));
    }

    @Test
    void a_class_is_enrolled_in_one_go_with_its_class_twins_and_who_has_no_first_name() {
        register(YANIS, ZOE, NO_FIRST_NAME, EMILE);
        assertThat(enrolClass.enrol(member, session, ids("3A"))).hasSize(3);
        assertThat(candidates.of(member.centre(), session))
                .extracting(candidate -> candidate.details().firstName() + " "
                        + candidate.details().externalId() + " "
                        + candidate.details().birthPlace().town())
                .containsExactly("Yanis 3A Brest", "Zoé 3A Brest", "- 3A Brest");
        assertThat(history.of(member.centre(), session)).hasSize(1);
    }

    @Test
    void a_second_click_and_a_colleague_enrol_nobody_twice() throws Exception {
        register(YANIS, ZOE);
        var ids = ids("3A");
        Callable<Integer> press = () -> enrolClass.enrol(member, session, ids).size();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var enrolled = 0;
            for (var outcome : threads.invokeAll(Collections.nCopies(4, press))) {
                enrolled += outcome.get();
            }
            assertThat(enrolled).isEqualTo(2);
        }
        assertThat(candidates.of(member.centre(), session)).hasSize(2);
    }

    @Test
    void who_is_enrolled_here_or_in_another_session_to_come_is_shown() {
        register(YANIS, ZOE);
        var other = session();
        enrolClass.enrol(member, other, ids("3A").subList(0, 1));
        var found = enrolClass.look(member, session, "3A");
        assertThat(found.rows()).extracting(Row::enrolled).containsExactly(List.of(other), List.of());
        assertThat(found.rows()).allMatch(found::canBeEnrolled);
        enrolClass.enrol(member, session, ids("3A").subList(1, 2));
        var after = enrolClass.look(member, session, "3A");
        assertThat(after.rows()).extracting(after::isHere).containsExactly(false, true);
        assertThat(after.canBeEnrolled(after.rows().getLast())).isFalse();
    }

    @Test
    void a_session_that_is_over_does_not_count() {
        register(YANIS);
        var other = session();
        enrolClass.enrol(member, other, ids("3A"));
        sql.sql("update session set date = current_date - 40 where number = ?")
                .param(other.number())
                .update();
        assertThat(enrolClass.look(member, session, "3A").rows())
                .extracting(Row::enrolled)
                .containsExactly(List.of());
    }

    @Test
    void of_whom_the_register_does_not_say_enough_that_is_said_and_nobody_is_enrolled_half() {
        register(new Student("Élan", "Noé", LocalDate.of(2011, 4, 3), "", "", "", "", "", "3A"), YANIS);
        var found = enrolClass.look(member, session, "3A");
        assertThat(found.rows().getFirst().missing())
                .extracting(fault -> fault.field())
                .contains("sex")
                .hasSizeGreaterThan(1);
        assertThat(enrolClass.enrol(member, session, ids("3A"))).hasSize(1);
    }

    @Test
    void another_centre_s_students_and_sessions_do_not_exist() {
        register(YANIS);
        var ids = ids("3A");
        var stranger = members.ofSchool("Europe/Paris");
        assertThatThrownBy(() -> enrolClass.look(stranger, session, "3A")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> enrolClass.enrol(stranger, session, ids)).isInstanceOf(Refusal.class);
        assertThat(students.find(stranger, ids.getFirst())).isEmpty();
        assertThat(students.classes(stranger)).isEmpty();
        assertThatThrownBy(() -> students.classes(members.of("Europe/Paris"))).isInstanceOf(Refusal.class);
    }

    private static Student student(String lastName, String firstName, String className) {
        return new Student(
                lastName, firstName, LocalDate.of(2011, 3, 14), "M", "FRANCE", "29019", "", "BREST", className);
    }

    private SessionId session() {
        return switch (createSession.create(member, UUID.randomUUID(), SessionFixture.GUIDE)) {
            case CreateSession.Outcome.Created(var created) -> created;
            case CreateSession.Outcome other -> throw new AssertionError(other);
        };
    }

    private static StudentList list(Student... all) {
        return new StudentList(List.of(all), List.of(), List.of(), "");
    }

    /** As it is shown now. */
    private Order order(StudentList list, boolean removesGone) {
        return new Order(
                lists.keep(member, list), importStudents.check(member, list).print(), removesGone);
    }

    private void register(Student... all) {
        importStudents.confirm(member, order(list(all), false));
    }

    private List<StudentId> ids(String className) {
        return enrolClass.look(member, session, className).rows().stream()
                .map(Row::id)
                .toList();
    }
}
