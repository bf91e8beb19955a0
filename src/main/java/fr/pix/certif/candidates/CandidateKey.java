package fr.pix.certif.candidates;

import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Excerpt;
import fr.pix.certif.kernel.Folded;
import java.time.LocalDate;
import java.util.Optional;

/**
 * By what two candidates of a session are told apart: names without case and accents, and the date of birth. Nobody is
 * enrolled twice in a session.
 */
public record CandidateKey(LocalDate birthDate, String birthName, String firstName) {

    /** Folding lengthens a few rare letters; beyond that the database's key would not hold them. */
    private static final int LONGEST = 255;

    /** The condition in SQL that two rows of {@code candidate}, by their aliases, are one person in one centre. */
    public static String same(String one, String other) {
        return """
                %1$s.centre_id = %2$s.centre_id and %1$s.birth_date = %2$s.birth_date
                    and %1$s.birth_name_key = %2$s.birth_name_key and %1$s.first_name_key = %2$s.first_name_key
                """.formatted(one, other);
    }

    /** Of whoever bears these names, a candidate or not. */
    public static CandidateKey of(LocalDate birthDate, String birthName, String firstName) {
        return new CandidateKey(birthDate, key(birthName), key(firstName));
    }

    static Optional<CandidateKey> ofTyped(TypedCandidate typed, LocalDate today) {
        var birthName = CandidateCheck.line(typed, CandidateField.BIRTH_NAME);
        var firstName = CandidateCheck.line(typed, CandidateField.FIRST_NAME);
        return BirthDate.parse(typed.text(CandidateField.BIRTH_DATE), today) instanceof Checked.Valid(var date)
                        && !birthName.isEmpty()
                        && !firstName.isEmpty()
                ? Optional.of(of(date, birthName, firstName))
                : Optional.empty();
    }

    private static String key(String name) {
        return Excerpt.beginning(Folded.of(name).text(), LONGEST);
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "CandidateKey";
    }
}
