package fr.pix.certif.candidates.convocation;

import static java.util.stream.Collectors.groupingBy;

import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.CandidateLookup;
import fr.pix.certif.candidates.ObjectionsElsewhere;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.mail.MailLookup;
import fr.pix.certif.sessions.Session;
import fr.pix.certif.sessions.SessionLookup;
import fr.pix.certif.sessions.SessionProblem;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says of each candidate of a session whether he was summoned, and whether what he was told is still true. */
@Component
public class ListConvocations {

    private final SessionLookup sessions;
    private final CandidateLookup candidates;
    private final ObjectionsElsewhere objections;
    private final ConvocationStore store;
    private final MailLookup mails;
    private final Clock clock;

    ListConvocations(
            SessionLookup sessions,
            CandidateLookup candidates,
            ObjectionsElsewhere objections,
            ConvocationStore store,
            MailLookup mails,
            Clock clock) {
        this.sessions = sessions;
        this.candidates = candidates;
        this.objections = objections;
        this.store = store;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * A session's convocations.
     *
     * @param over whether the session has begun: nobody is summoned to it any more
     */
    public record Found(Session session, boolean over, List<ConvocationRow> rows) {

        /** Those for whom something is to be sent. */
        public List<ConvocationRow> due() {
            return rows.stream().filter(ConvocationRow::isDue).toList();
        }

        /** Those who cannot be written to, and are summoned on paper. */
        public List<ConvocationRow> unreachable() {
            return forPaper().stream().filter(row -> !row.isReachable()).toList();
        }

        /** Whether there is anybody who can be written to. */
        public boolean reachesSomebody() {
            return rows.stream().anyMatch(ConvocationRow::isReachable);
        }

        /** How many object: nothing is printed for them. */
        public long objecting() {
            return rows.stream().filter(ConvocationRow::isObjected).count();
        }

        /** Those who may be summoned on paper: all who do not object. */
        public List<ConvocationRow> printable() {
            return rows.stream().filter(row -> !row.isObjected()).toList();
        }

        /** Those whom no mail reaches, and who are summoned on paper. */
        public List<ConvocationRow> forPaper() {
            return rows.stream().filter(ConvocationRow::isForPaper).toList();
        }

        /** Of how many the last mail did not leave. */
        public long notLeft() {
            return rows.stream()
                    .filter(row -> row.isForPaper() && row.isReachable())
                    .count();
        }

        /** Of how many what they were told is not true any more. */
        public long outdated() {
            return rows.stream().filter(ConvocationRow::isOutdated).count();
        }
    }

    /**
     * By name, in French order.
     *
     * @throws Refusal with {@link SessionProblem#SESSION_NOT_FOUND}
     */
    public Found of(Member by, SessionId id) {
        return of(by, sessions.get(by.centre(), id));
    }

    /** Of how many candidates what they were told is not true any more, while there is time to tell them. */
    public long outdated(Member by, Session session) {
        if (session.candidates() == 0 || session.hasBegun(clock.instant())) {
            return 0;
        }
        var sent = store.sent(by.centre(), session.id());
        return sent.isEmpty() ? 0 : of(by, session, sent).outdated();
    }

    /** All that these candidates were told, the first first. */
    public List<ToldConvocation> told(Member by, Collection<CandidateId> candidates) {
        var sent = store.all(by.centre(), candidates);
        var written =
                mails.written(sent.stream().map(each -> each.event(by.centre())).toList());
        return sent.stream()
                .map(each -> new ToldConvocation(each, Optional.ofNullable(written.get(each.event(by.centre())))))
                .toList();
    }

    Found of(Member by, Session session) {
        return of(by, session, store.sent(by.centre(), session.id()));
    }

    private Found of(Member by, Session session, List<SentConvocation> sent) {
        var states =
                mails.states(sent.stream().map(each -> each.event(by.centre())).toList());
        var byCandidate = sent.stream().collect(groupingBy(SentConvocation::candidate));
        var elsewhere = objections.of(by.centre(), session.id());
        var rows = candidates.of(by.centre(), session.id()).stream()
                .map(candidate -> ConvocationRow.of(
                        candidate,
                        Convocation.of(session, candidate),
                        byCandidate.getOrDefault(candidate.id(), List.of()),
                        each -> Optional.ofNullable(states.get(each.event(by.centre()))),
                        Optional.ofNullable(elsewhere.get(candidate.id()))))
                .toList();
        return new Found(session, session.hasBegun(clock.instant()), rows);
    }
}
