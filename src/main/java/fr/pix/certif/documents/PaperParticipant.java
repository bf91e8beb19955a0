package fr.pix.certif.documents;

import fr.pix.certif.candidates.CandidateNote;
import fr.pix.certif.places.BirthPlace;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part, as far as papers say.
 *
 * @param lastName at birth
 * @param birthPlace the town, and the country if it is not France
 * @param email where the convocation goes
 * @param identifier the centre's own; the class in a school
 * @param extraTime in percent
 * @param note what was noted in the room and came back; on the PV alone
 */
public record PaperParticipant(
        String lastName,
        String firstName,
        @Nullable LocalDate birthDate,
        String birthPlace,
        String email,
        String identifier,
        @Nullable Integer extraTime,
        CandidateNote note) {

    /** Somebody whose name is written by hand. */
    public static final PaperParticipant UNKNOWN =
            new PaperParticipant("", "", null, "", "", "", null, CandidateNote.NONE);

    /** A place of birth as papers show it: the town, and the country if it is not France. */
    public static String birthPlace(BirthPlace place) {
        return place.isAbroad() ? place.town() + " (" + place.country() + ")" : place.town();
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "PaperParticipant";
    }
}
