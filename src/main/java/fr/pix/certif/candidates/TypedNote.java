package fr.pix.certif.candidates;

/** What was noted of a candidate as somebody typed it, nothing checked. */
public record TypedNote(String certificationNumber, String endScreen, String comments) {

    /** What the form of an existing note is filled with. */
    public static TypedNote of(CandidateNote note) {
        return new TypedNote(
                note.text(NoteField.CERTIFICATION_NUMBER),
                note.text(NoteField.END_SCREEN),
                note.text(NoteField.COMMENTS));
    }

    /** What a field shows. */
    public String text(NoteField field) {
        return switch (field) {
            case CERTIFICATION_NUMBER -> certificationNumber;
            case END_SCREEN -> endScreen;
            case COMMENTS -> comments;
        };
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "TypedNote";
    }
}
