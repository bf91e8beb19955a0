package fr.pix.certif.sessions;

import fr.pix.certif.kernel.Problem;
import java.util.Locale;

/** All that a session can refuse. */
public enum SessionProblem implements Problem {
    SITE_REQUIRED(Kind.INVALID),
    SITE_TOO_LONG(Kind.INVALID),
    ROOM_REQUIRED(Kind.INVALID),
    ROOM_TOO_LONG(Kind.INVALID),
    DATE_REQUIRED(Kind.INVALID),
    DATE_UNREADABLE(Kind.INVALID),
    /** No calendar has it. */
    DATE_UNKNOWN(Kind.INVALID),
    DATE_PAST(Kind.INVALID),
    DATE_OUT_OF_RANGE(Kind.INVALID),
    TIME_REQUIRED(Kind.INVALID),
    TIME_UNREADABLE(Kind.INVALID),
    /** No clock shows it. */
    TIME_UNKNOWN(Kind.INVALID),
    INVIGILATORS_REQUIRED(Kind.INVALID),
    INVIGILATORS_TOO_LONG(Kind.INVALID),
    OBSERVATIONS_TOO_LONG(Kind.INVALID),
    PERIOD_REVERSED(Kind.INVALID),
    /** The session's code was given to another session since, 30 days after its date. */
    CODE_REISSUED(Kind.CONFLICT),
    SESSION_NOT_FOUND(Kind.NOT_FOUND);

    private final Kind kind;

    SessionProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "sessions." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
