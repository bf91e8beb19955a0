package fr.pix.certif.candidates;

import java.util.Locale;

/** By what a session's candidates may be sorted; names decide last. */
public enum CandidateSort {
    NAME("birth_name"),
    FIRST_NAME("first_name"),
    BIRTH_DATE("birth_date"),
    BIRTH_PLACE("birth_town"),
    EXTERNAL_ID("external_id"),
    BILLING("billing");

    private final String column;

    CandidateSort(String column) {
        this.column = column;
    }

    String orderBy(boolean descending) {
        return column + (descending ? " desc" : "") + ", birth_name, first_name, id";
    }

    /** The name in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
