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
 * @param line whose record it is, and between whom he stands
 * @param version the candidate's that the form is about
 * @param typed what the fields show, just as it was typed
 * @param faults all that was wrong with it, in the fields' order
 * @param overtaken what is noted now, where somebody changed the candidate meanwhile
 */
public record NotePage(
        Line line,
        int version,
        TypedNote typed,
        List<Fault> faults,
        @Nullable CandidateNote overtaken) {

    /**
     * A candidate in the session's list.
     *
     * @param note what is noted of him
     * @param next who follows, if anybody
     * @param before whose record has just been saved, if anybody's
     */
    public record Line(Candidate candidate, CandidateNote note, Optional<Candidate> next, Optional<Candidate> before) {

        /** Whether a record that is new is to be followed by the next one's. */
        public boolean goesOn() {
            return next.isPresent() && note.equals(CandidateNote.NONE);
        }
    }

    public String name() {
        return line.candidate().details().name();
    }

    /** Whether it comes back because what was asked could not be done. */
    public boolean isRefused() {
        return !faults.isEmpty() || overtaken != null;
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
