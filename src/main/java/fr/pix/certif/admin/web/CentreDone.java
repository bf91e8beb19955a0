package fr.pix.certif.admin.web;

import fr.pix.certif.kernel.CentreId;
import java.util.Arrays;
import java.util.Optional;

/** What has just been done to a centre, said once above it: the address that a form leads to carries it. */
public enum CentreDone {
    OPENED("ouverture"),
    CHANGED("modification"),
    SUSPENDED("suspension"),
    REOPENED("reouverture");

    private final String word;

    CentreDone(String word) {
        this.word = word;
    }

    static Optional<CentreDone> of(String word) {
        return Arrays.stream(values()).filter(done -> done.word.equals(word)).findFirst();
    }

    String leadsTo(CentreId centre) {
        return "redirect:" + AdminPaths.of(centre) + "?fait=" + word;
    }
}
