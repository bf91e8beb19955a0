package fr.pix.certif.sessions;

import java.util.Locale;

/** By what the list may be sorted; each is a total order that an index holds, the number deciding last (G29). */
public enum SessionSort {
    DATE("date, time, number"),
    NUMBER("number"),
    SITE("site, number"),
    ROOM("room, number"),
    TIME("time, date, number"),
    INVIGILATORS("invigilators, number");

    private final String columns;

    SessionSort(String columns) {
        this.columns = columns;
    }

    String columns() {
        return columns;
    }

    String orderBy(boolean descending) {
        return descending ? columns.replace(",", " desc,") + " desc" : columns;
    }

    /** The name in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Latest first for dates and numbers (G29), alphabetical for texts. */
    public boolean descendingByNature() {
        return this == DATE || this == NUMBER;
    }
}
