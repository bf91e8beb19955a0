package fr.pix.certif.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part, as far as it is known before the day.
 *
 * @param email where the convocation goes
 * @param identifier the centre's own; the class in a school
 * @param extraTime in percent
 */
public record PvParticipant(
        String lastName,
        String firstName,
        @Nullable LocalDate birthDate,
        String birthPlace,
        String email,
        String identifier,
        @Nullable Integer extraTime) {

    /** Somebody whose name is written by hand. */
    public static final PvParticipant UNKNOWN = new PvParticipant("", "", null, "", "", "", null);
}
