package fr.pix.certif.documents.web;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.platform.web.Places;
import java.io.IOException;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** PDFs have places of their own: a few for each, so that nobody's slowness or haste takes all of them. */
@Component
class PaperPlaces {

    /** What is made while somebody reads it, which takes minutes: nobody waits for one. */
    final Places<AccountId> bundles = new Places<>(16, 2, 0, Duration.ZERO);

    /** What is made first, in a moment: as when a whole school takes its papers at half past eight. */
    final Places<AccountId> papers = new Places<>(16, 4, 64, Duration.ofSeconds(5));

    /** Makes papers of many sessions. */
    void bundle(Member member, Making making) throws IOException {
        within(bundles, member, PaperProblem.BUNDLES_UNDER_WAY, making);
    }

    /** Makes a paper of one session. */
    void paper(Member member, Making making) throws IOException {
        within(papers, member, PaperProblem.PAPERS_UNDER_WAY, making);
    }

    private static void within(Places<AccountId> places, Member member, PaperProblem full, Making making)
            throws IOException {
        if (!places.take(member.account())) {
            throw new Refusal(full);
        }
        try {
            making.make();
        } finally {
            places.giveBack(member.account());
        }
    }

    /** Makes a paper and sends it. */
    interface Making {
        void make() throws IOException;
    }
}
