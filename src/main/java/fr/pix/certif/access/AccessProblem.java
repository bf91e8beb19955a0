package fr.pix.certif.access;

import fr.pix.certif.kernel.Problem;
import java.util.Locale;

/** What can be refused around accounts, passwords and sign-in. */
public enum AccessProblem implements Problem {
    SIGN_IN_REQUIRED(Kind.UNAUTHENTICATED),
    TERMS_NOT_ACCEPTED(Kind.FORBIDDEN),
    SECOND_FACTOR_MISSING(Kind.FORBIDDEN),
    TOO_BUSY(Kind.UNAVAILABLE),

    WRONG_CREDENTIALS(Kind.INVALID),
    TOO_MANY_FAILURES(Kind.INVALID),
    WITHOUT_CENTRE(Kind.FORBIDDEN),
    WRONG_PASSWORD(Kind.INVALID),
    SIGN_IN_ANEW(Kind.INVALID),
    WRONG_CODE(Kind.INVALID),
    CODE_EXPIRED(Kind.INVALID),
    TOO_MANY_CODES(Kind.INVALID),
    SECOND_FACTOR_REQUIRED(Kind.INVALID),

    FIRST_NAME_REQUIRED(Kind.INVALID),
    LAST_NAME_REQUIRED(Kind.INVALID),
    NAME_TOO_LONG(Kind.INVALID),

    EMAIL_MALFORMED(Kind.INVALID),
    /** Before the @ stand letters that our mails cannot be addressed with. */
    EMAIL_ACCENTED(Kind.INVALID),
    EMAIL_TAKEN(Kind.CONFLICT),
    EMAIL_SAME(Kind.INVALID),
    TOO_MANY_EMAIL_CHANGES(Kind.INVALID),
    PASSWORD_TOO_SHORT(Kind.INVALID),
    PASSWORD_TOO_LONG(Kind.INVALID),
    PASSWORD_TOO_GUESSABLE(Kind.INVALID),
    PASSWORD_TOO_COMMON(Kind.INVALID),
    /** His e-mail, his name or that of his centre: what is known of him is tried first. */
    PASSWORD_OF_OWN_WORDS(Kind.INVALID),
    PASSWORD_SAME(Kind.INVALID),
    PASSWORDS_DIFFER(Kind.INVALID),
    TOO_MANY_LINKS(Kind.INVALID);

    private final Kind kind;

    AccessProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "access." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
