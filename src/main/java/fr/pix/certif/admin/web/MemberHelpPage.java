package fr.pix.certif.admin.web;

import fr.pix.certif.centres.Centre;
import fr.pix.certif.centres.MemberRoll;

/** Asks an administrator whether he means to take a member's second factor, and why. */
public record MemberSecondFactorPage(Centre centre, MemberRoll.Row member, String reason, FormFaults faults) {

    public String path() {
        return AdminPaths.secondFactor(centre.id(), member.account());
    }
}
