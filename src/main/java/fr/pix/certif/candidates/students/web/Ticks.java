package fr.pix.certif.candidates.students.web;

import java.util.Arrays;

/** Which boxes of a class come ticked, as the address says it for browsers without scripts. */
public enum Ticks {

    /** All but who is enrolled elsewhere: what a school wants most often. */
    SUGGESTED(""),
    ALL("tous"),
    NONE("aucun");

    static final String PARAMETER = "cocher";

    private final String word;

    Ticks(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** What an address says wrongly is as if it said nothing. */
    static Ticks of(String said) {
        return Arrays.stream(values())
                .filter(ticks -> ticks.word.equals(said))
                .findFirst()
                .orElse(SUGGESTED);
    }
}
