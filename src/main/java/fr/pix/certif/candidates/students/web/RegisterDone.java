package fr.pix.certif.candidates.students.web;

import java.util.Arrays;
import java.util.Optional;

/** What has just been done, said once above the register: the address that a form leads to carries it. */
public enum RegisterDone {
    IMPORTED("import"),
    REMOVED("retrait"),
    /** The list was imported before, or is kept no longer. */
    LOST("perdu");

    private final String word;

    RegisterDone(String word) {
        this.word = word;
    }

    static Optional<RegisterDone> of(String word) {
        return Arrays.stream(values()).filter(done -> done.word.equals(word)).findFirst();
    }

    String leadsTo() {
        return "redirect:" + StudentPaths.REGISTER + "?fait=" + word;
    }
}
