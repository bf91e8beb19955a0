package fr.pix.certif.candidates.convocation;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.Objection;
import fr.pix.certif.candidates.ObjectionElsewhere;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.mail.MailState;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A candidate, what he would be told now, and what he was told last.
 *
 * @param sent how many convocations he was sent, those that never left included
 * @param told the last that left or may leave yet: a mail that was given up, or kept for want of a server, told him nothing
 * @param left the last that left, which is what the next one replaces: what has not left by then does not leave
 * @param mail what became of the last mail; nothing where it is forgotten, which before the session is only one that left
 * @param elsewhere what he objects to elsewhere in the centre, where nothing is noted here
 */
public record ConvocationRow(
        Candidate candidate,
        Convocation now,
        int sent,
        Optional<SentConvocation> told,
        Optional<SentConvocation> left,
        Optional<MailState> mail,
        Optional<ObjectionElsewhere> elsewhere) {

    /**
     * How things stand with a candidate.
     *
     * @param sent his convocations, the first first
     * @param mails what became of the mail of each
     */
    static ConvocationRow of(
            Candidate candidate,
            Convocation now,
            List<SentConvocation> sent,
            Function<SentConvocation, Optional<MailState>> mails,
            Optional<ObjectionElsewhere> elsewhere) {
        if (sent.isEmpty()) {
            return new ConvocationRow(
                    candidate, now, 0, Optional.empty(), Optional.empty(), Optional.empty(), elsewhere);
        }
        var told = last(sent, each -> !isNotLeaving(mails.apply(each)));
        var left = last(sent, each -> hasLeft(mails.apply(each)));
        return new ConvocationRow(
                candidate, now, sent.getLast().number(), told, left, mails.apply(sent.getLast()), elsewhere);
    }

    private static Optional<SentConvocation> last(List<SentConvocation> sent, Predicate<SentConvocation> which) {
        return sent.reversed().stream().filter(which).findFirst();
    }

    /** How things stand. */
    public enum State {
        /** He objects: he is written to if a member says so for this one, and is not summoned on paper. */
        OBJECTED,
        /** He cannot be written to. */
        NO_EMAIL,
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
        if (isObjected()) {
            return State.OBJECTED;
        }
        if (!isReachable()) {
            return State.NO_EMAIL;
        }
        if (sent == 0) {
            return State.NEVER_SENT;
        }
        return isNotLeaving(mail) || changes().isEmpty() ? ofMail() : State.OUTDATED;
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
        return told.map(before -> now.changesSince(before.said())).orElse(List.of());
    }

    /** Whether he is to be told that what he was told is not true any more: also where a mail to say so failed. */
    public boolean isOutdated() {
        return isReachable() && !isObjected() && !changes().isEmpty();
    }

    /** By which the mails of all that he was sent so far are found. */
    Stream<String> earlierEvents(CentreId centre) {
        return IntStream.rangeClosed(1, sent).mapToObj(number -> SentConvocation.event(centre, candidate.id(), number));
    }

    /** Whether something is to be sent, unless somebody decides otherwise. */
    public boolean isDue() {
        return switch (state()) {
            case NEVER_SENT, OUTDATED, FAILED -> true;
            case KEPT -> isOutdated();
            case OBJECTED, NO_EMAIL, WAITING, SENT -> false;
        };
    }

    /** Whether he can be written to. */
    public boolean isReachable() {
        return !now.email().isEmpty();
    }

    /** Whether he is summoned on paper: he cannot be written to, or the last mail did not leave. Who objects is not, unasked. */
    public boolean isForPaper() {
        return !isObjected() && (!isReachable() || isNotLeaving(mail));
    }

    /** Whether he objects to what is done with his data, here or elsewhere in the centre. */
    public boolean isObjected() {
        return objection().isPresent();
    }

    /** What he objects to. */
    public Optional<Objection> objection() {
        return candidate.objection().or(() -> elsewhere.map(ObjectionElsewhere::objection));
    }

    /** One whose mail is forgotten by now had left: one that did not is known until its session begins. */
    private static boolean hasLeft(Optional<MailState> mail) {
        return mail.isEmpty() || mail.get() instanceof MailState.Sent;
    }

    private static boolean isNotLeaving(Optional<MailState> mail) {
        return mail.filter(state -> state instanceof MailState.GivenUp || state instanceof MailState.Kept)
                .isPresent();
    }
}
