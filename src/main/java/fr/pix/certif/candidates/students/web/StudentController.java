package fr.pix.certif.candidates.students.web;

import fr.pix.certif.candidates.students.RemoveStudent;
import fr.pix.certif.candidates.students.StudentId;
import fr.pix.certif.candidates.students.StudentLookup;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.PageFrame;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows who is in a class of the register, and takes one of them out. */
@Controller
class StudentController {

    private final Templates templates;
    private final StudentLookup students;
    private final RemoveStudent removeStudent;

    StudentController(Templates templates, StudentLookup students, RemoveStudent removeStudent) {
        this.templates = templates;
        this.students = students;
        this.removeStudent = removeStudent;
    }

    @GetMapping(StudentPaths.CLASS)
    JteModel show(PageFrame page, Member member, @RequestParam(defaultValue = "") String classe) {
        var name = CleanText.line(classe); // as lists are: an address may hold what no name can
        return templates.candidatesStudentsOfClass(page, name, students.ofClass(member, name));
    }

    @GetMapping(StudentPaths.REMOVAL)
    JteModel ask(PageFrame page, Member member, @PathVariable long eleve) {
        var id = new StudentId(eleve);
        return templates.candidatesStudentRemoval(
                page, id, students.get(member, id).student());
    }

    @PostMapping(StudentPaths.REMOVAL)
    String remove(Member member, @PathVariable long eleve) {
        removeStudent.remove(member, new StudentId(eleve));
        return RegisterDone.REMOVED.leadsTo();
    }
}
