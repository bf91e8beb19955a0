package fr.pix.certif.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TownNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Saint-Étienne            | ST ETIENNE
            Sainte-Foy-lès-Lyon      | ste foy les lyon
            Saints-Geosmes           | Sts Geosmes
            L'Haÿ-les-Roses          | L’HAY LES ROSES
            Œuilly                   | OEUILLY
            Paris 18e Arrondissement | Paris 18
            Paris 18e Arrondissement | PARIS 18EME
            Paris 18e Arrondissement | Paris 18ème arr.
            Lyon 3e Arrondissement   | Lyon 03
            Lyon 1er Arrondissement  | lyon 1 er
            Marseille 1er Arrondissement | Marseille-1er-ardt
            """)
    void names_are_the_same_whatever_case_accents_and_signs(String official, String typed) {
        assertThat(TownName.of(typed)).isEqualTo(TownName.of(official));
    }

    @ParameterizedTest
    @CsvSource({"Cherré-Au,Cherreau", "Nice,Cine", "Paris 1er Arrondissement,Paris 11", "Paris 2e Arrondissement,Paris"
    })
    void other_names_are_other_towns(String one, String other) {
        assertThat(TownName.of(one)).isNotEqualTo(TownName.of(other));
    }

    @Test
    void an_abbreviation_at_the_end_may_be_a_word_that_somebody_is_typing() {
        assertThat(TownName.beginnings("st")).containsExactly("saint", "st");
        assertThat(TownName.beginnings("St Den")).containsExactly("saintden");
        assertThat(TownName.beginnings("")).containsExactly("");
    }

    @Test
    void the_article_may_be_left_out() {
        assertThat(TownName.of("Le Havre").withoutArticle()).contains("havre");
        assertThat(TownName.of("L'Haÿ-les-Roses").withoutArticle()).contains("haylesroses");
        assertThat(TownName.of("Lens").withoutArticle()).isEmpty();
    }
}
