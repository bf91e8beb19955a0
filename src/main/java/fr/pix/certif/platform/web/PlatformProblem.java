package fr.pix.certif.platform.web;

import fr.pix.certif.kernel.Problem;
import java.util.Locale;

/** What can go wrong on any page. */
public enum PlatformProblem implements Problem {
    PAGE_NOT_FOUND(Kind.NOT_FOUND),
    NOT_ALLOWED(Kind.FORBIDDEN),
    FORM_EXPIRED(Kind.FORBIDDEN),
    MALFORMED_REQUEST(Kind.INVALID),
    FILE_TOO_LARGE(Kind.INVALID),
    BODY_TOO_SLOW(Kind.INVALID),
    OVERLOADED(Kind.UNAVAILABLE),
    DATABASE_UNAVAILABLE(Kind.UNAVAILABLE),
    UNEXPECTED(Kind.UNEXPECTED);

    private final Kind kind;

    PlatformProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "platform." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
