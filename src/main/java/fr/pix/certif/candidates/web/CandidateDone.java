package fr.pix.certif.candidates.web;

import fr.pix.certif.kernel.SessionId;
import java.util.Arrays;
import java.util.Optional;

/** What has just been done, said once above the list: the address that a form leads to carries it. */
public enum CandidateDone {
    /** With the candidate's number. */
    ENROLLED("inscrit"),
    /** With the removal's number, and the key of those who stay, for they began, if any. */
    REMOVED("retrait"),
    /** With the key of those who stay. */
    ALL_BEGAN("commence"),
    /** With how many came back. */
    RESTORED("retour"),
    /** Some came back; others were enrolled again meanwhile. */
    RESTORED_IN_PART("retour-partiel"),
    NOT_RESTORED("trop-tard"),
    /** With the session where they went, and the key of whoever was ticked. */
    MOVED("deplacement"),
    /** With how many, and the key of whoever had been ticked. */
    MOVED_BACK("deplacement-annule"),
    /** They left the other session meanwhile, or some are enrolled in this one again. */
    NOT_MOVED_BACK("deplacement-garde"),
    /** With the session where they stay, for somebody in this one has their certification number, and the key of whoever was ticked. */
    NUMBER_IS_HERE("deplacement-numero"),
    /** With how many. */
    CLASS_SET("classe"),
    /** With how many students, and the key by which they are found. */
    CLASS_ENROLLED("classe-inscrite"),
    /** With how many a list added, which did nothing else, and the list's key. */
    LIST_ADDED("liste"),
    NOBODY_CHOSEN("personne");

    private final String word;

    CandidateDone(String word) {
        this.word = word;
    }

    static Optional<CandidateDone> of(String word) {
        return Arrays.stream(values()).filter(done -> done.word.equals(word)).findFirst();
    }

    public String leadsTo(SessionId session, Object number) {
        return "redirect:" + CandidatePaths.list(session) + "?fait=" + word + "&n=" + number;
    }

    /** With the key by which those whom it concerned are found for an hour. */
    public String leadsTo(SessionId session, Object number, Object key) {
        return leadsTo(session, number) + "&" + SelectionController.TICKED + "=" + key;
    }

    /** Whether all is as it was wished. */
    public boolean isWell() {
        return switch (this) {
            case ALL_BEGAN, NOT_RESTORED, RESTORED_IN_PART, NOT_MOVED_BACK, NUMBER_IS_HERE, NOBODY_CHOSEN -> false;
            default -> true;
        };
    }
}
