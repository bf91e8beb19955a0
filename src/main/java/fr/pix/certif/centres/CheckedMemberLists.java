package fr.pix.certif.centres;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.table.HandedOver;
import fr.pix.certif.platform.table.HandedOver.Desk;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Members' lists between their check and their confirmation. */
@Component
public class CheckedMemberLists {

    private final HandedOver handedOver;

    CheckedMemberLists(HandedOver handedOver) {
        this.handedOver = handedOver;
    }

    /** The key by which it is found again, and by which its import is told from others. */
    public UUID keep(AccountId by, CentreId centre, MemberListReport report) {
        return handedOver.keep(desk(by, centre), report);
    }

    /** Nothing for anybody else, for another centre, or after an hour. */
    public Optional<MemberListReport> find(AccountId by, CentreId centre, UUID key) {
        return handedOver.find(desk(by, centre), key, MemberListReport.class);
    }

    private static Desk desk(AccountId by, CentreId centre) {
        return new Desk(by, "members " + centre);
    }
}
