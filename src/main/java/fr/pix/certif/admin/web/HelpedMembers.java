package fr.pix.certif.admin.web;

import fr.pix.certif.admin.Administrator;
import fr.pix.certif.admin.ReadMembers;
import fr.pix.certif.centres.CentreLookup;
import fr.pix.certif.centres.MemberRoll;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.platform.web.PlatformProblem;
import org.springframework.stereotype.Component;

/** The members of a centre whom an administrator helps, each at an address of his own. */
@Component
class HelpedMembers {

    private final CentreLookup centres;
    private final MemberRoll roll;
    private final ReadMembers readMembers;

    HelpedMembers(CentreLookup centres, MemberRoll roll, ReadMembers readMembers) {
        this.centres = centres;
        this.roll = roll;
        this.readMembers = readMembers;
    }

    /**
     * What is asked before a member is helped.
     *
     * @throws Refusal with {@link PlatformProblem#PAGE_NOT_FOUND} where the centre has no such member
     */
    MemberHelpPage find(long centre, long account) {
        var found = CentreDetailsController.get(centres, centre);
        return roll.find(found.id(), new AccountId(account))
                .map(member -> new MemberHelpPage(found, member))
                .orElseThrow(() -> new Refusal(PlatformProblem.PAGE_NOT_FOUND));
    }

    /** Whether it is shown: who the member is, is told to who said why he looks at the centre's members. */
    boolean isShown(MemberHelpPage page, Administrator by) {
        return readMembers.isAllowed(by, page.centre().id());
    }
}
