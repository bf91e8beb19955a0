package fr.pix.certif.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TownLookupTest {

    private final TownLookup towns = PlacesFixture.towns();

    @Test
    void a_postal_code_has_its_towns_today_s_communes_first() {
        assertThat(towns.ofPostalCode("33520", ""))
                .containsExactly(new Town("Bruges", "33075", List.of("33520"), true));
        assertThat(towns.ofPostalCode("1380", ""))
                .extracting(Town::name)
                .contains("Bâgé-Dommartin", "Bâgé-la-Ville")
                .startsWith("Bâgé-Dommartin");
        assertThat(towns.ofPostalCode("42100", ""))
                .extracting(Town::name, Town::present)
                .containsExactly(tuple("Saint-Étienne", true), tuple("Rochetaillée", false));
        assertThat(towns.ofPostalCode("99999", "")).isEmpty();
        assertThat(towns.ofPostalCode("", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            75018 | Paris 18e Arrondissement
            75116 | Paris 16e Arrondissement
            69001 | Lyon 1er Arrondissement
            13016 | Marseille 16e Arrondissement
            """)
    void an_arrondissement_stands_for_its_city(String postalCode, String name) {
        assertThat(towns.ofPostalCode(postalCode, "")).extracting(Town::name).containsExactly(name);
    }

    @Test
    void only_the_three_cities_give_way_to_their_arrondissements() {
        var names = CommuneRows.read().towns().stream()
                .map(KnownTown::key)
                .distinct()
                .toList();
        var cities = names.stream()
                .filter(part -> part.words().matches(".*\\d"))
                .flatMap(part -> names.stream().filter(part::isArrondissementOf))
                .map(TownName::words)
                .distinct();
        assertThat(cities).containsExactlyInAnyOrder("paris", "lyon", "marseille");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            42100 | st eti | Saint-Étienne
            94240 | l’hay  | L'Haÿ-les-Roses
            94240 | hay    | L'Haÿ-les-Roses
            75018 | paris  | Paris 18e Arrondissement
            """)
    void a_town_of_a_postal_code_is_found_while_its_name_is_typed(String postalCode, String typed, String name) {
        assertThat(towns.ofPostalCode(postalCode, typed)).extracting(Town::name).containsExactly(name);
        assertThat(towns.ofPostalCode(postalCode, "zzz")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            marseille     | Marseille
            havre         | Le Havre
            LE HAVRE      | Le Havre
            l'hay         | L'Haÿ-les-Roses
            St Etien      | Saint-Étienne
            ste foy les l | Sainte-Foy-lès-Lyon
            paris 18      | Paris 18e Arrondissement
            rochelle      | La Rochelle
            sturz         | Sturzelbronn
            aix-en-p      | Aix-en-Provence
            """)
    void a_town_is_found_while_its_name_is_typed(String typed, String name) {
        assertThat(towns.beginningWith(typed)).extracting(Town::name).contains(name);
    }

    @Test
    void a_town_has_all_its_postal_codes_and_the_whole_name_comes_first() {
        assertThat(towns.beginningWith("Lyon").getFirst().postalCodes())
                .hasSize(9)
                .startsWith("69001");
        assertThat(towns.beginningWith("paris").getFirst().postalCodes()).hasSize(21);
    }

    @Test
    void towns_of_one_name_are_told_apart() {
        assertThat(towns.beginningWith("saint-denis"))
                .filteredOn(town -> town.name().equals("Saint-Denis"))
                .extracting(Town::inseeCode)
                .contains("93066", "97411", "11339");
    }

    @Test
    void there_are_never_more_than_a_dozen_and_none_for_a_letter() {
        assertThat(towns.beginningWith("saint")).hasSize(TownLookup.PROPOSED);
        assertThat(towns.beginningWith("p")).isEmpty();
        assertThat(towns.beginningWith("")).isEmpty();
        assertThat(towns.beginningWith("-'%_")).isEmpty();
        assertThat(towns.beginningWith("zzz")).isEmpty();
    }
}
