package fr.pix.certif.candidates.web;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateNote;
import fr.pix.certif.candidates.NoteField;
import fr.pix.certif.candidates.TypedNote;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.web.PageFrame;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of what was noted of a candidate in the room.
 *
 * @param next who follows in the session's list, if anybody
 * @param before whose record has just been saved, if anybody's
 * @param isFirst whether nothing was noted of the candidate yet
 * @param version the candidate's that the form is about
 * @param typed what the fields show, just as it was typed
 * @param faults all that was wrong with it, in the fields' order
 * @param overtaken what is noted now, where somebody changed the candidate meanwhile
 */
public record NotePage(
        Candidate candidate,
        Optional<Candidate> next,
        Optional<Candidate> before,
        boolean isFirst,
        int version,
        TypedNote typed,
        List<Fault> faults,
        @Nullable CandidateNote overtaken) {

    public String name() {
        return candidate.details().name();
    }

    public @Nullable String error(PageFrame page, NoteField field) {
        return page.error(faults, field.id());
    }

    public boolean focuses(NoteField field) {
        return !faults.isEmpty() && faults.getFirst().field().equals(field.id());
    }

    /** Whether the box of the end screen is ticked. */
    public boolean ticked() {
        return !typed.text(NoteField.END_SCREEN).isEmpty();
    }

    /** What is noted now, in words. */
    public String noted(PageFrame page, NoteField field) {
        var text = overtaken == null ? "" : overtaken.text(field);
        return text.isEmpty() ? page.t("candidates.absent.note." + field.id()) : text;
    }
}
