package fr.pix.certif.centres;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.table.HandedOver;
import fr.pix.certif.platform.table.HandedOver.Desk;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lists of centres between their check and their confirmation. */
@Component
public class CheckedCentreLists {

    private final HandedOver handedOver;

    CheckedCentreLists(HandedOver handedOver) {
        this.handedOver = handedOver;
    }

    /** The key by which it is found again, and by which its import is told from others. */
    public UUID keep(AccountId by, CentreListReport report) {
        return handedOver.keep(desk(by), report);
    }

    /** Nothing for anybody else, or after an hour. */
    public Optional<CentreListReport> find(AccountId by, UUID key) {
        return handedOver.find(desk(by), key, CentreListReport.class);
    }

    private static Desk desk(AccountId by) {
        return new Desk(by, "centres");
    }
}
