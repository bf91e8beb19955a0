package fr.pix.certif.centres.team.web;

import fr.pix.certif.centres.team.InvitationId;
import fr.pix.certif.kernel.AccountId;

/** Where the pages of a centre's team are. */
public final class TeamPaths {

    public static final String TEAM = "/equipe";
    public static final String INVITE = "/equipe/invitation";
    public static final String LEAVE = "/equipe/depart";

    static final String RENEW = "/equipe/invitations/{id:\\d{1,18}}/renvoi";
    static final String CANCEL = "/equipe/invitations/{id:\\d{1,18}}/annulation";
    static final String ROLE = "/equipe/membres/{account:\\d{1,18}}/role";
    static final String REMOVE = "/equipe/membres/{account:\\d{1,18}}/retrait";
    static final String UNDO = "/equipe/membres/{account:\\d{1,18}}/retablissement";

    private TeamPaths() {}

    public static String renew(InvitationId invitation) {
        return "/equipe/invitations/" + invitation + "/renvoi";
    }

    public static String cancel(InvitationId invitation) {
        return "/equipe/invitations/" + invitation + "/annulation";
    }

    public static String role(AccountId account) {
        return member(account) + "/role";
    }

    public static String remove(AccountId account) {
        return member(account) + "/retrait";
    }

    public static String undo(AccountId account) {
        return member(account) + "/retablissement";
    }

    public static String page(int number) {
        return TEAM + "?page=" + number;
    }

    private static String member(AccountId account) {
        return "/equipe/membres/" + account;
    }
}
