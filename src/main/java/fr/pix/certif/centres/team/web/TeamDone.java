package fr.pix.certif.centres.team.web;

import java.util.Arrays;
import java.util.Optional;

/** What has just been done, said once above the team: the address that a form leads to carries it. */
public enum TeamDone {
    INVITED("invites"),
    RENEWED("renvoi"),
    CANCELLED("annulation"),
    /** Somebody accepted or cancelled the invitation meanwhile. */
    ANSWERED("repondue"),
    /** With the minutes to wait. */
    TOO_SOON("attente"),
    TOO_OFTEN("trop-souvent"),
    ROLE_CHANGED("role"),
    REMOVED("retrait"),
    RESTORED("retour"),
    /** A removal cannot be taken back any more. */
    NOT_RESTORED("trop-tard");

    private static final String PARAMETER = "fait";

    private final String word;

    TeamDone(String word) {
        this.word = word;
    }

    static Optional<TeamDone> of(String word) {
        return Arrays.stream(values()).filter(done -> done.word.equals(word)).findFirst();
    }

    String leadsTo() {
        return "redirect:" + TeamPaths.TEAM + "?" + PARAMETER + "=" + word;
    }

    /** With a number: how many, or whose account. */
    String leadsTo(Object number) {
        return leadsTo() + "&n=" + number;
    }

    /** Whether it tells of a mail that left, which is not true where none leaves. */
    public boolean isOfMail() {
        return switch (this) {
            case INVITED, RENEWED, TOO_SOON, TOO_OFTEN -> true;
            case CANCELLED, ANSWERED, ROLE_CHANGED, REMOVED, RESTORED, NOT_RESTORED -> false;
        };
    }

    /** Whether all is as it was wished. */
    public boolean isWell() {
        return switch (this) {
            case ANSWERED, TOO_SOON, TOO_OFTEN, NOT_RESTORED -> false;
            case INVITED, RENEWED, CANCELLED, ROLE_CHANGED, REMOVED, RESTORED -> true;
        };
    }
}
