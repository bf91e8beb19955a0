package fr.pix.certif.platform.table;

/** What became of what was handed over. */
public sealed interface TableOutcome {

    record Read(Table table) implements TableOutcome {}

    record Refused(TableFault fault) implements TableOutcome {}
}
