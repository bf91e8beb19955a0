package fr.pix.certif.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.places.BirthPlace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether two candidates are probably one. */
class AlikeTest {

    private static final LocalDate DAY = LocalDate.of(2007, 3, 14);

    @ParameterizedTest
    @CsvSource({
        "Dupont-Müller, Zoë, DUPONT MULLER, zoe",
        "O’Brien, Anne-Cécile, Obrien, Anne Cécile",
        "Le Goff, Yanis, LEGOFF, Yanis",
        "Martin, Paul, Paul, Martin"
    })
    void hyphens_apostrophes_spaces_and_names_in_each_other_s_place_make_nobody_else(
            String name, String first, String otherName, String otherFirst) {
        var one = born(DAY, name, first);
        var other = born(DAY, otherName, otherFirst);
        assertThat(Alike.among(List.of(one, born(DAY, "Zola", "Émile"), other))).containsExactly(List.of(one, other));
    }

    @Test
    void twins_and_those_born_on_another_day_are_not_alike() {
        assertThat(Alike.among(List.of(
                        born(DAY, "Zola", "Émile"),
                        born(DAY, "Zola", "Émilie"),
                        born(DAY.plusDays(1), "Zola", "Émile"))))
                .isEmpty();
    }

    private static Candidate born(LocalDate day, String name, String first) {
        var who = new CandidateDetails(
                name,
                first,
                Sex.F,
                day,
                new BirthPlace("99100", "FRANCE", null, "29200", "Brest"),
                "",
                null,
                "",
                "",
                Billing.FREE,
                "",
                null,
                false);
        return new Candidate(
                new CandidateId(name.hashCode()),
                new SessionId(54),
                who,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty());
    }
}
