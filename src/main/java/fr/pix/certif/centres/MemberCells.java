package fr.pix.certif.centres;

import fr.pix.certif.access.Email;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.kernel.Folded;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.platform.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The cells of one line, which are judged all together. */
final class MemberCells {

    private static final int LONGEST_NAME = 255;

    private static final Set<String> ADMINS =
            Set.of("administrateur", "administratrice", "admin", "administrateur·rice", "administrator");
    private static final Set<String> MEMBERS = Set.of("", "membre", "member");

    private final int row;
    private final Map<MemberColumn, Column> columns;
    private final List<MemberFault> faults = new ArrayList<>();

    /** @param columns where they stand; none where the list has no columns */
    MemberCells(int row, Map<MemberColumn, Column> columns) {
        this.row = row;
        this.columns = columns;
    }

    /** Who it is, or all that is wrong with the line. */
    Entry read(String last, String first, String email, String role) {
        var lastName = name(last, MemberColumn.LAST_NAME);
        var firstName = name(first, MemberColumn.FIRST_NAME);
        var address = email(email);
        var asked = role(role);
        return faults.isEmpty()
                ? new Entry.Person(
                        new ListedPerson(row, new PersonName(firstName, lastName), address.orElseThrow(), asked), this)
                : new Entry.Wrong(faulty());
    }

    /** The same e-mail stands in an earlier line. */
    MemberLine.Faulty twice(Email email, int first) {
        fault(MemberColumn.EMAIL, email.address(), MemberListProblem.EMAIL_TWICE, Integer.toString(first));
        return faulty();
    }

    MemberLine.Faulty unclear(String name) {
        fault(MemberColumn.LAST_NAME, name, MemberListProblem.NAME_UNCLEAR);
        return faulty();
    }

    private MemberLine.Faulty faulty() {
        return new MemberLine.Faulty(row, faults);
    }

    private String name(String typed, MemberColumn column) {
        var isLast = column == MemberColumn.LAST_NAME;
        var name = CleanText.line(typed);
        if (name.isEmpty()) {
            fault(column, name, isLast ? MemberListProblem.LAST_NAME_MISSING : MemberListProblem.FIRST_NAME_MISSING);
        } else if (name.length() > LONGEST_NAME) {
            fault(
                    column,
                    name,
                    isLast ? MemberListProblem.LAST_NAME_TOO_LONG : MemberListProblem.FIRST_NAME_TOO_LONG,
                    LONGEST_NAME);
        }
        return name;
    }

    private Optional<Email> email(String typed) {
        var cleaned = CleanText.line(typed);
        if (cleaned.isEmpty()) {
            fault(MemberColumn.EMAIL, cleaned, MemberListProblem.EMAIL_MISSING);
            return Optional.empty();
        }
        return switch (Email.parseReachable(cleaned)) {
            case Checked.Valid<Email>(var email) -> Optional.of(email);
            case Checked.Faulty<Email> _ -> {
                fault(MemberColumn.EMAIL, cleaned, MemberListProblem.EMAIL_MALFORMED);
                yield Optional.empty();
            }
        };
    }

    private Member.Role role(String typed) {
        var said = Folded.of(typed).text();
        if (ADMINS.contains(said)) {
            return Member.Role.ADMIN;
        }
        if (!MEMBERS.contains(said)) {
            fault(MemberColumn.ROLE, CleanText.line(typed), MemberListProblem.ROLE_UNKNOWN);
        }
        return Member.Role.MEMBER;
    }

    private void fault(MemberColumn column, String shown, MemberListProblem problem, Object... arguments) {
        faults.add(new MemberFault(row, columns.get(column), shown, problem, List.of(arguments)));
    }

    /** What became of a line by itself; that its e-mail stands elsewhere too is seen afterwards. */
    sealed interface Entry {

        record Person(ListedPerson person, MemberCells cells) implements Entry {}

        record Wrong(MemberLine.Faulty line) implements Entry {}
    }
}
