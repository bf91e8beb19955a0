package fr.pix.certif.documents.filled;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.table.HandedOver;
import fr.pix.certif.platform.table.HandedOver.Desk;
import fr.pix.certif.platform.table.HandedOver.Kept;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Filled PVs between their check and their confirmation. The PV, not its report: whoever looks again sees what differs by
 * now.
 */
@Component
public class CheckedPvs {

    private final HandedOver handedOver;

    CheckedPvs(HandedOver handedOver) {
        this.handedOver = handedOver;
    }

    /**
     * What came of a PV the last time that something of it was accepted; what was not is there to be accepted still.
     *
     * @param print of the report that was shown
     * @param differences how many were accepted
     */
    public record Taken(String print, int differences) {}

    /** The key by which it is found again. */
    public UUID keep(Member by, SessionId session, FilledPv pv) {
        return handedOver.keep(desk(by, session), pv);
    }

    /**
     * With what was accepted last, once anything was. Nothing for anybody else, for another session, or after an
     * hour.
     */
    public Optional<Kept<FilledPv, Taken>> find(Member by, SessionId session, UUID key) {
        return handedOver.find(desk(by, session), key, FilledPv.class, Taken.class);
    }

    void accepted(UUID key, Taken taken) {
        handedOver.done(key, taken);
    }

    private static Desk desk(Member by, SessionId session) {
        return new Desk(by.account(), "pv " + by.centre() + "/" + session);
    }
}
