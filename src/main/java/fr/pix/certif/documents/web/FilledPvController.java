package fr.pix.certif.documents.web;

import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.CandidateLookup;
import fr.pix.certif.candidates.web.ComparedPvs.Comparison;
import fr.pix.certif.centres.Member;
import fr.pix.certif.documents.filled.AcceptFilledPv;
import fr.pix.certif.documents.filled.AcceptFilledPv.Order;
import fr.pix.certif.documents.filled.AcceptFilledPv.Outcome;
import fr.pix.certif.documents.filled.CheckFilledPv;
import fr.pix.certif.documents.filled.CheckedPvs;
import fr.pix.certif.documents.filled.CheckedPvs.Taken;
import fr.pix.certif.documents.filled.FilledPv;
import fr.pix.certif.documents.filled.FilledPvReader;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.table.HandedOver.Kept;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.Session;
import fr.pix.certif.sessions.SessionLookup;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes the filled PV of a session, shows what it says otherwise than is known, accepts what is ticked, and shows what is left. */
@Controller
class FilledPvController {

    private final Templates templates;
    private final SessionLookup sessions;
    private final CandidateLookup candidates;
    private final CheckFilledPv checkFilledPv;
    private final AcceptFilledPv acceptFilledPv;
    private final CheckedPvs pvs;
    private final Clock clock;
    private final FilledPvReader reader = new FilledPvReader();

    FilledPvController(
            Templates templates,
            SessionLookup sessions,
            CandidateLookup candidates,
            CheckFilledPv checkFilledPv,
            AcceptFilledPv acceptFilledPv,
            CheckedPvs pvs,
            Clock clock) {
        this.templates = templates;
        this.sessions = sessions;
        this.candidates = candidates;
        this.checkFilledPv = checkFilledPv;
        this.acceptFilledPv = acceptFilledPv;
        this.pvs = pvs;
        this.clock = clock;
    }

    @GetMapping(FilledPvPaths.RETURN)
    Object show(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @RequestParam Optional<UUID> pv,
            @RequestParam(name = Comparison.ENROLLED, defaultValue = "0") long enrolled) {
        var session = sessions.get(member.centre(), new SessionId(id));
        var kept = pv.flatMap(key -> pvs.find(member, session.id(), key));
        var accepted = kept.flatMap(Kept::outcome).map(Taken::differences);
        var ticked = accepted.map(_ -> Set.<String>of()).orElse(null);
        var checked = kept.map(found -> new FilledPvPage.Checked(
                pv.orElseThrow(),
                checkFilledPv.check(member, session.id(), found.content()),
                false,
                ticked,
                candidates.find(member.centre(), session.id(), new CandidateId(enrolled))));
        return page(
                page,
                member,
                session,
                pv.isPresent() && kept.isEmpty(),
                List.of(),
                accepted.orElse(null),
                checked.orElse(null));
    }

    @PostMapping(FilledPvPaths.FILE)
    Object upload(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @RequestParam MultipartFile file,
            HttpServletResponse response)
            throws IOException {
        var session = sessions.get(member.centre(), new SessionId(id));
        try (var in = file.getInputStream()) {
            return switch (reader.read(in, session.id())) {
                case Checked.Valid<FilledPv>(var filled) ->
                    "redirect:" + FilledPvPaths.report(session.id(), pvs.keep(member, session.id(), filled));
                case Checked.Faulty<FilledPv>(var faults) -> {
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    yield page(page, member, session, false, faults, null, null);
                }
            };
        }
    }

    @PostMapping(FilledPvPaths.CONFIRMATION)
    Object confirm(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @RequestParam UUID pv,
            @RequestParam(defaultValue = "") String print,
            @RequestParam(name = AcceptFilledPv.ACCEPTED, defaultValue = "") Set<String> accepted,
            HttpServletResponse response) {
        var session = new SessionId(id);
        return switch (acceptFilledPv.accept(member, session, new Order(pv, print, accepted))) {
            case Outcome.Accepted _, Outcome.Lost _ -> "redirect:" + FilledPvPaths.report(session, pv);
            case Outcome.Overtaken _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield again(page, member, session, pv, true, accepted, List.of());
            }
            case Outcome.Refused(var fault) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield again(page, member, session, pv, false, accepted, List.of(fault));
            }
        };
    }

    private Object again(
            PageFrame page,
            Member member,
            SessionId id,
            UUID key,
            boolean hasChanged,
            Set<String> ticked,
            List<Fault> faults) {
        var session = sessions.get(member.centre(), id);
        var checked = pvs.find(member, id, key)
                .map(kept -> new FilledPvPage.Checked(
                        key, checkFilledPv.check(member, id, kept.content()), hasChanged, ticked, Optional.empty()));
        return page(page, member, session, checked.isEmpty(), faults, null, checked.orElse(null));
    }

    private Object page(
            PageFrame page,
            Member member,
            Session session,
            boolean isLost,
            List<Fault> faults,
            @Nullable Integer accepted,
            FilledPvPage.@Nullable Checked checked) {
        return templates.documentsFilled(
                page,
                new FilledPvPage(
                        session,
                        !session.hasBegun(clock.instant()),
                        member.isOfSchool(),
                        checkFilledPv.remarks(member, session.id()),
                        isLost,
                        faults,
                        accepted,
                        checked));
    }
}
