package fr.pix.certif.sessions;

import static fr.pix.certif.sessions.SessionProblem.DATE_OUT_OF_RANGE;
import static fr.pix.certif.sessions.SessionProblem.DATE_PAST;
import static fr.pix.certif.sessions.SessionProblem.DATE_REQUIRED;
import static fr.pix.certif.sessions.SessionProblem.DATE_UNKNOWN;
import static fr.pix.certif.sessions.SessionProblem.DATE_UNREADABLE;
import static fr.pix.certif.sessions.SessionProblem.INVIGILATORS_REQUIRED;
import static fr.pix.certif.sessions.SessionProblem.INVIGILATORS_TOO_LONG;
import static fr.pix.certif.sessions.SessionProblem.OBSERVATIONS_TOO_LONG;
import static fr.pix.certif.sessions.SessionProblem.ROOM_REQUIRED;
import static fr.pix.certif.sessions.SessionProblem.ROOM_TOO_LONG;
import static fr.pix.certif.sessions.SessionProblem.SITE_REQUIRED;
import static fr.pix.certif.sessions.SessionProblem.SITE_TOO_LONG;
import static fr.pix.certif.sessions.SessionProblem.TIME_REQUIRED;
import static fr.pix.certif.sessions.SessionProblem.TIME_UNKNOWN;
import static fr.pix.certif.sessions.SessionProblem.TIME_UNREADABLE;

import fr.pix.certif.centres.Site;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.InFigures;
import fr.pix.certif.kernel.TypedDate;
import fr.pix.certif.kernel.TypedTime;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What the members of a centre decide about a session (G35–G45).
 *
 * @param site the place of that name, one of those that the centre declares (G37); 1–255 characters
 * @param room 1–255 characters (G38)
 * @param date local to the site
 * @param time local to the site, to the minute (G45)
 * @param invigilators first and last names of one or several people, 1–255 characters (G39)
 * @param observations up to 350 characters, empty for none (G40)
 */
public record SessionDetails(
        String site, String room, LocalDate date, LocalTime time, String invigilators, String observations) {

    /** Of one line of text, as browsers count. */
    public static final int LINE = 255;

    public static final int OBSERVATIONS = 350;

    /** Before Pix certified anybody, or beyond this century, a date is a slip of the keyboard. */
    static final LocalDate FIRST = LocalDate.of(2016, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    /**
     * Checks all that was typed at once, each fault under its field.
     *
     * @param earliest the first day that may be chosen, {@link #FIRST} or later
     */
    static Checked<SessionDetails> check(TypedSession typed, LocalDate earliest) {
        var site = line(SessionField.SITE, typed.site(), SITE_REQUIRED, SITE_TOO_LONG);
        var room = line(SessionField.ROOM, typed.room(), ROOM_REQUIRED, ROOM_TOO_LONG);
        var date = date(typed.date(), earliest);
        var time = time(typed.time());
        var invigilators =
                line(SessionField.INVIGILATORS, typed.invigilators(), INVIGILATORS_REQUIRED, INVIGILATORS_TOO_LONG);
        var observations = observations(typed.observations());
        var faults = Checked.faults(site, room, date, time, invigilators, observations);
        return faults.isEmpty()
                ? Checked.valid(new SessionDetails(
                        site.value(),
                        room.value(),
                        date.value(),
                        time.value(),
                        invigilators.value(),
                        observations.value()))
                : new Checked.Faulty<>(faults);
    }

    /** The same at a site as its centre declared it. */
    SessionDetails at(Site declared) {
        return new SessionDetails(declared.name(), room, date, time, invigilators, observations);
    }

    private static Checked<String> line(
            SessionField field, String typed, SessionProblem required, SessionProblem tooLong) {
        var text = CleanText.line(typed);
        if (text.isEmpty()) {
            return Checked.faulty(Fault.of(field.id(), required));
        }
        return text.length() > LINE
                ? Checked.faulty(Fault.of(field.id(), tooLong, LINE, text.length()))
                : Checked.valid(text);
    }

    private static Checked<String> observations(String typed) {
        var text = CleanText.lines(typed);
        return text.length() > OBSERVATIONS
                ? Checked.faulty(
                        Fault.of(SessionField.OBSERVATIONS.id(), OBSERVATIONS_TOO_LONG, OBSERVATIONS, text.length()))
                : Checked.valid(text);
    }

    private static Checked<LocalDate> date(String typed, LocalDate earliest) {
        var field = SessionField.DATE.id();
        if (typed.isBlank()) {
            return Checked.faulty(Fault.of(field, DATE_REQUIRED));
        }
        var date = TypedDate.parse(typed);
        if (date.isEmpty()) {
            return Checked.faulty(Fault.of(field, TypedDate.isWritten(typed) ? DATE_UNKNOWN : DATE_UNREADABLE));
        }
        if (date.get().isBefore(FIRST) || date.get().isAfter(LAST)) {
            return Checked.faulty(Fault.of(field, DATE_OUT_OF_RANGE, InFigures.of(earliest), InFigures.of(LAST)));
        }
        return date.get().isBefore(earliest)
                ? Checked.faulty(Fault.of(field, DATE_PAST, InFigures.of(earliest)))
                : Checked.valid(date.get());
    }

    private static Checked<LocalTime> time(String typed) {
        var field = SessionField.TIME.id();
        if (typed.isBlank()) {
            return Checked.faulty(Fault.of(field, TIME_REQUIRED));
        }
        return TypedTime.parse(typed)
                .map(Checked::valid)
                .orElseGet(() ->
                        Checked.faulty(Fault.of(field, TypedTime.isWritten(typed) ? TIME_UNKNOWN : TIME_UNREADABLE)));
    }
}
