package fr.pix.certif.admin.web;

import fr.pix.certif.admin.Administrator;
import fr.pix.certif.centres.Centre;
import fr.pix.certif.centres.CentreLookup;
import fr.pix.certif.centres.CheckMemberList;
import fr.pix.certif.centres.CheckedMemberLists;
import fr.pix.certif.centres.MemberList;
import fr.pix.certif.centres.MemberListReader;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.PageFrame;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes a centre's list of members, as a file or pasted, and shows what importing it would do (G5). */
@Controller
class MemberImportController {

    private final Templates templates;
    private final CentreLookup centres;
    private final MemberListReader reader;
    private final CheckMemberList checkMemberList;
    private final CheckedMemberLists kept;

    MemberImportController(
            Templates templates,
            CentreLookup centres,
            MemberListReader reader,
            CheckMemberList checkMemberList,
            CheckedMemberLists kept) {
        this.templates = templates;
        this.centres = centres;
        this.reader = reader;
        this.checkMemberList = checkMemberList;
        this.kept = kept;
    }

    @GetMapping(AdminPaths.IMPORT)
    Object show(
            PageFrame page,
            Administrator by,
            @PathVariable long id,
            @RequestParam Optional<UUID> liste,
            KeptForm typed) {
        var centre = CentreDetailsController.get(centres, id);
        var checked = liste.flatMap(key -> kept.find(by.account(), centre.id(), key)
                .map(report -> new MemberImportPage.Checked(key, report, "", List.of(), false)));
        return templates.adminMemberImport(
                page,
                new MemberImportPage(
                        centre,
                        typed.field("pasted"),
                        liste.isPresent() && checked.isEmpty(),
                        FormFaults.NONE,
                        checked.orElse(null)));
    }

    @PostMapping(AdminPaths.IMPORT)
    Object paste(
            PageFrame page,
            Administrator by,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String pasted,
            HttpServletResponse response) {
        var centre = CentreDetailsController.get(centres, id);
        return check(page, by, centre, pasted, reader.readPasted(pasted), response);
    }

    @PostMapping(AdminPaths.IMPORT_FILE)
    Object upload(
            PageFrame page,
            Administrator by,
            @PathVariable long id,
            @RequestParam MultipartFile file,
            HttpServletResponse response)
            throws IOException {
        var centre = CentreDetailsController.get(centres, id);
        try (var in = file.getInputStream()) {
            return check(page, by, centre, "", reader.read(in), response);
        }
    }

    private Object check(
            PageFrame page,
            Administrator by,
            Centre centre,
            String pasted,
            Checked<MemberList> list,
            HttpServletResponse response) {
        return switch (list) {
            case Checked.Valid<MemberList>(var read) -> {
                var key = kept.keep(by.account(), centre.id(), checkMemberList.check(centre.id(), read));
                yield "redirect:" + AdminPaths.report(centre.id(), key);
            }
            case Checked.Faulty<MemberList>(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield templates.adminMemberImport(
                        page, new MemberImportPage(centre, pasted, false, new FormFaults(faults), null));
            }
        };
    }
}
