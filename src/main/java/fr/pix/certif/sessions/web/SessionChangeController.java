package fr.pix.certif.sessions.web;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.audit.Meanwhile;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.InFigures;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.ChangeSession;
import fr.pix.certif.sessions.ChangeSession.Outcome;
import fr.pix.certif.sessions.Session;
import fr.pix.certif.sessions.SessionDetails;
import fr.pix.certif.sessions.SessionField;
import fr.pix.certif.sessions.SessionLookup;
import fr.pix.certif.sessions.TypedSession;
import fr.pix.certif.sessions.web.SessionFormPage.Notice;
import fr.pix.certif.sessions.web.SessionFormPage.Purpose;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SessionChangeController {

    private final Templates templates;
    private final SessionForms forms;
    private final SessionLookup sessions;
    private final ChangeSession changeSession;

    SessionChangeController(
            Templates templates, SessionForms forms, SessionLookup sessions, ChangeSession changeSession) {
        this.templates = templates;
        this.forms = forms;
        this.sessions = sessions;
        this.changeSession = changeSession;
    }

    @GetMapping(SessionPaths.CHANGE)
    Object show(PageFrame page, Member member, KeptForm kept, @PathVariable long id) {
        var session = sessions.get(member.centre(), new SessionId(id));
        return templates.sessionsForm(
                page,
                forms.show(
                        member,
                        new Purpose.Change(id, version(kept, session)),
                        UUID.randomUUID(),
                        SessionForms.typed(kept, TypedSession.of(session.details()))));
    }

    /** A form filled before signing in again is still about the session as it was then. */
    private static int version(KeptForm kept, Session session) {
        return kept.field("version").matches("\\d{1,9}") ? Integer.parseInt(kept.field("version")) : session.version();
    }

    @PostMapping(SessionPaths.CHANGE)
    Object change(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<String> saved,
            HttpServletRequest request,
            HttpServletResponse response) {
        var session = new SessionId(id);
        var chosen = chosen(member, session, SessionForms.sent(request), saved);
        return switch (changeSession.change(member, session, version, chosen)) {
            case Outcome.Changed() -> SessionDone.CHANGED.leadsTo(session);
            case Outcome.Refused(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield templates.sessionsForm(
                        page,
                        forms.show(member, new Purpose.Change(id, version), UUID.randomUUID(), chosen, faults, null));
            }
            case Outcome.Removed(var removal) -> {
                response.setStatus(HttpStatus.GONE.value());
                yield templates.sessionsForm(page, removed(member, id, removal, chosen));
            }
            case Outcome.Overtaken(var current, var typed) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield templates.sessionsForm(
                        page, overtaken(member, current, meanwhile(member, current, version), typed, saved));
            }
        };
    }

    /** What was typed, but for the fields of which the member prefers the value that somebody else saved. */
    private TypedSession chosen(Member member, SessionId id, TypedSession typed, List<String> saved) {
        return saved.isEmpty()
                ? typed
                : sessions.find(member.centre(), id)
                        .map(session -> typed.with(TypedSession.of(session.details()), saved))
                        .orElse(typed);
    }

    /** What was typed for a session that is no more may become another one. */
    private SessionFormPage removed(Member member, long id, AuditEvent removal, TypedSession typed) {
        return forms.show(
                member,
                new Purpose.Creation(),
                UUID.randomUUID(),
                typed,
                List.of(),
                new Notice.Removed(id, deed(member, removal)));
    }

    private SessionFormPage overtaken(
            Member member, Session current, List<AuditChange> meanwhile, SessionDetails typed, List<String> saved) {
        var form = TypedSession.of(typed);
        var changed = Meanwhile.of(meanwhile, field -> SessionField.ofId(field).of(form), saved);
        var last = sessions.history(member.centre(), current.id()).stream().findFirst();
        return forms.show(
                member,
                new Purpose.Change(current.id().number(), current.version()),
                UUID.randomUUID(),
                form.with(TypedSession.of(current.details()), changed.takenFields()),
                List.of(),
                new Notice.Overtaken(last.map(event -> deed(member, event)), changed));
    }

    private static Notice.Deed deed(Member member, AuditEvent event) {
        return new Notice.Deed(event.by().toString(), InFigures.of(event.at(), member.zone()));
    }

    /** A version that never was tells nothing of what the member found: any field may have changed. */
    private List<AuditChange> meanwhile(Member member, Session current, int version) {
        var saved = TypedSession.of(current.details());
        return version >= 1 && version <= current.version()
                ? sessions.changesSince(member.centre(), current, version)
                : Arrays.stream(SessionField.values())
                        .map(field -> new AuditChange(field.id(), null, field.of(saved)))
                        .toList();
    }
}
