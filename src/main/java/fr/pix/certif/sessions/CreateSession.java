package fr.pix.certif.sessions;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.SiteLookup;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.SessionId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Creates a session, its number and its access code (G49, G57). One form creates one session, however often it is sent. */
@Component
public class CreateSession {

    private final SessionStore store;
    private final SiteLookup sites;
    private final AccessCodes codes;
    private final AuditTrail audit;
    private final Clock clock;

    CreateSession(SessionStore store, SiteLookup sites, AccessCodes codes, AuditTrail audit, Clock clock) {
        this.store = store;
        this.sites = sites;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of the form. */
    public sealed interface Outcome {

        record Created(SessionId session) implements Outcome {}

        /** The form had created this session already, and said something else then: what is typed now is not in it. */
        record SentBefore(SessionId session) implements Outcome {}

        record Refused(List<Fault> faults) implements Outcome {}
    }

    /**
     * Creates the session, once.
     *
     * @param formKey drawn when the form was shown, the same each time it is sent
     */
    public Outcome create(Member by, UUID formKey, TypedSession typed) {
        var site = sites.meant(by, CleanText.line(typed.site()));
        return switch (SessionDetails.check(typed, LocalDate.now(clock.withZone(site.zone())))) {
            case Checked.Faulty<SessionDetails>(var faults) -> new Outcome.Refused(faults);
            case Checked.Valid<SessionDetails>(var details) -> once(by, formKey, details.at(site), site.zone());
        };
    }

    private Outcome once(Member by, UUID formKey, SessionDetails details, ZoneId zone) {
        try {
            return add(by, formKey, details, zone);
        } catch (DuplicateKeyException sentTwice) {
            return store.createdBy(by.centre(), formKey)
                    .map(session -> sentBefore(session, details))
                    .orElseThrow(() -> sentTwice);
        }
    }

    private static Outcome sentBefore(Session session, SessionDetails details) {
        return session.details().equals(details)
                ? new Outcome.Created(session.id())
                : new Outcome.SentBefore(session.id());
    }

    private Outcome add(Member by, UUID formKey, SessionDetails details, ZoneId zone) {
        var now = clock.instant();
        var audited = audit.parameters(by.centre(), now, by.account(), AuditOperation.SESSION_CREATED, values(details));
        return new Outcome.Created(codes.firstFree(code -> store.add(by, formKey, details, zone, code, now, audited)));
    }

    private static List<AuditChange> values(SessionDetails details) {
        var typed = TypedSession.of(details);
        return Arrays.stream(SessionField.values())
                .map(field -> new AuditChange(field.id(), null, field.of(typed)))
                .toList();
    }
}
