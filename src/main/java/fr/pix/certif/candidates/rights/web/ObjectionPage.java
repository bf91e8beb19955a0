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
 * @param seen the print of what was noted when it was first shown, or when it was said that somebody noted something else
 * @param typed what the fields show, just as it was typed
 * @param faults all that was wrong with it, in the fields' order
 * @param overtaken whether somebody noted something else meanwhile: what the candidate has now
 */
public record ObjectionPage(
        Candidate candidate, String seen, Objection.Typed typed, List<Fault> faults, boolean overtaken) {

    /** The field of what was seen. */
    public static final String SEEN = "vu";

    static ObjectionPage of(Candidate saved, Objection.Typed typed) {
        return new ObjectionPage(saved, Objection.print(saved.objection()), typed, List.of(), false);
    }

    /** What is noted now, as the form would show it. */
    public Objection.@Nullable Typed noted() {
        return candidate.objection().map(Objection.Typed::of).orElse(null);
    }

    public String name() {
        return candidate.details().name();
    }

    /** Whether it comes back because what was asked could not be done. */
    public boolean isRefused() {
        return overtaken || !faults.isEmpty();
    }

    public @Nullable String error(PageFrame page, String field) {
        return page.error(faults, field);
    }

    public boolean focuses(String field) {
        return !faults.isEmpty() && faults.getFirst().field().equals(field);
    }
}
