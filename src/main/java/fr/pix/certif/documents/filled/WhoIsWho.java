package fr.pix.certif.documents.filled;

import fr.pix.certif.candidates.BirthDate;
import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Folded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom each line of a PV means. First those who are named as they are enrolled; then, among who is left, those of whom one
 * of the three – name, first name, date of birth – was corrected by hand, where only one can be meant.
 */
final class WhoIsWho {

    private static final int ALL_THREE = 3;
    private static final int TWO_OF_THREE = 2;

    private final Map<FilledLine, Person> people = new LinkedHashMap<>();
    private final Map<Candidate, Person> enrolled = new LinkedHashMap<>();
    private final Map<FilledLine, Meant> meant = new HashMap<>();
    private final Map<Candidate, FilledLine> named = new HashMap<>();

    private WhoIsWho(List<FilledLine> lines, List<Candidate> candidates, LocalDate today) {
        lines.forEach(line -> people.put(line, Person.of(line.typed(), today)));
        candidates.forEach(
                candidate -> enrolled.put(candidate, Person.of(TypedCandidate.of(candidate.details()), today)));
    }

    /** Whom a line means. */
    sealed interface Meant {

        /**
         * One of the candidates.
         *
         * @param certain whether all three agree
         */
        record This(Candidate candidate, boolean certain) implements Meant {}

        /** Somebody whom a line above names already. */
        record Again(int row) implements Meant {}

        record OneOfSeveral() implements Meant {}

        record Nobody() implements Meant {}
    }

    private record Person(
            String birthName, String firstName, @Nullable LocalDate birthDate) {

        static Person of(TypedCandidate typed, LocalDate today) {
            return new Person(
                    Folded.of(typed.text(CandidateField.BIRTH_NAME)).text(),
                    Folded.of(typed.text(CandidateField.FIRST_NAME)).text(),
                    BirthDate.parse(typed.text(CandidateField.BIRTH_DATE), today) instanceof Checked.Valid(var date)
                            ? date
                            : null);
        }

        int agreesWith(Person other) {
            var sameDate = birthDate != null && birthDate.equals(other.birthDate);
            var exchanged = birthName.equals(other.firstName) && firstName.equals(other.birthName);
            return sameDate && exchanged && !birthName.equals(firstName)
                    ? TWO_OF_THREE
                    : one(birthName.equals(other.birthName)) + one(firstName.equals(other.firstName)) + one(sameDate);
        }

        private static int one(boolean agrees) {
            return agrees ? 1 : 0;
        }
    }

    static Map<FilledLine, Meant> of(List<FilledLine> lines, List<Candidate> candidates, LocalDate today) {
        var who = new WhoIsWho(lines, candidates, today);
        who.findCertain();
        who.findNearly();
        return who.meant;
    }

    private void findCertain() {
        people.forEach((line, person) -> alike(person, enrolled.keySet(), ALL_THREE).stream()
                .findFirst()
                .ifPresent(candidate -> {
                    var before = named.putIfAbsent(candidate, line);
                    meant.put(line, before == null ? new Meant.This(candidate, true) : new Meant.Again(before.row()));
                }));
    }

    private void findNearly() {
        var left = new HashSet<>(enrolled.keySet());
        left.removeAll(named.keySet());
        var nearly = new LinkedHashMap<FilledLine, List<Candidate>>();
        var claims = new HashMap<Candidate, Integer>();
        people.forEach((line, person) -> {
            if (!meant.containsKey(line)) {
                var alike = alike(person, left, TWO_OF_THREE);
                nearly.put(line, alike);
                alike.forEach(candidate -> claims.merge(candidate, 1, Integer::sum));
            }
        });
        nearly.forEach((line, alike) -> meant.put(line, nearly(alike, claims)));
    }

    private static Meant nearly(List<Candidate> alike, Map<Candidate, Integer> claims) {
        if (alike.isEmpty()) {
            return new Meant.Nobody();
        }
        var only = alike.getFirst();
        return alike.size() == 1 && claims.getOrDefault(only, 0) == 1
                ? new Meant.This(only, false)
                : new Meant.OneOfSeveral();
    }

    private List<Candidate> alike(Person person, Set<Candidate> among, int agreeing) {
        var alike = new ArrayList<Candidate>();
        enrolled.forEach((candidate, other) -> {
            if (among.contains(candidate) && person.agreesWith(other) >= agreeing) {
                alike.add(candidate);
            }
        });
        return alike;
    }
}
