package fr.pix.certif.sessions.web;

import fr.pix.certif.centres.Member;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.CreateSession.Outcome;
import fr.pix.certif.sessions.Session;
import fr.pix.certif.sessions.SessionLookup;
import fr.pix.certif.sessions.TypedSession;
import fr.pix.certif.sessions.web.SessionFormPage.Notice;
import fr.pix.certif.sessions.web.SessionFormPage.Purpose;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SessionCreationController {

    private static final Purpose CREATION = new Purpose.Creation();

    private final Templates templates;
    private final SessionForms forms;
    private final SessionLookup sessions;
    private final CreateSession createSession;

    SessionCreationController(
            Templates templates, SessionForms forms, SessionLookup sessions, CreateSession createSession) {
        this.templates = templates;
        this.forms = forms;
        this.sessions = sessions;
        this.createSession = createSession;
    }

    @GetMapping(SessionPaths.CREATION)
    Object show(
            PageFrame page,
            Member member,
            KeptForm kept,
            @RequestParam(name = SessionPaths.LIKE, defaultValue = "") String number) {
        var like = SessionPaths.number(number);
        if (kept.isEmpty() && like.isPresent()) {
            return like(page, member, sessions.get(member.centre(), like.get()));
        }
        return templates.sessionsForm(
                page, forms.show(member, CREATION, kept.formKey(), SessionForms.typed(kept, TypedSession.BLANK)));
    }

    private Object like(PageFrame page, Member member, Session session) {
        return templates.sessionsForm(
                page,
                forms.show(
                        member,
                        CREATION,
                        UUID.randomUUID(),
                        forms.like(member, session),
                        List.of(),
                        new Notice.Like(session.id().number())));
    }

    @PostMapping(SessionPaths.CREATION)
    Object create(
            PageFrame page,
            Member member,
            @RequestParam UUID formKey,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = SessionForms.sent(request);
        return switch (createSession.create(member, formKey, typed)) {
            case Outcome.Created(var session) -> SessionDone.CREATED.leadsTo(session);
            case Outcome.Refused(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield templates.sessionsForm(page, forms.show(member, CREATION, formKey, typed, faults, null));
            }
            case Outcome.SentBefore(var session) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield templates.sessionsForm(
                        page,
                        forms.show(
                                member,
                                CREATION,
                                UUID.randomUUID(),
                                typed,
                                List.of(),
                                new Notice.SentBefore(session.number())));
            }
        };
    }
}
