package fr.pix.certif.admin.web;

import fr.pix.certif.centres.Centre;
import fr.pix.certif.centres.MemberRoll;

/** Asks an administrator whether he means to help a member who cannot come in any more, and why. */
public record MemberHelpPage(Centre centre, MemberRoll.Row member, String reason, FormFaults faults) {

    MemberHelpPage(Centre centre, MemberRoll.Row member) {
        this(centre, member, "", FormFaults.NONE);
    }

    MemberHelpPage with(String newReason, FormFaults newFaults) {
        return new MemberHelpPage(centre, member, newReason, newFaults);
    }
}
