package fr.pix.certif.platform.table;

/** Ends a reading; {@link TableReader} makes a refusal of it. */
final class UnreadableTable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient TableFault fault;

    UnreadableTable(TableProblem problem, Object... arguments) {
        super(problem.code(), null, false, false);
        this.fault = TableFault.of(problem, arguments);
    }

    TableFault fault() {
        return fault;
    }
}
