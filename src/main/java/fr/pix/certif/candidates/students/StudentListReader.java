package fr.pix.certif.candidates.students;

import fr.pix.certif.candidates.CandidateKey;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.table.Headings;
import fr.pix.certif.platform.table.Table;
import fr.pix.certif.platform.table.TableLimits;
import fr.pix.certif.platform.table.TableOutcome;
import fr.pix.certif.platform.table.TableReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** Reads a school's register: the .csv that SIECLE or ONDE exports, an .ods, or what somebody pasted. */
public final class StudentListReader {

    /** The field that the faults of the whole list belong to. */
    public static final String FIELD = "list";

    /** Students, and the headings with what may stand above them: more than any school has. */
    private static final TableLimits LIMITS = TableLimits.ofRows(6_000);

    private final TableReader tables = new TableReader(LIMITS);

    /**
     * Reads a file, whatever it is called.
     *
     * @param today no student is born later
     * @throws IOException if the file does not arrive
     */
    public Checked<StudentList> read(InputStream file, LocalDate today) throws IOException {
        return list(tables.read(file), today, "");
    }

    /** What is right leaves nothing to mend, so its text goes: it has columns that the register does not keep. */
    public Checked<StudentList> readPasted(String text, LocalDate today) {
        return list(tables.readPasted(text), today, text);
    }

    private static Checked<StudentList> list(TableOutcome outcome, LocalDate today, String pasted) {
        return switch (outcome) {
            case TableOutcome.Read(var table) -> ofTable(table, today, pasted);
            case TableOutcome.Refused(var fault) -> Checked.faulty(fault.in(FIELD));
        };
    }

    private static Checked<StudentList> ofTable(Table table, LocalDate today, String pasted) {
        return switch (StudentColumn.HEADINGS.in(table)) {
            case Headings.Found<StudentColumn> found ->
                found.rows().isEmpty()
                        ? Checked.faulty(Fault.of(FIELD, StudentProblem.LIST_EMPTY))
                        : Checked.valid(onceEach(found, today, pasted));
            case Headings.Faulty<StudentColumn>(var _, var faults) ->
                new Checked.Faulty<>(
                        faults.stream().map(fault -> fault.in(FIELD)).toList());
            case Headings.None<StudentColumn>(var fault) -> Checked.faulty(fault.in(FIELD));
        };
    }

    private static StudentList onceEach(Headings.Found<StudentColumn> found, LocalDate today, String pasted) {
        var students = new ArrayList<Student>();
        var faults = new ArrayList<StudentFault>();
        Map<CandidateKey, Integer> first = new HashMap<>();
        for (var row : found.rows()) {
            var cells = new StudentCells(found, row);
            cells.read(today)
                    .ifPresentOrElse(
                            student -> {
                                var before = first.putIfAbsent(student.key(), cells.row());
                                if (before == null) {
                                    students.add(student);
                                } else {
                                    faults.add(cells.twice(before));
                                }
                            },
                            () -> faults.addAll(cells.faults()));
        }
        return new StudentList(students, faults, found.others(), faults.isEmpty() ? "" : pasted);
    }
}
