package fr.pix.certif.audit;

/** All that is audited, by name. A name is kept for ever once an event bears it. */
public enum AuditOperation {
    SESSION_CREATED,
    SESSION_CHANGED,
    PASSWORD_CHOSEN,
    ADMINISTRATOR_NAMED,
    CENTRE_OPENED,
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
    MAIL_SENT_AGAIN
}
