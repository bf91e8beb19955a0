package fr.pix.certif.centres;

import fr.pix.certif.kernel.Problem;
import java.util.Locale;

/** What a centre can refuse. */
public enum CentreProblem implements Problem {
    NOT_A_MEMBER(Kind.FORBIDDEN),
    NO_LONGER_A_MEMBER(Kind.FORBIDDEN),
    CENTRE_SUSPENDED(Kind.FORBIDDEN),
    ADMIN_ONLY(Kind.FORBIDDEN),
    OWN_ROLE(Kind.FORBIDDEN),
    MEMBER_NOT_FOUND(Kind.NOT_FOUND),
    INVITATION_NOT_FOUND(Kind.NOT_FOUND),

    EMAILS_REQUIRED(Kind.INVALID),
    EMAILS_TOO_MANY(Kind.INVALID),
    EMAIL_UNREADABLE(Kind.INVALID),
    ALREADY_MEMBER(Kind.INVALID),
    ALREADY_INVITED(Kind.INVALID),
    /** Argument: the address. */
    INVITED_TOO_OFTEN(Kind.INVALID),
    ROLE_REQUIRED(Kind.INVALID),

    NAME_REQUIRED(Kind.INVALID),
    NAME_TOO_LONG(Kind.INVALID),
    TYPE_REQUIRED(Kind.INVALID),
    /** Argument: what was written. */
    ZONE_UNKNOWN(Kind.INVALID),
    /** In a list, behind the name of a site. Argument: what is in its brackets. */
    SITE_ZONE_UNKNOWN(Kind.INVALID),
    EXTERNAL_ID_TOO_LONG(Kind.INVALID),
    EXTERNAL_ID_TAKEN(Kind.CONFLICT),
    /** In a list, where it tells the same centre from another one. */
    EXTERNAL_ID_REQUIRED(Kind.INVALID),
    /** Argument: the line that has it first. */
    EXTERNAL_ID_TWICE(Kind.INVALID),
    /** In a list, beyond its last heading. Argument: what stands there. */
    CELLS_BEYOND(Kind.INVALID),
    /** There are headings and nothing below. */
    NO_CENTRE_LISTED(Kind.INVALID),
    /** Argument: what was written. */
    HABILITATION_UNKNOWN(Kind.INVALID),
    SITE_TOO_LONG(Kind.INVALID),
    /** Argument: its name. */
    SITE_TWICE(Kind.INVALID),
    /** Argument: its name. */
    SITE_USED(Kind.CONFLICT),
    REASON_REQUIRED(Kind.INVALID),
    REASON_TOO_LONG(Kind.INVALID);

    private final Kind kind;

    CentreProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "centres." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
