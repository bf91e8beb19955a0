package fr.pix.certif.documents.filled;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.candidates.CandidateField;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilledLineTest {

    /** As the PV prints it; the form asks for the town and the country apart. */
    @ParameterizedTest
    @CsvSource(
            emptyValue = "",
            nullValues = "-",
            value = {
                "Alger (Algérie),Alger,Algérie",
                "São Paulo (Centro) (BRÉSIL),São Paulo (Centro),Brésil",
                "Brest,Brest,''",
                "Saint-Denis (Réunion),Saint-Denis (Réunion),''",
                "Alger (352),Alger (352),''",
            })
    void a_place_abroad_is_a_town_and_a_country(String said, String town, String country) {
        var typed = new FilledLine(7, Map.of(FilledColumn.BIRTH_PLACE, said)).typed();
        assertThat(typed.text(CandidateField.BIRTH_TOWN)).isEqualTo(town);
        assertThat(typed.text(CandidateField.BIRTH_COUNTRY)).isEqualTo(country);
    }
}
