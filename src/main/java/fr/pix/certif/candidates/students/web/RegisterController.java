package fr.pix.certif.candidates.students.web;

import fr.pix.certif.candidates.students.CheckedStudentLists;
import fr.pix.certif.candidates.students.FindStudentGaps;
import fr.pix.certif.candidates.students.ImportStudents;
import fr.pix.certif.candidates.students.ImportStudents.Order;
import fr.pix.certif.candidates.students.ImportStudents.Outcome;
import fr.pix.certif.candidates.students.StudentList;
import fr.pix.certif.candidates.students.StudentListReader;
import fr.pix.certif.candidates.students.StudentLookup;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.table.HandedOver.Kept;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.PageFrame;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Shows a school's register of students, and brings it up to date with a list: checked first, then confirmed. */
@Controller
class RegisterController {

    private final Templates templates;
    private final StudentLookup students;
    private final CheckedStudentLists lists;
    private final ImportStudents importStudents;
    private final FindStudentGaps findStudentGaps;
    private final Clock clock;
    private final StudentListReader reader = new StudentListReader();

    RegisterController(
            Templates templates,
            StudentLookup students,
            CheckedStudentLists lists,
            ImportStudents importStudents,
            FindStudentGaps findStudentGaps,
            Clock clock) {
        this.templates = templates;
        this.students = students;
        this.lists = lists;
        this.importStudents = importStudents;
        this.findStudentGaps = findStudentGaps;
        this.clock = clock;
    }

    @GetMapping(StudentPaths.REGISTER)
    JteModel show(
            PageFrame page,
            Member member,
            KeptForm kept,
            @RequestParam Optional<UUID> liste,
            @RequestParam(defaultValue = "") String fait,
            @RequestParam(defaultValue = "0") int n) {
        var classes = students.classes(member);
        var done = RegisterDone.of(fait);
        if (done.isPresent()) {
            var list = liste.flatMap(key -> lists.find(member, key)).map(Kept::content);
            return templates.candidatesStudents(page, RegisterPage.after(classes, done.get(), n, list));
        }
        var checked = liste.flatMap(key -> checked(member, key, false, false));
        return templates.candidatesStudents(
                page,
                liste.isPresent() && checked.isEmpty()
                        ? RegisterPage.after(classes, RegisterDone.LOST)
                        : RegisterPage.of(classes, kept.field("pasted"), List.of(), checked));
    }

    private Optional<RegisterPage.Checked> checked(Member member, UUID key, boolean overtaken, boolean removing) {
        return lists.find(member, key)
                .filter(kept -> kept.outcome().isEmpty())
                .map(kept -> new RegisterPage.Checked(
                        key,
                        importStudents.check(member, kept.content()),
                        findStudentGaps.in(member, kept.content()),
                        kept.content().pasted(),
                        overtaken,
                        removing));
    }

    @PostMapping(StudentPaths.REGISTER)
    Object paste(
            PageFrame page,
            Member member,
            @RequestParam(defaultValue = "") String pasted,
            HttpServletResponse response) {
        students.requireSchool(member);
        return keep(page, member, pasted, reader.readPasted(pasted, today(member)), response);
    }

    @PostMapping(StudentPaths.FILE)
    Object upload(PageFrame page, Member member, @RequestParam MultipartFile file, HttpServletResponse response)
            throws IOException {
        students.requireSchool(member);
        try (var in = file.getInputStream()) {
            return keep(page, member, "", reader.read(in, today(member)), response);
        }
    }

    private Object keep(
            PageFrame page, Member member, String pasted, Checked<StudentList> list, HttpServletResponse response) {
        return switch (list) {
            case Checked.Valid<StudentList>(var read) -> "redirect:" + StudentPaths.report(lists.keep(member, read));
            case Checked.Faulty<StudentList>(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield templates.candidatesStudents(
                        page, RegisterPage.of(students.classes(member), pasted, faults, Optional.empty()));
            }
        };
    }

    @PostMapping(StudentPaths.CONFIRMATION)
    Object confirm(
            PageFrame page,
            Member member,
            @RequestParam UUID list,
            @RequestParam(defaultValue = "") String print,
            @RequestParam(defaultValue = "garder") String absents,
            HttpServletResponse response) {
        var classes = students.classes(member);
        var removing = absents.equals("retirer");
        return switch (importStudents.confirm(member, new Order(list, print, removing))) {
            case Outcome.Imported(var done) ->
                RegisterDone.IMPORTED.leadsTo() + "&n=" + done.listed() + "&liste=" + list;
            case Outcome.Lost _ -> RegisterDone.LOST.leadsTo();
            case Outcome.Overtaken _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield templates.candidatesStudents(
                        page, RegisterPage.of(classes, "", List.of(), checked(member, list, true, removing)));
            }
        };
    }

    private LocalDate today(Member member) {
        return member.today(clock);
    }
}
