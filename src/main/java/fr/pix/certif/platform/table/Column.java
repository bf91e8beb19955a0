package fr.pix.certif.platform.table;

/** A column of a spreadsheet, named as the spreadsheet names it: A to Z, then AA. */
public record Column(int index) implements Comparable<Column> {

    private static final int LETTERS = 26;

    public Column {
        if (index < 0) {
            throw new IllegalArgumentException("no such column: " + index);
        }
    }

    /** The name of its cell in a row: {@code B12}. */
    public String cell(int row) {
        return this + Integer.toString(row);
    }

    @Override
    public int compareTo(Column other) {
        return Integer.compare(index, other.index);
    }

    @Override
    public String toString() {
        var letters = new StringBuilder();
        for (var rest = index; rest >= 0; rest = rest / LETTERS - 1) {
            letters.append((char) ('A' + rest % LETTERS));
        }
        return letters.reverse().toString();
    }
}
