package fr.pix.certif.admin.web;

import fr.pix.certif.centres.Centre;
import fr.pix.certif.centres.MemberRoll;

/** Asks an administrator whether he means to hand a member a link to choose a password with, and why. */
public record MemberPasswordPage(Centre centre, MemberRoll.Row member, String reason, FormFaults faults) {

    public String path() {
        return AdminPaths.passwordLink(centre.id(), member.account());
    }
}
