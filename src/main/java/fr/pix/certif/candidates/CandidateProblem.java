package fr.pix.certif.candidates;

import fr.pix.certif.kernel.Problem;
import java.util.Locale;

/** All that a candidate can refuse, but for his place of birth. */
public enum CandidateProblem implements Problem {
    BIRTH_NAME_REQUIRED(Kind.INVALID),
    BIRTH_NAME_TOO_LONG(Kind.INVALID),
    FIRST_NAME_REQUIRED(Kind.INVALID),
    FIRST_NAME_TOO_LONG(Kind.INVALID),
    SEX_REQUIRED(Kind.INVALID),
    SEX_UNKNOWN(Kind.INVALID),
    BIRTH_DATE_REQUIRED(Kind.INVALID),
    BIRTH_DATE_UNREADABLE(Kind.INVALID),
    /** No calendar has it. */
    BIRTH_DATE_UNKNOWN(Kind.INVALID),
    /** Arguments: the first and the last date possible. */
    BIRTH_DATE_OUT_OF_RANGE(Kind.INVALID),
    EXTERNAL_ID_TOO_LONG(Kind.INVALID),
    CLASS_TOO_LONG(Kind.INVALID),
    EXTRA_TIME_UNREADABLE(Kind.INVALID),
    ACCESSIBILITY_UNREADABLE(Kind.INVALID),
    COMPLEMENTARY_UNKNOWN(Kind.INVALID),
    COMPLEMENTARY_TOO_MANY(Kind.INVALID),
    BILLING_REQUIRED(Kind.INVALID),
    BILLING_UNKNOWN(Kind.INVALID),
    BILLING_IN_SCHOOL(Kind.INVALID),
    PREPAYMENT_CODE_REQUIRED(Kind.INVALID),
    PREPAYMENT_CODE_UNWANTED(Kind.INVALID),
    PREPAYMENT_CODE_TOO_LONG(Kind.INVALID),
    RESULT_EMAIL_MALFORMED(Kind.INVALID),
    CONVOCATION_EMAIL_MALFORMED(Kind.INVALID),
    /** Somebody of the same names, born the same day, is in the session. */
    ALREADY_ENROLLED(Kind.CONFLICT),
    CERTIFICATION_NUMBER_UNREADABLE(Kind.INVALID),
    /** Argument: whose it is. */
    CERTIFICATION_NUMBER_TAKEN(Kind.INVALID),
    END_SCREEN_UNREADABLE(Kind.INVALID),
    /** Arguments: the most characters, how many there are. */
    COMMENTS_TOO_LONG(Kind.INVALID),
    OBJECTION_KIND_REQUIRED(Kind.INVALID),
    OBJECTION_DATE_REQUIRED(Kind.INVALID),
    OBJECTION_DATE_UNREADABLE(Kind.INVALID),
    /** Arguments: the first and the last date possible. */
    OBJECTION_DATE_OUT_OF_RANGE(Kind.INVALID),
    OBJECTION_ABOUT_REQUIRED(Kind.INVALID),
    /** Arguments: the most characters, how many there are. */
    OBJECTION_ABOUT_TOO_LONG(Kind.INVALID),
    NOBODY_CHOSEN(Kind.INVALID),
    SESSION_REQUIRED(Kind.INVALID),
    SESSION_UNKNOWN(Kind.INVALID),
    SESSION_SAME(Kind.INVALID),
    /** Argument: who is in the other session already. */
    ALREADY_THERE(Kind.INVALID),
    /** Arguments: the numbers with the names of both who would have each, how many. */
    NUMBER_THERE(Kind.INVALID),
    CANDIDATE_NOT_FOUND(Kind.NOT_FOUND);

    private final Kind kind;

    CandidateProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "candidates." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
