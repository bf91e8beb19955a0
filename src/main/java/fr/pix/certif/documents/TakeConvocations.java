package fr.pix.certif.documents;

import fr.pix.certif.candidates.convocation.ConvocationMails;
import fr.pix.certif.candidates.convocation.ConvocationRow;
import fr.pix.certif.candidates.convocation.ListConvocations;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.mail.Letter;
import fr.pix.certif.sessions.SessionLookup;
import fr.pix.certif.sessions.SessionProblem;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes convocations to be printed, remembering who took which when. Who objects gets none unasked. */
@Component
public class TakeConvocations {

    private final SessionLookup sessions;
    private final PaperStore papers;
    private final ListConvocations convocations;
    private final ConvocationMails mails;
    private final Clock clock;
    private final TransactionOperations transaction;

    TakeConvocations(
            SessionLookup sessions,
            PaperStore papers,
            ListConvocations convocations,
            ConvocationMails mails,
            Clock clock,
            TransactionOperations transaction) {
        this.sessions = sessions;
        this.papers = papers;
        this.convocations = convocations;
        this.mails = mails;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * One for each who is to be summoned on paper: nobody once the session has begun. Where there is nobody any more, who
     * asks learns that, and what was printed before is forgotten. It is remembered before the candidates are read: whoever is
     * enrolled between the two is on the paper, and one warning too many does no harm.
     *
     * @param which all of them, or those for candidates whom no mail reaches
     * @throws Refusal with {@link SessionProblem#SESSION_NOT_FOUND}
     */
    public List<Letter> take(Member by, SessionId session, Paper which) {
        var now = clock.instant();
        if (sessions.get(by.centre(), session).hasBegun(now)) {
            return List.of();
        }
        return transaction.execute(_ -> {
            if (!papers.remember(by, session, Set.of(which), now)) {
                throw new Refusal(SessionProblem.SESSION_NOT_FOUND);
            }
            var letters = mails.papers(by, toSummon(by, session, which));
            if (letters.isEmpty()) {
                papers.forget(by, session, which);
            }
            return letters;
        });
    }

    private List<ConvocationRow> toSummon(Member by, SessionId session, Paper which) {
        var found = convocations.of(by, session);
        return which == Paper.CONVOCATIONS ? found.printable() : found.forPaper();
    }
}
