package fr.pix.certif.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            France                          | 99100
            la France                       | 99100
            100                             | 99100
            352                             | 99352
            99352                           | 99352
            Guadeloupe                      | 99100
            La Réunion                      | 99100
            Angleterre                      | 99132
            Grande Bretagne                 | 99132
            Écosse                          | 99132
            États-Unis                      | 99404
            ETATS UNIS D AMERIQUE           | 99404
            U.S.A.                          | 99404
            RDC                             | 99312
            R.D.C.                          | 99312
            République Démocratique du Congo| 99312
            Congo (RDC)                     | 99312
            Zaïre                           | 99312
            Congo                           | 99324
            Congo-Brazzaville               | 99324
            Côte d’Ivoire                   | 99326
            Cote d'ivoire                   | 99326
            COTE DIVOIRE                    | 99326
            Côte-d'Ivoire                   | 99326
            Viêt Nam                        | 99243
            VIETNAM                         | 99243
            Biélorussie                     | 99148
            Tchéquie                        | 99116
            République tchèque              | 99116
            Îles Comores                    | 99397
            l’Île Maurice                   | 99390
            Bermudes                        | 99425
            Les îles Canaries               | 99313
            Guernesey                       | 99161
            Guinée-Bissau                   | 99392
            Guinée                          | 99330
            Guinée équatoriale              | 99314
            Soudan du Sud                   | 99349
            R.-U.                           | 99132
            99352                           | 99352
            """)
    void a_country_is_found_by_the_names_that_people_give_it(String typed, String code) {
        assertThat(Countries.find(typed).map(Country::code)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "les îles",
                "française",
                "Marocain",
                "Europe",
                "URSS",
                "Yougoslavie",
                "Corée",
                "Frnace",
                "99999",
                "MA"
            })
    void an_adjective_a_state_that_is_no_more_and_a_slip_are_no_country(String typed) {
        assertThat(Countries.find(typed)).isEmpty();
    }

    @Test
    void each_is_found_by_its_own_name_in_capitals_and_by_its_code() {
        assertThat(Countries.all()).hasSize(229).contains(Country.FRANCE).allSatisfy(country -> {
            assertThat(Countries.find(country.name())).contains(country);
            assertThat(Countries.find(country.name().toUpperCase(Locale.FRENCH)))
                    .contains(country);
            assertThat(Countries.find(country.code())).contains(country);
        });
    }

    @Test
    void they_are_listed_as_french_does() {
        assertThat(Countries.all())
                .extracting(Country::name)
                .containsSubsequence("Égypte", "Équateur", "Érythrée", "Espagne", "Zimbabwe");
    }
}
