package fr.pix.certif.audit;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;

/** What an event is about, as a short stable text. */
public record AuditSubject(String text) {

    /** The same as {@link #of(SessionId)}, within a statement that has the session's {@code number}. */
    public static final String OF_NUMBER = "'session:' || number";

    /** What sort of thing it is: {@code session}, {@code account}. */
    public String kind() {
        return text.substring(0, text.indexOf(':'));
    }

    /** By what it is told from others of its sort: a number, as it is written. */
    public String id() {
        return text.substring(text.indexOf(':') + 1);
    }

    /** The number that it has among those of its sort. */
    public long number() {
        return Long.parseLong(id());
    }

    public static AuditSubject of(SessionId session) {
        return new AuditSubject("session:" + session.number());
    }

    /** The candidates of a session: a history beside that of the session itself. */
    public static AuditSubject ofCandidates(SessionId session) {
        return new AuditSubject("candidates:" + session.number());
    }

    /** An account, or a person as a member of the centre in whose trail it stands. */
    public static AuditSubject of(AccountId account) {
        return new AuditSubject("account:" + account);
    }

    /** A centre as a whole. */
    public static AuditSubject of(CentreId centre) {
        return new AuditSubject("centre:" + centre);
    }
}
