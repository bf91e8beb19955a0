package fr.pix.certif.audit;

/** All that is audited, by name. A name is kept for ever once an event bears it. */
public enum AuditOperation {
    SESSION_CREATED,
    SESSION_CHANGED,
    PASSWORD_CHOSEN,
    PASSWORD_CHANGED,
    NAME_CHANGED,
    EMAIL_CHANGED,
    SECOND_FACTOR_SET_UP,
    SECOND_FACTOR_SWITCHED_OFF,
    SECOND_FACTOR_REMOVED,
    RECOVERY_CODES_DRAWN,
    RECOVERY_CODE_USED,
    PROVIDER_BOUND,
    PROVIDER_UNBOUND,
    ADMINISTRATOR_NAMED,
    CENTRE_OPENED,
    MEMBERS_IMPORTED,
    MEMBER_ADDED,
    MAIL_SENT_AGAIN
}
