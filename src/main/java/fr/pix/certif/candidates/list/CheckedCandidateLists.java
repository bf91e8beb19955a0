package fr.pix.certif.candidates.list;

import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.table.HandedOver;
import fr.pix.certif.platform.table.HandedOver.Desk;
import fr.pix.certif.platform.table.HandedOver.Kept;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Lists of candidates between their check and their confirmation. The list, not its report: whoever looks again sees what
 * it would do by now.
 */
@Component
public class CheckedCandidateLists {

    private final HandedOver handedOver;

    CheckedCandidateLists(HandedOver handedOver) {
        this.handedOver = handedOver;
    }

    /**
     * What an import did.
     *
     * @param added who is new
     */
    public record Done(List<CandidateId> added, int corrected, int removed) {

        public Done {
            added = List.copyOf(added);
        }

        /** Whether nobody who was there was touched. */
        public boolean onlyAdded() {
            return corrected == 0 && removed == 0;
        }
    }

    /** The key by which it is found again. */
    public UUID keep(Member by, SessionId session, CandidateList list) {
        return handedOver.keep(desk(by, session), list);
    }

    /** With what its import did, once it is imported. Nothing for anybody else, for another session, or after an hour. */
    public Optional<Kept<CandidateList, Done>> find(Member by, SessionId session, UUID key) {
        return handedOver.find(desk(by, session), key, CandidateList.class, Done.class);
    }

    void done(UUID key, Done done) {
        handedOver.done(key, done);
    }

    private static Desk desk(Member by, SessionId session) {
        return new Desk(by.account(), "candidates " + by.centre() + "/" + session);
    }
}
