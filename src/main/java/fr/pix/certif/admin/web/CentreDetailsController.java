package fr.pix.certif.admin.web;

import fr.pix.certif.admin.Administrator;
import fr.pix.certif.admin.HelpWithPassword;
import fr.pix.certif.admin.ReadMembers;
import fr.pix.certif.audit.AuditPage;
import fr.pix.certif.candidates.KeptCertifications;
import fr.pix.certif.centres.Centre;
import fr.pix.certif.centres.CentreHistory;
import fr.pix.certif.centres.CentreLookup;
import fr.pix.certif.centres.MemberRoll;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.centres.web.CentreHistoryPage;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.InFigures;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.platform.web.PlatformProblem;
import fr.pix.certif.sessions.ListSessions;
import fr.pix.certif.sessions.SessionQuery;
import fr.pix.certif.sessions.SessionQuery.Start;
import fr.pix.certif.sessions.SessionSort;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a centre; who its members are, to an administrator who said why he looks. */
@Controller
class CentreDetailsController {

    /** Says, in an address, that a member's second factor was just removed. */
    static final String HELPED = "second-facteur";

    /** What the parameters of the history begin with. */
    private static final String HISTORY = "historique-";

    private final Templates templates;
    private final CentreLookup centres;
    private final MemberRoll roll;
    private final ReadMembers readMembers;
    private final HelpWithPassword helpWithPassword;
    private final ListSessions sessions;
    private final CentreHistory history;
    private final KeptCertifications keptCertifications;

    CentreDetailsController(
            Templates templates,
            CentreLookup centres,
            MemberRoll roll,
            ReadMembers readMembers,
            HelpWithPassword helpWithPassword,
            ListSessions sessions,
            CentreHistory history,
            KeptCertifications keptCertifications) {
        this.templates = templates;
        this.centres = centres;
        this.roll = roll;
        this.readMembers = readMembers;
        this.helpWithPassword = helpWithPassword;
        this.sessions = sessions;
        this.history = history;
        this.keptCertifications = keptCertifications;
    }

    @GetMapping(AdminPaths.CENTRE)
    JteModel show(
            PageFrame page,
            Administrator by,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long apres,
            @RequestParam(name = "sessions-apres") Optional<Long> after,
            @RequestParam(name = "sessions-avant") Optional<Long> before,
            @RequestParam(name = HISTORY + CentreHistoryPage.AFTER) Optional<Long> older,
            @RequestParam(name = HISTORY + CentreHistoryPage.BEFORE) Optional<Long> newer,
            @RequestParam Optional<Integer> importes,
            @RequestParam(name = HELPED, defaultValue = "") String helped,
            @RequestParam(defaultValue = "") String fait) {
        var centre = get(centres, id);
        var members = readMembers.isAllowed(by, centre.id())
                ? Optional.of(roll.after(centre.id(), apres))
                : Optional.<MemberRoll.Page>empty();
        var start = after.map(session -> Start.after(new SessionId(session)))
                .or(() -> before.map(session -> Start.before(new SessionId(session))))
                .orElse(Start.FIRST);
        var asked =
                new Asked(start, AuditPage.Start.of(older, newer), importes, !helped.isEmpty(), CentreDone.of(fait));
        return shown(page, by, centre, members, "", FormFaults.NONE, asked);
    }

    /** Why the members are looked at. */
    @PostMapping(AdminPaths.MEMBERS)
    Object read(
            PageFrame page,
            Administrator by,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        var centre = get(centres, id);
        return switch (Reason.parse(reason)) {
            case Checked.Valid<Reason>(var why) -> {
                readMembers.begin(by, centre.id(), why);
                yield "redirect:" + AdminPaths.of(centre.id()) + "#members";
            }
            case Checked.Faulty<Reason>(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield shown(page, by, centre, Optional.empty(), reason, new FormFaults(faults), Asked.NOTHING);
            }
        };
    }

    private JteModel shown(
            PageFrame page,
            Administrator by,
            Centre centre,
            Optional<MemberRoll.Page> members,
            String reason,
            FormFaults faults,
            Asked asked) {
        var id = centre.id();
        var query = new SessionQuery("", null, null, "", SessionSort.DATE, true, asked.sessions());
        return templates.adminCentre(
                page,
                new CentreDetailsPage(
                        centre,
                        by.account(),
                        roll.count(id),
                        members,
                        helpWithPassword.isNeeded(),
                        reason,
                        faults,
                        sessions.list(id, query),
                        new CentreHistoryPage(
                                members.isPresent()
                                        ? history.of(id, asked.history())
                                        : history.unnamed(id, asked.history()),
                                InFigures.PIX,
                                start -> AdminPaths.of(id) + "?" + HISTORY + start + "#history"),
                        asked.imported(),
                        asked.helped(),
                        asked.done(),
                        asked.done().equals(Optional.of(CentreDone.CHANGED))
                                ? keptCertifications.of(centre)
                                : Map.of()));
    }

    /** Which parts of the page are asked for, and what has just been done. */
    private record Asked(
            Start sessions,
            AuditPage.Start history,
            Optional<Integer> imported,
            boolean helped,
            Optional<CentreDone> done) {

        static final Asked NOTHING =
                new Asked(Start.FIRST, AuditPage.Start.LATEST, Optional.empty(), false, Optional.empty());
    }

    static Centre get(CentreLookup centres, long id) {
        return centres.find(new CentreId(id)).orElseThrow(() -> new Refusal(PlatformProblem.PAGE_NOT_FOUND));
    }
}
