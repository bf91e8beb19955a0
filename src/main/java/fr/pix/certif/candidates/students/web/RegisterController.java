package fr.pix.certif.candidates.students.web;

import fr.pix.certif.candidates.students.ImportStudents;
import fr.pix.certif.candidates.students.StudentList;
import fr.pix.certif.candidates.students.StudentListReader;
import fr.pix.certif.candidates.students.StudentLookup;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.pages.Templates;
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
    private final ImportStudents importStudents;
    private final Clock clock;
    private final StudentListReader reader = new StudentListReader();

    RegisterController(Templates templates, StudentLookup students, ImportStudents importStudents, Clock clock) {
        this.templates = templates;
        this.students = students;
        this.importStudents = importStudents;
        this.clock = clock;
    }

    @GetMapping(StudentPaths.REGISTER)
    JteModel show(
            PageFrame page,
            Member member,
            KeptForm kept,
            @RequestParam(defaultValue = "") String fait,
            @RequestParam(defaultValue = "0") int n) {
        return templates.candidatesStudents(
                page,
                new RegisterPage(
                        students.classes(member),
                        kept.field("pasted"),
                        List.of(),
                        Optional.empty(),
                        RegisterDone.of(fait),
                        n));
    }

    @PostMapping(StudentPaths.REGISTER)
    JteModel paste(
            PageFrame page,
            Member member,
            @RequestParam(defaultValue = "") String pasted,
            HttpServletResponse response) {
        return check(page, member, pasted, reader.readPasted(pasted, today(member)), response);
    }

    @PostMapping(StudentPaths.FILE)
    JteModel upload(PageFrame page, Member member, @RequestParam MultipartFile file, HttpServletResponse response)
            throws IOException {
        try (var in = file.getInputStream()) {
            return check(page, member, "", reader.read(in, today(member)), response);
        }
    }

    @PostMapping(StudentPaths.CONFIRMATION)
    String confirm(Member member, @RequestParam UUID list, @RequestParam(defaultValue = "garder") String absents) {
        students.classes(member);
        return importStudents
                .confirm(member, list, absents.equals("retirer"))
                .map(imported -> RegisterDone.IMPORTED.leadsTo() + "&n=" + imported.listed())
                .orElseGet(RegisterDone.LOST::leadsTo);
    }

    private JteModel check(
            PageFrame page, Member member, String pasted, Checked<StudentList> list, HttpServletResponse response) {
        var classes = students.classes(member);
        return switch (list) {
            case Checked.Valid<StudentList>(var read) ->
                templates.candidatesStudents(
                        page,
                        new RegisterPage(
                                classes,
                                pasted,
                                List.of(),
                                Optional.of(importStudents.check(member, read)),
                                Optional.empty(),
                                0));
            case Checked.Faulty<StudentList>(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield templates.candidatesStudents(
                        page, new RegisterPage(classes, pasted, faults, Optional.empty(), Optional.empty(), 0));
            }
        };
    }

    private LocalDate today(Member member) {
        return LocalDate.now(clock.withZone(member.zone()));
    }
}
