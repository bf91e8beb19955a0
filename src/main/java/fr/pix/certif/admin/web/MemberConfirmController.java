package fr.pix.certif.admin.web;

import fr.pix.certif.admin.Administrator;
import fr.pix.certif.admin.ReadMembers;
import fr.pix.certif.centres.Centre;
import fr.pix.certif.centres.CentreLookup;
import fr.pix.certif.centres.CheckMemberList;
import fr.pix.certif.centres.CheckedMemberLists;
import fr.pix.certif.centres.ImportMembers;
import fr.pix.certif.centres.ImportMembers.Order;
import fr.pix.certif.centres.ImportMembers.Outcome;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.PageFrame;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Imports a list that was checked, as it was shown. */
@Controller
class MemberConfirmController {

    private final Templates templates;
    private final CentreLookup centres;
    private final CheckedMemberLists kept;
    private final CheckMemberList checkMemberList;
    private final ImportMembers importMembers;
    private final ReadMembers readMembers;

    MemberConfirmController(
            Templates templates,
            CentreLookup centres,
            CheckedMemberLists kept,
            CheckMemberList checkMemberList,
            ImportMembers importMembers,
            ReadMembers readMembers) {
        this.templates = templates;
        this.centres = centres;
        this.kept = kept;
        this.checkMemberList = checkMemberList;
        this.importMembers = importMembers;
        this.readMembers = readMembers;
    }

    @PostMapping(AdminPaths.IMPORT_CONFIRMED)
    Object confirm(
            PageFrame page,
            Administrator by,
            @PathVariable long id,
            @RequestParam UUID list,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        var centre = CentreDetailsController.get(centres, id);
        var shown = kept.find(by.account(), centre.id(), list);
        if (shown.isEmpty()) {
            return "redirect:" + AdminPaths.report(centre.id(), list);
        }
        return switch (Reason.parse(reason)) {
            case Checked.Valid<Reason>(var why) ->
                confirm(page, by, new Order(by.account(), centre.id(), list, shown.get(), why), centre, response);
            case Checked.Faulty<Reason>(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield again(
                        page,
                        centre,
                        faults,
                        new MemberImportPage.Checked(list, shown.get(), reason, List.of(), false));
            }
        };
    }

    /** Who just imported a list sees what came of it: the reason that he gave holds for that too. */
    private Object confirm(PageFrame page, Administrator by, Order order, Centre centre, HttpServletResponse response) {
        return switch (importMembers.confirm(order)) {
            case Outcome.Imported(var members, var _) -> {
                readMembers.begin(by, centre.id(), order.reason());
                yield "redirect:" + AdminPaths.of(centre.id()) + "?importes=" + members;
            }
            case Outcome.Overtaken(var rows, var _) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                var now = checkMemberList.again(centre.id(), order.shown());
                yield again(
                        page,
                        centre,
                        List.of(),
                        new MemberImportPage.Checked(
                                kept.keep(order.by(), centre.id(), now),
                                now,
                                order.reason().text(),
                                rows,
                                true));
            }
        };
    }

    private JteModel again(PageFrame page, Centre centre, List<Fault> faults, MemberImportPage.Checked checked) {
        return templates.adminMemberImport(
                page, new MemberImportPage(centre, "", false, new FormFaults(faults), checked));
    }
}
