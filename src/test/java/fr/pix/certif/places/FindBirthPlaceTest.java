package fr.pix.certif.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** « Birth place » of the rules. */
class FindBirthPlaceTest {

    private final FindBirthPlace places = PlacesFixture.findBirthPlace();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            75115 | Paris 15e Arrondissement
            75056 | Paris
            1004  | Ambérieu-en-Bugey
            01 004 | Ambérieu-en-Bugey
            2a004 | Ajaccio
            97801 | Saint-Martin
            98818 | Nouméa
            01015 | Arboys en Bugey
            01097 | Chavornay
            78176 | Cormeilles-en-Parisis
            20004 | Ajaccio
            98511 | Mamoudzou
            97123 | Saint-Barthélemy
            97127 | Saint-Martin
            """)
    void an_insee_code_alone_is_enough_today_s_or_a_former_one(String code, String town) {
        var place = found("France", code, "", "");
        assertThat(place.town()).isEqualTo(town);
        assertThat(place.postalCode()).isNull();
        assertThat(place.countryCode()).isEqualTo("99100");
        assertThat(place.isAbroad()).isFalse();
    }

    @Test
    void a_code_is_kept_with_the_zero_that_a_spreadsheet_took_away() {
        assertThat(found("France", "1004", "", "").inseeCode()).isEqualTo("01004");
        assertThat(found("France", "", "1500", "Ambérieu en Bugey").postalCode())
                .isEqualTo("01500");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            75018 | Paris             | Paris
            75018 | PARIS 18          | Paris 18e Arrondissement
            93200 | st denis          | Saint-Denis
            97400 | Saint Denis       | Saint-Denis
            94240 | L HAY LES ROSES   | L'Haÿ-les-Roses
            94240 | LHAY-LES-ROSES    | L'Haÿ-les-Roses
            1380  | Bâgé la ville     | Bâgé-la-Ville
            72400 | Cherré au         | Cherré-Au
            72400 | CHERREAU          | Cherreau
            16190 | Bors              | Bors (Canton de Tude-et-Lavalette)
            58120 | Château-Chinon (Ville) | Château-Chinon (Ville)
            98714 | papeete           | Papeete
            """)
    void a_postal_code_and_one_of_its_towns_are_the_town_of_that_official_name(
            String code, String typed, String official) {
        var place = found("FRANCE", "", code, typed);
        assertThat(place.town()).isEqualTo(official);
        assertThat(place.inseeCode()).isNull();
    }

    @Test
    void born_abroad_is_a_country_and_a_town_with_99_or_nothing_for_a_code() {
        for (var code : List.of("", "99", "99350")) {
            assertThat(found("maroc", code, "", " Fès "))
                    .isEqualTo(new BirthPlace("99350", "Maroc", null, null, "Fès"));
        }
    }

    @Test
    void a_country_missing_or_unknown_is_an_error() {
        assertThat(faults("", "", "75018", "Paris")).containsExactly("birth_country: country_required");
        assertThat(faults(" \u00A0", "", "", "")).containsExactly("birth_country: country_required");
        assertThat(faults("Absurdistan", "", "", "Ville"))
                .containsExactly("birth_country: country_unknown Absurdistan");
    }

    @Test
    void born_in_france_is_exactly_one_code() {
        assertThat(faults("France", "", "", "")).containsExactly("postal_code: code_required");
        assertThat(faults("France", "", "", "Paris")).containsExactly("postal_code: code_required");
        assertThat(faults("France", "75118", "75018", "Paris")).containsExactly("insee_code: one_code_only");
        assertThat(faults("France", "99999", "00000", ""))
                .containsExactly(
                        "insee_code: one_code_only",
                        "insee_code: insee_code_unknown 99999",
                        "postal_code: postal_code_unknown 00000");
    }

    @Test
    void the_insee_code_must_exist_and_stand_alone() {
        assertThat(faults("France", "75999", "", "")).containsExactly("insee_code: insee_code_unknown 75999");
        assertThat(faults("France", "99", "", "")).containsExactly("insee_code: insee_code_unknown 99");
        assertThat(faults("France", "75118", "", "Paris")).containsExactly("birth_town: town_with_insee_code");
        assertThat(faults("France", "75999", "", "Paris"))
                .containsExactly("insee_code: insee_code_unknown 75999", "birth_town: town_with_insee_code");
    }

    @Test
    void the_town_must_be_one_of_its_postal_code_and_the_nearest_are_told() {
        assertThat(faults("France", "", "75018", "Lyon"))
                .containsExactly("birth_town: town_not_of_postal_code Lyon 75018 Paris, Paris 18e Arrondissement");
        assertThat(faults("France", "", "33520", "Brugges"))
                .containsExactly("birth_town: town_not_of_postal_code Brugges 33520 Bruges");
        assertThat(faults("France", "", "75018", "Paris 19")).hasSize(1);
        assertThat(faults("France", "", "75018", "siraP")).hasSize(1);
        assertThat(faults("France", "", "75018", "-")).hasSize(1);
        assertThat(faults("France", "", "58120", "Château-Chinon"))
                .singleElement()
                .asString()
                .contains("Château-Chinon (Campagne), Château-Chinon (Ville)");
        assertThat(faults("France", "", "75018", "")).containsExactly("birth_town: town_required");
        assertThat(faults("France", "", "99999", ""))
                .containsExactly("postal_code: postal_code_unknown 99999", "birth_town: town_required");
        assertThat(faults("France", "", "99999", "Paris")).containsExactly("postal_code: postal_code_unknown 99999");
    }

    @Test
    void what_is_quoted_is_no_longer_than_a_sentence_bears() {
        var quoted = "x".repeat(60) + "…";
        var typed = "x".repeat(255);
        assertThat(faults("France", "", typed, "Paris"))
                .containsExactly("postal_code: postal_code_unknown " + quoted.toUpperCase(Locale.ROOT));
        assertThat(faults("France", typed, "", ""))
                .containsExactly("insee_code: insee_code_unknown " + quoted.toUpperCase(Locale.ROOT));
        assertThat(faults("France", "", "33520", typed))
                .containsExactly("birth_town: town_not_of_postal_code " + quoted + " 33520 Bruges");
        assertThat(faults(typed, "", "", "")).containsExactly("birth_country: country_unknown " + quoted);
    }

    @Test
    void all_that_is_wrong_abroad_is_told_at_once() {
        assertThat(faults("Espagne", "75118", "28001", ""))
                .containsExactly(
                        "insee_code: insee_code_abroad",
                        "postal_code: postal_code_abroad",
                        "birth_town: town_required");
        assertThat(faults("Espagne", "", "", "x".repeat(256))).containsExactly("birth_town: town_too_long");
        assertThat(found("Espagne", "", "", "x".repeat(255)).town()).hasSize(255);
    }

    @Test
    void what_was_found_is_found_again_as_it_is_shown() {
        for (var place : List.of(
                found("France", "1004", "", ""),
                found("France", "", "75018", "Paris 18"),
                found("Maroc", "", "", "Fès"))) {
            assertThat(places.check(TypedBirthPlace.of(place)).value()).isEqualTo(place);
        }
    }

    @Test
    void many_are_answered_in_their_order() {
        var typed = List.of(
                new TypedBirthPlace("Maroc", "", "", "Fès"),
                new TypedBirthPlace("", "", "", ""),
                new TypedBirthPlace("France", "75118", "", ""),
                new TypedBirthPlace("France", "", "75018", "Paris"),
                new TypedBirthPlace("France", "", "75018", "Lyon"));
        assertThat(places.checkAll(typed))
                .isEqualTo(typed.stream().map(places::check).toList());
        assertThat(places.checkAll(List.of())).isEmpty();
    }

    private BirthPlace found(String country, String inseeCode, String postalCode, String town) {
        return places.check(new TypedBirthPlace(country, inseeCode, postalCode, town))
                .value();
    }

    private List<String> faults(String country, String inseeCode, String postalCode, String town) {
        return switch (places.check(new TypedBirthPlace(country, inseeCode, postalCode, town))) {
            case Checked.Valid(var place) -> throw new AssertionError("found " + place);
            case Checked.Faulty(var faults) ->
                faults.stream().map(FindBirthPlaceTest::text).toList();
        };
    }

    private static String text(Fault fault) {
        var arguments =
                fault.arguments().stream().map(argument -> " " + argument).reduce("", String::concat);
        return fault.field() + ": " + fault.problem().code().replace("places.", "") + arguments;
    }
}
