package fr.pix.certif.candidates.convocation;

import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.CandidateRegister;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.mail.MailOutbox;
import fr.pix.certif.sessions.SessionRoll;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends candidates their convocations. Who is sent which (the first, the second) is part of the order, so that a second
 * click, or a colleague who saw the same page, sends nothing twice. A mail of an earlier one that has not left by then
 * does not leave: it would arrive after the one that replaces it, or where its candidate does not read.
 */
@Component
public class SendConvocations {

    private final SessionRoll roll;
    private final ListConvocations list;
    private final ConvocationStore store;
    private final ConvocationMails mails;
    private final MailOutbox outbox;
    private final CandidateRegister register;
    private final TransactionOperations transaction;
    private final Clock clock;

    SendConvocations(
            SessionRoll roll,
            ListConvocations list,
            ConvocationStore store,
            ConvocationMails mails,
            MailOutbox outbox,
            CandidateRegister register,
            TransactionOperations transaction,
            Clock clock) {
        this.roll = roll;
        this.list = list;
        this.store = store;
        this.mails = mails;
        this.outbox = outbox;
        this.register = register;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What somebody agreed to.
     *
     * @param version the session's that the preview showed
     * @param numbers which convocation each candidate gets: one more than he had when the preview was shown
     * @param despite who is written to though he objects
     */
    public record Order(
            Member by, SessionId session, int version, Map<CandidateId, Integer> numbers, Set<CandidateId> despite) {}

    /** What became of it. */
    public sealed interface Outcome {

        /**
         * The mails are on their way.
         *
         * @param people none where all of them were summoned before
         */
        record Sent(int people) implements Outcome {}

        /** Nothing was sent: the session is not what the preview showed. */
        record SessionChanged() implements Outcome {}

        /** Nothing was sent: somebody objects, and nobody said that he is written to all the same. */
        record Objected() implements Outcome {}

        /** Nothing was sent: the session has begun. */
        record Over() implements Outcome {}
    }

    /** Sends what was agreed to, but to those who cannot be written to, left the session, or have that one already. */
    public Outcome send(Order order) {
        return transaction.execute(_ -> {
            var held = roll.hold(order.by().centre(), order.session());
            if (held.session().version() != order.version()) {
                return new Outcome.SessionChanged();
            }
            var found = list.of(order.by(), held.session());
            if (found.over()) {
                return new Outcome.Over();
            }
            var chosen = chosen(order, found.rows());
            return chosen.stream()
                            .anyMatch(row -> row.isObjected()
                                    && !order.despite().contains(row.candidate().id()))
                    ? new Outcome.Objected()
                    : new Outcome.Sent(send(order, held, chosen));
        });
    }

    private static List<ConvocationRow> chosen(Order order, List<ConvocationRow> rows) {
        return rows.stream()
                .filter(ConvocationRow::isReachable)
                .filter(row -> order.numbers().getOrDefault(row.candidate().id(), 0) == row.sent() + 1)
                .toList();
    }

    private int send(Order order, SessionRoll.Held held, List<ConvocationRow> chosen) {
        if (!chosen.isEmpty()) {
            var now = clock.instant();
            var by = order.by();
            outbox.withdraw(chosen.stream()
                    .flatMap(row -> row.earlierEvents(by.centre()))
                    .toList());
            store.add(
                    by.centre(),
                    chosen.stream()
                            .map(row -> new SentConvocation(row.candidate().id(), row.sent() + 1, row.now(), now))
                            .toList());
            outbox.add(mails.mails(by, chosen));
            register.tellSummoned(
                    by, held, chosen.stream().map(ConvocationRow::candidate).toList());
        }
        return chosen.size();
    }
}
