package fr.pix.certif.candidates.list;

import java.util.Map;

/**
 * A row of a list that names somebody, as it was handed over.
 *
 * @param row as the spreadsheet shows it
 * @param texts what its cells hold, by the names of their columns; empty ones are left out
 */
public record ListLine(int row, Map<String, String> texts) {

    public ListLine {
        texts = Map.copyOf(texts);
    }

    String text(String column) {
        return texts.getOrDefault(column, "");
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "ListLine " + row;
    }
}
