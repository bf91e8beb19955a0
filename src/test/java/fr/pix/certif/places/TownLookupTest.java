package fr.pix.certif.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TownLookupTest {

    private final TownLookup towns = PlacesFixture.towns();

    @Test
    void a_postal_code_has_its_towns_today_s_communes_first() {
        assertThat(towns.ofPostalCode("33520")).containsExactly(new Town("Bruges", "33075", List.of("33520")));
        assertThat(towns.ofPostalCode("1380"))
                .extracting(Town::name)
                .contains("Bâgé-Dommartin", "Bâgé-la-Ville")
                .startsWith("Bâgé-Dommartin");
        assertThat(towns.ofPostalCode("99999")).isEmpty();
        assertThat(towns.ofPostalCode("")).isEmpty();
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
