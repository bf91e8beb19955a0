package fr.pix.certif.candidates.rights.web;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.Objection;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.web.PageFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of what a candidate objects to.
 *
 * @param typed what the fields show, just as it was typed
 * @param faults all that was wrong with it, in the fields' order
 */
public record ObjectionPage(Candidate candidate, Objection.Typed typed, List<Fault> faults) {

    public String name() {
        return candidate.details().birthName() + " " + candidate.details().firstName();
    }

    public @Nullable String error(PageFrame page, String field) {
        return page.error(faults, field);
    }

    public boolean focuses(String field) {
        return !faults.isEmpty() && faults.getFirst().field().equals(field);
    }
}
