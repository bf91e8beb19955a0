package fr.pix.certif.sessions.web;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.sessions.SessionField;
import fr.pix.certif.sessions.TypedSession;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A form and what somebody saved while it was filled, brought together: a field that the member left as he found it takes the
 * saved value, one that both changed stays as he typed it until he decides.
 *
 * @param typed what the form shows from now on
 * @param taken what was changed in the fields that the member left alone
 * @param disputed what was changed in those that he changed otherwise
 */
record OvertakenForm(TypedSession typed, List<AuditChange> taken, List<AuditChange> disputed) {

    /**
     * Brings them together.
     *
     * @param meanwhile from what the member found to what is saved now; a field of which nobody knows what he found has no
     *     value before
     * @param preferred the fields for which he chose the saved value already
     */
    static OvertakenForm of(
            TypedSession typed, TypedSession saved, List<AuditChange> meanwhile, Collection<String> preferred) {
        Predicate<AuditChange> left = change ->
                change.from() != null && (preferred.contains(change.field()) || holds(typed, change, change.from()));
        var taken = meanwhile.stream().filter(left).toList();
        var disputed = meanwhile.stream()
                .filter(left.negate())
                .filter(change -> !holds(typed, change, change.to()))
                .toList();
        return new OvertakenForm(
                typed.with(saved, taken.stream().map(AuditChange::field).toList()), taken, disputed);
    }

    private static boolean holds(TypedSession typed, AuditChange change, @Nullable String value) {
        return SessionField.ofId(change.field()).of(typed).equals(value);
    }
}
