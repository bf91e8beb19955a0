package fr.pix.certif.candidates.list.web;

import fr.pix.certif.candidates.list.CheckCandidateList;
import fr.pix.certif.candidates.list.CheckedCandidateLists;
import fr.pix.certif.candidates.list.ImportCandidateList;
import fr.pix.certif.candidates.list.ImportCandidateList.Absent;
import fr.pix.certif.candidates.list.ImportCandidateList.Order;
import fr.pix.certif.candidates.list.ImportCandidateList.Outcome;
import fr.pix.certif.candidates.web.CandidateDone;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.SessionLookup;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Imports a list that was checked, as it was shown. Where it did no more than add all it names, the candidates tell the rest. */
@Controller
class CandidateImportConfirmationController {

    private final Templates templates;
    private final SessionLookup sessions;
    private final CheckedCandidateLists lists;
    private final CheckCandidateList checkCandidateList;
    private final ImportCandidateList importCandidateList;

    CandidateImportConfirmationController(
            Templates templates,
            SessionLookup sessions,
            CheckedCandidateLists lists,
            CheckCandidateList checkCandidateList,
            ImportCandidateList importCandidateList) {
        this.templates = templates;
        this.sessions = sessions;
        this.lists = lists;
        this.checkCandidateList = checkCandidateList;
        this.importCandidateList = importCandidateList;
    }

    @PostMapping(CandidateListPaths.CONFIRMATION)
    Object confirm(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @RequestParam UUID list,
            @RequestParam(defaultValue = "") String print,
            @RequestParam(name = ImportCandidateList.ABSENT, defaultValue = "") String absent,
            HttpServletResponse response) {
        var session = new SessionId(id);
        return switch (importCandidateList.confirm(member, session, new Order(list, print, choice(absent)))) {
            case Outcome.Imported(var done, var isWhole)
            when isWhole && done.onlyAdded() ->
                CandidateDone.LIST_ADDED.leadsTo(session, done.added().size(), list);
            case Outcome.Imported _, Outcome.Lost _ -> "redirect:" + CandidateListPaths.report(session, list);
            case Outcome.Overtaken _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield again(page, member, session, list, true, absent, List.of());
            }
            case Outcome.Refused(var fault) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield again(page, member, session, list, false, absent, List.of(fault));
            }
        };
    }

    private static Optional<Absent> choice(String typed) {
        return Arrays.stream(Absent.values())
                .filter(absent -> absent.name().equals(typed))
                .findFirst();
    }

    private Object again(
            PageFrame page,
            Member member,
            SessionId session,
            UUID list,
            boolean hasChanged,
            String absent,
            List<Fault> faults) {
        var checked = lists.find(member, session, list)
                .map(kept -> new CandidateImportPage.Checked(
                        list,
                        checkCandidateList.check(member, session, kept.content()),
                        kept.content().pasted(),
                        hasChanged,
                        absent));
        return templates.candidatesImport(
                page,
                new CandidateImportPage(
                        sessions.get(member.centre(), session),
                        member.isOfSchool(),
                        "",
                        checked.isEmpty(),
                        faults,
                        null,
                        checked.orElse(null)));
    }
}
