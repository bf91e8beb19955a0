package fr.pix.certif.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What somebody saved while another filled a form of the same: a field that the other left as he found it is to take the saved
 * value, one that both changed stays as he typed it until he decides.
 *
 * @param taken what was changed in the fields that he left alone
 * @param disputed what was changed in those that he changed otherwise
 */
public record Meanwhile(List<AuditChange> taken, List<AuditChange> disputed) {

    public Meanwhile {
        taken = List.copyOf(taken);
        disputed = List.copyOf(disputed);
    }

    /**
     * Tells them apart.
     *
     * @param changes from what he found to what is saved now; a field of which nobody knows what he found has no value before
     * @param typed what his form says of a field, as it would be saved
     * @param preferred the fields for which he chose the saved value already
     */
    public static Meanwhile of(List<AuditChange> changes, UnaryOperator<String> typed, Collection<String> preferred) {
        Predicate<AuditChange> left = change -> change.from() != null
                && (preferred.contains(change.field())
                        || typed.apply(change.field()).equals(change.from()));
        return new Meanwhile(
                changes.stream().filter(left).toList(),
                changes.stream()
                        .filter(left.negate())
                        .filter(change -> !typed.apply(change.field()).equals(change.to()))
                        .toList());
    }

    /** The same where these fields say one thing together: while one of them is disputed, none takes the saved value by itself. */
    public Meanwhile together(Collection<String> fields) {
        if (disputed.stream().noneMatch(change -> fields.contains(change.field()))) {
            return this;
        }
        var asked = new ArrayList<>(disputed);
        taken.stream().filter(change -> fields.contains(change.field())).forEach(asked::add);
        return new Meanwhile(
                taken.stream()
                        .filter(change -> !fields.contains(change.field()))
                        .toList(),
                asked);
    }

    /** What was changed in a field that he left alone; none otherwise. */
    public @Nullable AuditChange taken(String field) {
        return of(field, taken);
    }

    /** What was changed in a field that he changed too; none otherwise. */
    public @Nullable AuditChange disputed(String field) {
        return of(field, disputed);
    }

    private static @Nullable AuditChange of(String field, List<AuditChange> changes) {
        return changes.stream()
                .filter(change -> change.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    /** The fields that take the saved value. */
    public List<String> takenFields() {
        return taken.stream().map(AuditChange::field).toList();
    }
}
