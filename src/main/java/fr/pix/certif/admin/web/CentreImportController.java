package fr.pix.certif.admin.web;

import fr.pix.certif.admin.Administrator;
import fr.pix.certif.centres.CentreListReport;
import fr.pix.certif.centres.CheckCentreList;
import fr.pix.certif.centres.CheckedCentreLists;
import fr.pix.certif.centres.ImportCentres;
import fr.pix.certif.centres.ImportCentres.Order;
import fr.pix.certif.centres.ImportCentres.Outcome;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.PageFrame;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes a list of centres, as a file or pasted, shows what importing it would do, and imports it once confirmed. */
@Controller
class CentreImportController {

    private final Templates templates;
    private final CheckCentreList checkCentreList;
    private final CheckedCentreLists kept;
    private final ImportCentres importCentres;

    CentreImportController(
            Templates templates,
            CheckCentreList checkCentreList,
            CheckedCentreLists kept,
            ImportCentres importCentres) {
        this.templates = templates;
        this.checkCentreList = checkCentreList;
        this.kept = kept;
        this.importCentres = importCentres;
    }

    @GetMapping(AdminPaths.CENTRE_IMPORT)
    JteModel show(PageFrame page, Administrator by, @RequestParam Optional<UUID> liste, KeptForm typed) {
        var checked = liste.flatMap(
                key -> kept.find(by.account(), key).map(report -> new CentreImportPage.Checked(key, report, "")));
        var lost = liste.isPresent() && checked.isEmpty() ? "admin.import.lost" : null;
        return templates.adminCentreImport(
                page, new CentreImportPage(typed.field("pasted"), lost, FormFaults.NONE, checked.orElse(null)));
    }

    @PostMapping(AdminPaths.CENTRE_IMPORT)
    Object paste(
            PageFrame page,
            Administrator by,
            @RequestParam(defaultValue = "") String pasted,
            HttpServletResponse response) {
        return check(page, by, pasted, checkCentreList.checkPasted(pasted), response);
    }

    @PostMapping(AdminPaths.CENTRE_IMPORT_FILE)
    Object upload(PageFrame page, Administrator by, @RequestParam MultipartFile file, HttpServletResponse response)
            throws IOException {
        try (var in = file.getInputStream()) {
            return check(page, by, "", checkCentreList.check(in), response);
        }
    }

    private Object check(
            PageFrame page,
            Administrator by,
            String pasted,
            Checked<CentreListReport> list,
            HttpServletResponse response) {
        return switch (list) {
            case Checked.Valid<CentreListReport>(var report) ->
                "redirect:" + AdminPaths.centreReport(kept.keep(by.account(), report));
            case Checked.Faulty<CentreListReport>(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield templates.adminCentreImport(
                        page, new CentreImportPage(pasted, null, new FormFaults(faults), null));
            }
        };
    }

    @PostMapping(AdminPaths.CENTRE_IMPORT_CONFIRMED)
    Object confirm(
            PageFrame page,
            Administrator by,
            @RequestParam UUID list,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        var shown = kept.find(by.account(), list);
        if (shown.isEmpty()) {
            return "redirect:" + AdminPaths.centreReport(list);
        }
        return switch (Reason.parse(reason)) {
            case Checked.Valid<Reason>(var why) ->
                confirm(page, new Order(by.account(), list, shown.get(), why), response);
            case Checked.Faulty<Reason>(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield templates.adminCentreImport(
                        page,
                        new CentreImportPage(
                                "",
                                null,
                                new FormFaults(faults),
                                new CentreImportPage.Checked(list, shown.get(), reason)));
            }
        };
    }

    /** Overtaken, the list is compared again, and its new report is what there is to confirm. */
    private Object confirm(PageFrame page, Order order, HttpServletResponse response) {
        return switch (importCentres.confirm(order)) {
            case Outcome.Imported(var opened) -> "redirect:" + AdminPaths.CENTRES + "?importes=" + opened;
            case Outcome.Overtaken() -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                var now = checkCentreList.again(order.shown());
                yield templates.adminCentreImport(
                        page,
                        new CentreImportPage(
                                "",
                                "admin.centre_import.changed",
                                FormFaults.NONE,
                                new CentreImportPage.Checked(
                                        kept.keep(order.by(), now),
                                        now,
                                        order.reason().text())));
            }
        };
    }
}
