package fr.pix.certif.admin.web;

import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.web.PageFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, in the reader's language. */
public record FormFaults(List<Fault> faults) {

    public static final FormFaults NONE = new FormFaults(List.of());

    public FormFaults {
        faults = List.copyOf(faults);
    }

    /** What is wrong with a field; none if nothing is. */
    public @Nullable String error(PageFrame page, String field) {
        return page.error(faults, field);
    }

    public String first() {
        return faults.isEmpty() ? "" : faults.getFirst().field();
    }
}
