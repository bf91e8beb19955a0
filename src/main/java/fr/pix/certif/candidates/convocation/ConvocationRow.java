package fr.pix.certif.candidates.convocation;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.platform.mail.MailState;
import java.util.List;
import java.util.Optional;

/**
 * A candidate, what he would be told now, and what he was told last.
 *
 * @param mail what became of the last mail; nothing where it is forgotten
 */
public record ConvocationRow(
        Candidate candidate, Convocation now, Optional<SentConvocation> last, Optional<MailState> mail) {

    /** How things stand. */
    public enum State {
        /** He cannot be written to. */
        NO_EMAIL,
        /** He objects: he is written to if a member says so for this one. */
        OBJECTED,
        NEVER_SENT,
        /** What he was told is not true any more. */
        OUTDATED,
        FAILED,
        WAITING,
        /** No server sends mails: it is with Pix's administrators. */
        KEPT,
        SENT
    }

    public State state() {
        if (now.email().isEmpty()) {
            return State.NO_EMAIL;
        }
        if (isObjected()) {
            return State.OBJECTED;
        }
        if (last.isEmpty()) {
            return State.NEVER_SENT;
        }
        return changes().isEmpty() ? ofMail() : State.OUTDATED;
    }

    private State ofMail() {
        return mail.map(state -> switch (state) {
                    case MailState.GivenUp _ -> State.FAILED;
                    case MailState.Waiting _, MailState.Retrying _ -> State.WAITING;
                    case MailState.Kept _ -> State.KEPT;
                    case MailState.Sent _ -> State.SENT;
                })
                .orElse(State.SENT);
    }

    /** What is not as he was told. */
    public List<Convocation.Change> changes() {
        return last.map(before -> now.changesSince(before.said())).orElse(List.of());
    }

    /** Whether something is to be sent, unless somebody decides otherwise. */
    public boolean isDue() {
        return switch (state()) {
            case NEVER_SENT, OUTDATED, FAILED -> true;
            case NO_EMAIL, OBJECTED, WAITING, KEPT, SENT -> false;
        };
    }

    /** Whether he can be written to. */
    public boolean isReachable() {
        return state() != State.NO_EMAIL;
    }

    /** Whether he objects to what is done with his data. */
    public boolean isObjected() {
        return candidate.objection().isPresent();
    }

    /** How many convocations he was sent. */
    public int sent() {
        return last.map(SentConvocation::number).orElse(0);
    }
}
