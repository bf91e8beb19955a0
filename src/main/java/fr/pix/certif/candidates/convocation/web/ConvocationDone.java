package fr.pix.certif.candidates.convocation.web;

import fr.pix.certif.kernel.SessionId;
import java.util.Arrays;
import java.util.Optional;

/** What has just been done, said once above the list: the address that a form leads to carries it. */
public enum ConvocationDone {
    SENT("envoi"),
    /** Without a mail server they reach nobody. */
    KEPT("garde"),
    /** All of them had been sent by then. */
    SENT_BEFORE("deja"),
    NOBODY_CHOSEN("personne"),
    OVER("debut");

    private final String word;

    ConvocationDone(String word) {
        this.word = word;
    }

    static Optional<ConvocationDone> of(String word) {
        return Arrays.stream(values()).filter(done -> done.word.equals(word)).findFirst();
    }

    String leadsTo(SessionId session) {
        return "redirect:" + ConvocationPaths.list(session) + "?fait=" + word;
    }

    public boolean isWell() {
        return this == SENT;
    }
}
