package fr.pix.certif.documents;

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
 */
public record PaperParticipant(
        String lastName,
        String firstName,
        @Nullable LocalDate birthDate,
        String birthPlace,
        String email,
        String identifier,
        @Nullable Integer extraTime) {

    /** Somebody whose name is written by hand. */
    public static final PaperParticipant UNKNOWN = new PaperParticipant("", "", null, "", "", "", null);

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "PaperParticipant";
    }
}
