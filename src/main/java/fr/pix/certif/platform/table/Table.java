package fr.pix.certif.platform.table;

import java.util.List;

/** What somebody handed us, by rows; the empty ones are left out, and the others keep the numbers that people see. */
public record Table(List<Row> rows) {

    public Table {
        rows = List.copyOf(rows);
    }
}
