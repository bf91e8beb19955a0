package fr.pix.certif.candidates;

/**
 * What was noted of a candidate in the room, on the PV.
 *
 * @param certificationNumber digits, without the # that the screen shows before them; empty for none
 * @param endScreenSeen whether the invigilator saw the screen that ends the test
 * @param comments what happened, in the invigilator's words; empty for nothing
 */
public record CandidateNote(String certificationNumber, boolean endScreenSeen, String comments) {

    public static final CandidateNote NONE = new CandidateNote("", false, "");

    /** What a field says, as {@link NoteField#check} keeps it. */
    public String text(NoteField field) {
        return switch (field) {
            case CERTIFICATION_NUMBER -> certificationNumber;
            case END_SCREEN -> endScreenSeen ? TypedCandidate.YES : "";
            case COMMENTS -> comments;
        };
    }

    /** The same, but for one field. */
    public CandidateNote with(NoteField field, String text) {
        return switch (field) {
            case CERTIFICATION_NUMBER -> new CandidateNote(text, endScreenSeen, comments);
            case END_SCREEN -> new CandidateNote(certificationNumber, text.equals(TypedCandidate.YES), comments);
            case COMMENTS -> new CandidateNote(certificationNumber, endScreenSeen, text);
        };
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "CandidateNote";
    }
}
