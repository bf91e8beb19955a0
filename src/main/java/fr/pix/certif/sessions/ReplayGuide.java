package fr.pix.certif.sessions;

import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.SiteLookup;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Creates the two sessions that the guide's list shows, for the demonstration: by the same rules as any other, on a day
 * of 2019 when they were still to come; but entered today, so that they are kept as long as any other.
 */
@Component
public class ReplayGuide {

    private static final Instant BEFORE_THE_GUIDE = Instant.parse("2019-03-01T08:00:00Z");

    private static final List<TypedSession> SESSIONS = List.of(
            new TypedSession(
                    "Site 1 du Centre de Testix", "Numéro Dix", "05/03/2019", "14:00", "Anne-Cécile Bichon", ""),
            new TypedSession("CNAM Paris", "Amphithéâtre Fourastié", "21/03/2019", "14:00", "Anne-Cécile Bichon", ""));

    private final SessionStore store;
    private final CreateSession createSession;
    private final Clock clock;

    ReplayGuide(SessionStore store, SiteLookup sites, AccessCodes codes, AuditTrail audit, Clock clock) {
        var then = Clock.fixed(BEFORE_THE_GUIDE, ZoneOffset.UTC);
        this.store = store;
        this.createSession = new CreateSession(store, sites, codes, audit, then);
        this.clock = clock;
    }

    public void replay(Member by) {
        for (var session : SESSIONS) {
            if (!(createSession.create(by, UUID.randomUUID(), session)
                    instanceof CreateSession.Outcome.Created(var created))) {
                throw new IllegalStateException("the guide's own session was refused: " + session);
            }
            store.enteredAt(by.centre(), created, clock.instant());
        }
    }
}
