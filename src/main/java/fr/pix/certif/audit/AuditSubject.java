package fr.pix.certif.audit;

import fr.pix.certif.kernel.SessionId;

/** What an event is about, as a short stable text. */
public record AuditSubject(String text) {

    public static AuditSubject of(SessionId session) {
        return new AuditSubject("session:" + session.number());
    }
}
