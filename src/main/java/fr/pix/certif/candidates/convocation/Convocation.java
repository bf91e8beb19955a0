package fr.pix.certif.candidates.convocation;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.Session;
import fr.pix.certif.sessions.SessionEnd;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate is told: when and where he sits the exam.
 *
 * @param email where he is written to; empty where he cannot be
 * @param zone the site's, in which date and time are meant
 * @param extraTime in whole percent; none for the usual time
 */
public record Convocation(
        String name,
        String email,
        SessionId session,
        LocalDate date,
        LocalTime time,
        ZoneId zone,
        String site,
        String room,
        @Nullable Integer extraTime) {

    /** Stands for a session that was gone already when its centre came from another installation: no session has that number. */
    public static final SessionId GONE = new SessionId(0);

    /**
     * What he was told and what is true now.
     *
     * @param from empty for nothing, as is {@code to}
     */
    public record Change(ConvocationField field, String from, String to) {}

    static Convocation of(Session session, Candidate candidate) {
        var facts = session.details();
        var who = candidate.details();
        return new Convocation(
                who.calledName(),
                who.convocationEmail(),
                session.id(),
                facts.date(),
                facts.time(),
                session.zone(),
                facts.site(),
                facts.room(),
                who.extraTime());
    }

    /** The session's number, where it still has one here. */
    public Optional<SessionId> knownSession() {
        return Optional.of(session).filter(id -> !id.equals(GONE));
    }

    public ZonedDateTime start() {
        return ZonedDateTime.of(date, time, zone);
    }

    /**
     * When he is to end, his extra time counted.
     *
     * @param usual how long a session lasts; not positive where the operator does not say
     */
    Optional<ZonedDateTime> end(Duration usual) {
        return SessionEnd.of(start(), usual, extraTime == null ? 0 : extraTime);
    }

    List<Change> changesSince(Convocation before) {
        return Arrays.stream(ConvocationField.values())
                .map(field -> new Change(field, field.of(before), field.of(this)))
                .filter(change -> !change.from().equals(change.to()))
                .toList();
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "Convocation";
    }
}
