package fr.pix.certif.platform.mail;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a mail did not leave. Each reason has its text under {@code platform.mail.fault.<code>}.
 *
 * @param reply the number that the server answered, such as 550; none if it did not get that far
 */
public record MailFault(Reason reason, @Nullable Integer reply) {

    private static final int SERVER_CLOSES = 421;

    static MailFault of(Reason reason) {
        return new MailFault(reason, null);
    }

    /** Why, in words that tell nothing of the recipient. */
    public enum Reason {
        /** Nothing listens there, or it turns everybody away. */
        UNREACHABLE(Reach.EVERY_MAIL),
        /** It stopped in the middle, or took too long. */
        NO_ANSWER(Reach.EVERY_MAIL),
        /** TLS was demanded, and it has none or none to be trusted. */
        INSECURE(Reach.EVERY_MAIL),
        SIGN_IN_REFUSED(Reach.EVERY_MAIL),
        SENDER_REFUSED(Reach.EVERY_MAIL),
        /** It asks to come back later. */
        BUSY(Reach.THIS_TIME),
        /** A fault of ours. */
        UNEXPECTED(Reach.THIS_TIME),
        RECIPIENT_REFUSED(Reach.FOR_EVER),
        MESSAGE_REFUSED(Reach.FOR_EVER),
        EXPIRED(Reach.FOR_EVER),
        /** Taken back before it left. */
        WITHDRAWN(Reach.FOR_EVER),
        /** What a later release wrote (decision 113): read, and never written. */
        OTHER(Reach.THIS_TIME);

        private final Reach reach;

        Reason(Reach reach) {
            this.reach = reach;
        }

        /** Stable: the database keeps it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether the server or how it is set is at fault: every mail meets with it until an operator has looked. */
        public boolean stopsEveryMail() {
            return reach == Reach.EVERY_MAIL;
        }

        static Reason ofCode(String code) {
            return Arrays.stream(values())
                    .filter(reason -> reason.code().equals(code))
                    .findFirst()
                    .orElse(OTHER);
        }
    }

    private enum Reach {
        EVERY_MAIL,
        THIS_TIME,
        FOR_EVER
    }

    /** Whether trying again is of no use. */
    boolean permanent() {
        return reason.reach == Reach.FOR_EVER;
    }

    /** Whether the next mail would meet with the same. */
    boolean ofTheServer() {
        return reason.stopsEveryMail() || (reply != null && reply == SERVER_CLOSES);
    }

    @Override
    public String toString() {
        return reply == null ? reason.code() : reason.code() + " " + reply;
    }
}
