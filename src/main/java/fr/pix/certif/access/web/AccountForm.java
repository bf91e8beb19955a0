package fr.pix.certif.access.web;

import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.web.PageFrame;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form of the account's pages.
 *
 * @param typed what was typed, by field; never a secret
 * @param faults all that is wrong with it
 */
public record AccountForm(Map<String, String> typed, List<Fault> faults) {

    static final AccountForm EMPTY = new AccountForm(Map.of(), List.of());

    static AccountForm faulty(List<Fault> faults) {
        return new AccountForm(Map.of(), faults);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is wrong with a field, if anything is. */
    public @Nullable String error(PageFrame page, String field) {
        return page.error(faults, field);
    }

    /** Whether this is the field to begin with: the first that is wrong, or else the form's first. */
    public boolean beginsWith(String field, String first) {
        return faults.isEmpty()
                ? field.equals(first)
                : field.equals(faults.getFirst().field());
    }
}
