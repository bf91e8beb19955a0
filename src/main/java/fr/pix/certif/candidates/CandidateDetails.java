package fr.pix.certif.candidates;

import fr.pix.certif.centres.Habilitation;
import fr.pix.certif.places.BirthPlace;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a centre says of a candidate, every rule kept.
 *
 * @param birthName 1–255 characters, as is the first name
 * @param externalId the centre's own, the class in a school; empty for none
 * @param extraTime in whole percent; none for the usual time
 * @param resultEmail where the results are sent; never on a paper that candidates see; empty for none
 * @param convocationEmail where the candidate is summoned; empty for none
 * @param billing none in a school, and nowhere else
 * @param prepaymentCode of what is prepaid, else empty
 * @param complementary the one certification that he takes beside Pix's, among those of the centre
 * @param accessibility whether the exam is adjusted for him
 */
public record CandidateDetails(
        String birthName,
        String firstName,
        Sex sex,
        LocalDate birthDate,
        BirthPlace birthPlace,
        String externalId,
        @Nullable Integer extraTime,
        String resultEmail,
        String convocationEmail,
        @Nullable Billing billing,
        String prepaymentCode,
        @Nullable Habilitation complementary,
        boolean accessibility) {

    /** Of one line of text, as {@code maxlength} counts. */
    public static final int LINE = 255;

    /** What stands for the first name of who has none, as the form says. */
    public static final String NO_FIRST_NAME = "-";

    /** As people look for him in a list. */
    public String name() {
        return birthName + " " + firstName;
    }

    /** As he is spoken to. */
    public String calledName() {
        return firstName.equals(NO_FIRST_NAME) ? birthName : firstName + " " + birthName;
    }

    public CandidateKey key() {
        return CandidateKey.of(birthDate, birthName, firstName);
    }

    /** The same in another class, or with another identifier. */
    CandidateDetails inClass(String name) {
        return new CandidateDetails(
                birthName,
                firstName,
                sex,
                birthDate,
                birthPlace,
                name,
                extraTime,
                resultEmail,
                convocationEmail,
                billing,
                prepaymentCode,
                complementary,
                accessibility);
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "CandidateDetails";
    }
}
