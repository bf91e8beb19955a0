package fr.pix.certif.candidates.convocation;

import static java.util.stream.Collectors.toMap;

import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.mail.MailLookup;
import fr.pix.certif.platform.mail.MailState;
import fr.pix.certif.sessions.Summoned;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Of candidates who are removed or moved, or whose session is to go, how many were summoned: they know of nothing else, and are to be told. */
@Component
public class AlreadySummoned implements Summoned {

    private final ConvocationStore store;
    private final MailLookup mails;

    AlreadySummoned(ConvocationStore store, MailLookup mails) {
        this.store = store;
        this.mails = mails;
    }

    /** How many of these have a convocation that left. */
    public int among(Member by, Collection<CandidateId> candidates) {
        return left(by, store.all(by.centre(), candidates)).size();
    }

    @Override
    public int in(Member by, SessionId session) {
        return left(by, store.sent(by.centre(), session)).size();
    }

    /** How many who are in a session now have a convocation that left, and the last of them summons to another. */
    public long elsewhere(Member by, SessionId session) {
        return left(by, store.sent(by.centre(), session)).values().stream()
                .filter(last -> !last.said().session().equals(session))
                .count();
    }

    /** The last of each candidate that left; one whose mail is forgotten by now had left, or its session has begun. */
    private Map<CandidateId, SentConvocation> left(Member by, List<SentConvocation> sent) {
        if (sent.isEmpty()) {
            return Map.of();
        }
        var states =
                mails.states(sent.stream().map(each -> each.event(by.centre())).toList());
        return sent.stream()
                .filter(each -> states.getOrDefault(each.event(by.centre()), new MailState.Sent(each.at()))
                        instanceof MailState.Sent)
                .collect(toMap(SentConvocation::candidate, each -> each, (_, later) -> later));
    }
}
