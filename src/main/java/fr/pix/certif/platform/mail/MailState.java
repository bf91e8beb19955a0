package fr.pix.certif.platform.mail;

import java.time.Instant;

/** What became of a mail. */
public sealed interface MailState {

    /** In the files that people take away, which are in French. */
    default String told() {
        return switch (this) {
            case Waiting _, Retrying _ -> "en attente";
            case Sent _ -> "envoyé";
            case GivenUp _ -> "abandonné";
            case Kept _ -> "gardé";
        };
    }

    /** It leaves as soon as the server takes it. */
    record Waiting() implements MailState {}

    /** It did not leave, and is tried again then. */
    record Retrying(Instant then, MailFault why) implements MailState {}

    record Sent(Instant at) implements MailState {}

    record GivenUp(Instant at, MailFault why) implements MailState {}

    /** There was no server to send it: it can be read by administrators. */
    record Kept(Instant at) implements MailState {}
}
