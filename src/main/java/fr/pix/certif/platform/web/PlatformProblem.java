package fr.pix.certif.platform.web;

import fr.pix.certif.kernel.Problem;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** What can go wrong on any page. */
public enum PlatformProblem implements Problem {
    PAGE_NOT_FOUND(Kind.NOT_FOUND),
    NOT_ALLOWED(Kind.FORBIDDEN),
    FORM_EXPIRED(Kind.FORBIDDEN),
    MALFORMED_REQUEST(Kind.INVALID),
    /** Not even its first line or its headers can be read: too long, or broken on the way. */
    UNREADABLE_REQUEST(Kind.INVALID),
    /** The address is there, and takes a form only; or shows a page only. */
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    /** Asked for as something that it is not. */
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    FILE_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    /** A form sent as something else. */
    UNSUPPORTED_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    /** Asked for in a way that nothing here knows: a method, a coding of the body. */
    NOT_IMPLEMENTED(HttpStatus.NOT_IMPLEMENTED),
    HTTP_VERSION_UNKNOWN(HttpStatus.HTTP_VERSION_NOT_SUPPORTED),
    /** Not 408, which tells browsers to send the same again at once. */
    BODY_TOO_SLOW(Kind.INVALID),
    OVERLOADED(Kind.UNAVAILABLE),
    /** One person asks for more than anybody can read. */
    TOO_FAST(Kind.UNAVAILABLE, HttpStatus.TOO_MANY_REQUESTS),
    DATABASE_UNAVAILABLE(Kind.UNAVAILABLE),
    UNEXPECTED(Kind.UNEXPECTED);

    private final Kind kind;
    private final HttpStatus status;

    PlatformProblem(Kind kind) {
        this(kind, ProblemStatus.of(kind));
    }

    /** A request that HTTP has a word of its own for. */
    PlatformProblem(HttpStatus status) {
        this(Kind.INVALID, status);
    }

    PlatformProblem(Kind kind, HttpStatus status) {
        this.kind = kind;
        this.status = status;
    }

    /** What a request is answered that HTTP refused. */
    static PlatformProblem of(int code) {
        return switch (code) {
            case 401, 403 -> NOT_ALLOWED;
            case 404 -> PAGE_NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> FILE_TOO_LARGE;
            case 415 -> UNSUPPORTED_TYPE;
            case 501 -> NOT_IMPLEMENTED;
            case 505 -> HTTP_VERSION_UNKNOWN;
            default -> code < 500 ? MALFORMED_REQUEST : UNEXPECTED;
        };
    }

    /** What a request is answered that the server refused before anything of ours was asked. */
    static PlatformProblem ofUnread(int code) {
        var problem = of(code);
        return problem == MALFORMED_REQUEST ? UNREADABLE_REQUEST : problem;
    }

    HttpStatus status() {
        return status;
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
