package fr.pix.certif.candidates.students;

import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.CandidateKey;
import fr.pix.certif.candidates.CandidateToCheck;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.kernel.InFigures;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a school's register says of a student; empty for what it does not say.
 *
 * @param firstName a dash for who has none
 * @param sex {@code F} or {@code M}
 * @param className such as « 3A »
 */
public record Student(
        String lastName,
        String firstName,
        LocalDate birthDate,
        String sex,
        String birthCountry,
        String birthInsee,
        String birthPostal,
        String birthTown,
        String className) {

    private static final String FRANCE = "France";

    /** Who he is, to the register as to a session. */
    public CandidateKey key() {
        return CandidateKey.of(birthDate, lastName, firstName);
    }

    /** As the form of a candidate would be filled in. A town's INSEE code says all of a place. */
    public TypedCandidate typed() {
        var byCode = !birthInsee.isEmpty();
        return new TypedCandidate(Map.of(
                CandidateField.BIRTH_NAME,
                lastName,
                CandidateField.FIRST_NAME,
                firstName,
                CandidateField.SEX,
                sex,
                CandidateField.BIRTH_DATE,
                InFigures.of(birthDate),
                CandidateField.BIRTH_COUNTRY,
                birthCountry.isEmpty() || byCode ? FRANCE : birthCountry,
                CandidateField.INSEE_CODE,
                birthInsee,
                CandidateField.POSTAL_CODE,
                byCode ? "" : birthPostal,
                CandidateField.BIRTH_TOWN,
                byCode ? "" : birthTown,
                CandidateField.EXTERNAL_ID,
                className));
    }

    /** As he would be enrolled. */
    CandidateToCheck toCheck() {
        return CandidateToCheck.ofNew(typed());
    }

    Stream<String> traces() {
        return Stream.of(
                lastName,
                firstName,
                birthDate.toString(),
                sex,
                birthCountry,
                birthInsee,
                birthPostal,
                birthTown,
                className);
    }

    public String name() {
        return lastName + " " + firstName;
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "Student";
    }
}
