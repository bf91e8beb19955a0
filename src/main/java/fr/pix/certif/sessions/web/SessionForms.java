package fr.pix.certif.sessions.web;

import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.SiteLookup;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.sessions.PlaceLookup;
import fr.pix.certif.sessions.Session;
import fr.pix.certif.sessions.SessionField;
import fr.pix.certif.sessions.TypedSession;
import fr.pix.certif.sessions.web.SessionFormPage.Notice;
import fr.pix.certif.sessions.web.SessionFormPage.Purpose;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the form's page with what the centre used before. */
@Component
class SessionForms {

    private final PlaceLookup places;
    private final SiteLookup sites;
    private final Clock clock;

    SessionForms(PlaceLookup places, SiteLookup sites, Clock clock) {
        this.places = places;
        this.sites = sites;
        this.clock = clock;
    }

    SessionFormPage show(Member member, Purpose purpose, UUID formKey, TypedSession typed) {
        return show(member, purpose, formKey, typed, List.of(), null);
    }

    SessionFormPage show(
            Member member,
            Purpose purpose,
            UUID formKey,
            TypedSession typed,
            List<Fault> faults,
            @Nullable Notice notice) {
        return new SessionFormPage(
                purpose,
                formKey,
                typed,
                faults,
                sites.earliestToday(member, clock),
                places.sites(member.centre()),
                places.rooms(member.centre()),
                notice);
    }

    /** What the form shows at first: what was typed before somebody had to sign in again, if anything was. */
    static TypedSession typed(KeptForm kept, TypedSession otherwise) {
        return kept.isEmpty() ? otherwise : TypedSession.of(field -> kept.field(field.id()));
    }

    /** What the form of another session like this one shows at first: a day that is over is left to be chosen. */
    TypedSession like(Member member, Session session) {
        var typed = TypedSession.of(session.details());
        return session.details().date().isBefore(sites.earliestToday(member, clock))
                ? typed.with(TypedSession.BLANK, List.of(SessionField.DATE.id()))
                : typed;
    }

    static TypedSession sent(HttpServletRequest request) {
        return TypedSession.of(field -> request.getParameter(field.id()));
    }
}
