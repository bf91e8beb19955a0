package fr.pix.certif.sessions;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.SiteLookup;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Changes a session (G65). Nothing that somebody else saved meanwhile is overwritten unseen. */
@Component
public class ChangeSession {

    private final SessionStore store;
    private final SiteLookup sites;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeSession(SessionStore store, SiteLookup sites, AuditTrail audit, Clock clock) {
        this.store = store;
        this.sites = sites;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of the form. */
    public sealed interface Outcome {

        record Changed() implements Outcome {}

        /**
         * Somebody changed the session since the form was shown; nothing is saved until the member chose.
         *
         * @param typed what he typed, as it would have been saved
         */
        record Overtaken(Session saved, SessionDetails typed) implements Outcome {}

        record Refused(List<Fault> faults) implements Outcome {}

        /** Somebody removed the session; the history of the centre has who. */
        record Removed(AuditEvent removal) implements Outcome {}
    }

    /**
     * Saves what was typed, unless somebody saved something else since the form was shown.
     *
     * @param version the session's when the form was shown
     * @throws Refusal with {@link SessionProblem#SESSION_NOT_FOUND} where the centre never had it
     */
    public Outcome change(Member by, SessionId id, int version, TypedSession typed) {
        var saved = store.find(by.centre(), id);
        if (saved.isEmpty()) {
            return removed(by, id);
        }
        return switch (SessionDetails.check(typed, SessionDetails.FIRST)) {
            case Checked.Faulty<SessionDetails>(var faults) -> new Outcome.Refused(faults);
            case Checked.Valid<SessionDetails>(var details) -> {
                var site = sites.meant(by, details.site());
                yield change(by, saved.get(), version, details.at(site), site.zone());
            }
        };
    }

    private Outcome change(Member by, Session saved, int version, SessionDetails details, ZoneId zone) {
        if (saved.details().equals(details)) {
            return new Outcome.Changed();
        }
        return saved.version() == version ? write(by, saved, details, zone) : new Outcome.Overtaken(saved, details);
    }

    private Outcome write(Member by, Session saved, SessionDetails details, ZoneId zone) {
        var now = clock.instant();
        var audited = audit.parameters(
                by.centre(),
                now,
                by.account(),
                AuditOperation.SESSION_CHANGED,
                changes(TypedSession.of(saved.details()), TypedSession.of(details)));
        return store.change(by, saved, details, zone, now, audited)
                ? new Outcome.Changed()
                : store.find(by.centre(), saved.id())
                        .map(current -> refused(saved, current, details))
                        .orElseGet(() -> removed(by, saved.id()));
    }

    private static Outcome refused(Session saved, Session current, SessionDetails details) {
        return current.version() == saved.version()
                ? new Outcome.Refused(List.of(Fault.of(SessionField.DATE.id(), SessionProblem.CODE_REISSUED)))
                : new Outcome.Overtaken(current, details);
    }

    private Outcome removed(Member by, SessionId id) {
        var told = RemoveSession.number(id);
        return audit.latest(by.centre(), AuditSubject.of(by.centre()), AuditOperation.SESSION_REMOVED, told)
                .map(Outcome.Removed::new)
                .orElseThrow(() -> new Refusal(SessionProblem.SESSION_NOT_FOUND));
    }

    private static List<AuditChange> changes(TypedSession from, TypedSession to) {
        return Arrays.stream(SessionField.values())
                .map(field -> new AuditChange(field.id(), field.of(from), field.of(to)))
                .filter(change -> !change.to().equals(change.from()))
                .toList();
    }
}
