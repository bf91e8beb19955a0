package fr.pix.certif.candidates.list.web;

import fr.pix.certif.candidates.list.CandidateList;
import fr.pix.certif.candidates.list.CandidateListReader;
import fr.pix.certif.candidates.list.CheckCandidateList;
import fr.pix.certif.candidates.list.CheckedCandidateLists;
import fr.pix.certif.candidates.list.CheckedCandidateLists.Done;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.table.HandedOver.Kept;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.SessionLookup;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes a list of candidates, as a file or pasted, and shows what importing it would do. */
@Controller
class CandidateImportController {

    private final Templates templates;
    private final SessionLookup sessions;
    private final CandidateListReader reader;
    private final CheckCandidateList checkCandidateList;
    private final CheckedCandidateLists lists;

    CandidateImportController(
            Templates templates,
            SessionLookup sessions,
            CandidateListReader reader,
            CheckCandidateList checkCandidateList,
            CheckedCandidateLists lists) {
        this.templates = templates;
        this.sessions = sessions;
        this.reader = reader;
        this.checkCandidateList = checkCandidateList;
        this.lists = lists;
    }

    @GetMapping(CandidateListPaths.IMPORT)
    Object show(
            PageFrame page, Member member, @PathVariable long id, @RequestParam Optional<UUID> liste, KeptForm typed) {
        var session = sessions.get(member.centre(), new SessionId(id));
        var kept = liste.flatMap(key -> lists.find(member, session.id(), key));
        return templates.candidatesImport(
                page,
                new CandidateImportPage(
                        session,
                        member.isOfSchool(),
                        typed.field("pasted"),
                        liste.isPresent() && kept.isEmpty(),
                        List.of(),
                        kept.flatMap(Kept::outcome).orElse(null),
                        checked(member, session.id(), liste, kept)));
    }

    private CandidateImportPage.@Nullable Checked checked(
            Member member, SessionId session, Optional<UUID> key, Optional<Kept<CandidateList, Done>> kept) {
        return kept.map(found -> new CandidateImportPage.Checked(
                        key.orElseThrow(),
                        checkCandidateList.check(member, session, found.content()),
                        found.content().pasted(),
                        false,
                        ""))
                .orElse(null);
    }

    @PostMapping(CandidateListPaths.IMPORT)
    Object paste(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String pasted,
            HttpServletResponse response) {
        return keep(page, member, id, pasted, reader.readPasted(pasted, member.isOfSchool()), response);
    }

    @PostMapping(CandidateListPaths.FILE)
    Object upload(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @RequestParam MultipartFile file,
            HttpServletResponse response)
            throws IOException {
        try (var in = file.getInputStream()) {
            return keep(page, member, id, "", reader.read(in, member.isOfSchool()), response);
        }
    }

    private Object keep(
            PageFrame page,
            Member member,
            long id,
            String pasted,
            Checked<CandidateList> list,
            HttpServletResponse response) {
        var session = sessions.get(member.centre(), new SessionId(id));
        return switch (list) {
            case Checked.Valid<CandidateList>(var read) ->
                "redirect:" + CandidateListPaths.report(session.id(), lists.keep(member, session.id(), read));
            case Checked.Faulty<CandidateList>(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield templates.candidatesImport(
                        page, new CandidateImportPage(session, member.isOfSchool(), pasted, false, faults, null, null));
            }
        };
    }
}
