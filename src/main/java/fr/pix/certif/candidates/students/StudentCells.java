package fr.pix.certif.candidates.students;

import fr.pix.certif.candidates.BirthDate;
import fr.pix.certif.candidates.CandidateDetails;
import fr.pix.certif.candidates.CandidateProblem;
import fr.pix.certif.candidates.Sex;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.Problem;
import fr.pix.certif.platform.table.Headings;
import fr.pix.certif.platform.table.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The cells of one row, judged all together: who he is must be clear, the rest can be completed when he is enrolled. */
final class StudentCells {

    /** What INSEE's codes of places abroad begin with: no commune has it. */
    private static final String ABROAD = "99";

    private static final int CODE = 5;

    private final Headings.Found<StudentColumn> found;
    private final Row row;
    private final List<StudentFault> faults = new ArrayList<>();

    StudentCells(Headings.Found<StudentColumn> found, Row row) {
        this.found = found;
        this.row = row;
    }

    /** The student; nothing where the row has {@link #faults}. */
    Optional<Student> read(LocalDate today) {
        var lastName = name(StudentColumn.LAST_NAME, CandidateProblem.BIRTH_NAME_TOO_LONG);
        if (lastName.isEmpty()) {
            fault(StudentColumn.LAST_NAME, CandidateProblem.BIRTH_NAME_REQUIRED);
        }
        var firstName = name(StudentColumn.FIRST_NAME, CandidateProblem.FIRST_NAME_TOO_LONG);
        var birthDate = birthDate(today);
        var sex = sex();
        var country = line(StudentColumn.BIRTH_COUNTRY);
        var insee = inseeCode(line(StudentColumn.BIRTH_INSEE));
        var postal = line(StudentColumn.BIRTH_POSTAL);
        var town = line(StudentColumn.BIRTH_TOWN);
        var className = name(StudentColumn.CLASS, CandidateProblem.CLASS_TOO_LONG);
        return faults.isEmpty() && birthDate.isPresent()
                ? Optional.of(new Student(
                        lastName,
                        firstName.isEmpty() ? CandidateDetails.NO_FIRST_NAME : firstName,
                        birthDate.get(),
                        sex,
                        country,
                        insee,
                        postal,
                        town,
                        className))
                : Optional.empty();
    }

    List<StudentFault> faults() {
        return faults;
    }

    int row() {
        return row.number();
    }

    /** The same person stands in an earlier row. */
    StudentFault twice(int first) {
        return of(
                StudentColumn.LAST_NAME,
                Fault.of(StudentListReader.FIELD, StudentProblem.TWICE, Integer.toString(first)));
    }

    private String name(StudentColumn column, Problem tooLong) {
        var text = text(column);
        if (text.length() > CandidateDetails.LINE) {
            faults.add(of(column, Fault.of(StudentListReader.FIELD, tooLong, CandidateDetails.LINE, text.length())));
        }
        return text;
    }

    /** What is judged when he is enrolled only, but is no longer than what an archive of the centre may have. */
    private String line(StudentColumn column) {
        return name(column, StudentProblem.TOO_LONG);
    }

    private Optional<LocalDate> birthDate(LocalDate today) {
        return switch (BirthDate.parse(text(StudentColumn.BIRTH_DATE), today)) {
            case Checked.Valid<LocalDate>(var date) -> Optional.of(date);
            case Checked.Faulty<LocalDate>(var wrong) -> {
                wrong.forEach(fault -> faults.add(of(StudentColumn.BIRTH_DATE, fault)));
                yield Optional.empty();
            }
        };
    }

    /** Nothing where the register does not say. */
    private String sex() {
        var text = text(StudentColumn.SEX);
        var sex = Sex.parse(text);
        if (sex.isEmpty() && !text.isEmpty()) {
            fault(StudentColumn.SEX, CandidateProblem.SEX_UNKNOWN);
        }
        return sex.map(Sex::name).orElse("");
    }

    /** With the zero in front that spreadsheets take away; a place abroad has none. */
    private static String inseeCode(String code) {
        if (code.isEmpty() || code.startsWith(ABROAD)) {
            return "";
        }
        return code.length() == CODE - 1 ? "0" + code : code;
    }

    private String text(StudentColumn column) {
        return CleanText.line(found.cell(row, column).text());
    }

    private void fault(StudentColumn column, Problem problem) {
        faults.add(of(column, Fault.of(StudentListReader.FIELD, problem)));
    }

    private StudentFault of(StudentColumn column, Fault fault) {
        return new StudentFault(
                row.number(),
                Objects.requireNonNull(found.columns().get(column), "a cell that is at fault has a column"),
                CleanText.line(text(StudentColumn.LAST_NAME) + " " + text(StudentColumn.FIRST_NAME)),
                text(column),
                fault.problem().code(),
                fault.arguments());
    }
}
