package fr.pix.certif.candidates.rights.web;

import fr.pix.certif.candidates.rights.CandidateDataFile;
import fr.pix.certif.candidates.rights.TakeStudentData;
import fr.pix.certif.candidates.students.StudentId;
import fr.pix.certif.candidates.students.web.StudentPaths;
import fr.pix.certif.centres.Member;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.Download;
import fr.pix.certif.platform.web.PageFrame;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows and hands over all that is kept about a student of the register. Both are told in the trail, as of a candidate. */
@Controller
class StudentDataController {

    private final Templates templates;
    private final TakeStudentData takeStudentData;
    private final CandidateDataFile file;

    StudentDataController(Templates templates, TakeStudentData takeStudentData, CandidateDataFile file) {
        this.templates = templates;
        this.takeStudentData = takeStudentData;
        this.file = file;
    }

    @GetMapping(StudentPaths.DATA)
    JteModel show(PageFrame page, Member member, @PathVariable long eleve) {
        var id = new StudentId(eleve);
        return templates.candidatesStudentData(page, new DataPage(takeStudentData.take(member, id), member), id);
    }

    @GetMapping(StudentPaths.DATA_FILE)
    void download(PageFrame page, Member member, @PathVariable long eleve, HttpServletResponse response)
            throws IOException {
        var data = takeStudentData.take(member, new StudentId(eleve));
        var download = Download.json("donnees-de-l-eleve-%d.json".formatted(eleve));
        file.write(data, page.locale(), download.begin(response));
    }
}
