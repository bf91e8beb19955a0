package fr.pix.certif.audit;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;

/** All that is audited, by name. A name is kept for ever once an event bears it. */
public enum AuditOperation {
    SESSION_CREATED,
    SESSION_CHANGED,
    SESSION_RENUMBERED,
    SESSION_CODE_DRAWN,
    SESSION_REMOVED,
    CANDIDATES_ENROLLED,
    CANDIDATES_CORRECTED,
    CANDIDATES_REMOVED,
    CANDIDATES_RESTORED,
    CANDIDATES_MOVED_OUT,
    CANDIDATES_MOVED_IN,
    CONVOCATIONS_SENT,
    SESSIONS_FORGOTTEN,
    STUDENTS_FORGOTTEN,
    STUDENTS_IMPORTED,
    STUDENT_REMOVED,
    CANDIDATES_NOTED,
    CANDIDATE_NOTE_CORRECTED,
    OBJECTION_NOTED,
    OBJECTION_WITHDRAWN,
    CANDIDATE_DATA_TAKEN,
    PV_REMARKS_NOTED,
    ACCOUNT_FORGOTTEN,
    AUTHORS_FORGOTTEN,
    PASSWORD_LINK_DRAWN,
    PASSWORD_CHOSEN,
    PASSWORD_CHANGED,
    NAME_CHANGED,
    EMAIL_CHANGED,
    SECOND_FACTOR_SET_UP,
    SECOND_FACTOR_SWITCHED_OFF,
    SECOND_FACTOR_REMOVED,
    RECOVERY_CODES_DRAWN,
    RECOVERY_CODE_USED,
    SIGN_INS_ENDED,
    EVERYBODY_SIGNED_OUT,
    PROVIDER_BOUND,
    PROVIDER_UNBOUND,
    ADMINISTRATOR_NAMED,
    ADMINISTRATOR_ENDED,
    CENTRE_OPENED,
    CENTRE_CHANGED,
    CENTRE_SUSPENDED,
    CENTRE_REOPENED,
    CENTRES_IMPORTED,
    CENTRE_EXPORTED,
    CENTRE_IMPORTED,
    MEMBERS_READ,
    MAILS_READ,
    MAIL_READ,
    MEMBERS_IMPORTED,
    MEMBER_ADDED,
    INVITATIONS_SENT,
    INVITATION_RENEWED,
    INVITATION_CANCELLED,
    MEMBER_JOINED,
    MEMBER_ROLE_CHANGED,
    MEMBER_REMOVED,
    MEMBER_RESTORED,
    MEMBER_LEFT,
    MAIL_SENT_AGAIN,

    /** What a later release wrote, beside this one or before it was taken back (decision 113): read, and never written. */
    OTHER;

    private static final Map<String, AuditOperation> BY_NAME =
            Arrays.stream(values()).collect(toUnmodifiableMap(AuditOperation::name, identity()));

    /** What an event bears, whichever release wrote it. */
    public static AuditOperation of(String written) {
        return BY_NAME.getOrDefault(written, OTHER);
    }
}
