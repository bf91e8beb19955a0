package fr.pix.certif.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Europe/Paris      | heure d’Europe centrale           | Central European Time
            America/Miquelon  | heure de Saint-Pierre-et-Miquelon | St. Pierre & Miquelon Time
            America/Cayenne   | heure de Cayenne                  | Cayenne Time
            Indian/Reunion    | heure de La Réunion               | Réunion Time
            Indian/Mayotte    | heure de Mayotte                  | Mayotte Time
            Pacific/Tahiti    | heure de Tahiti                   | Tahiti Time
            Pacific/Marquesas | heure des îles Marquises          | Marquesas Time
            Pacific/Gambier   | heure des îles Gambier            | Gambier Time
            Pacific/Wallis    | heure de Wallis                   | Wallis Time
            Europe/London     | heure de Londres                  | London Time
            Africa/Abidjan    | heure d’Abidjan                   | Abidjan Time
            """)
    void clocks_are_called_as_people_call_them(String zone, String french, String english) {
        assertThat(ZoneName.of(ZoneId.of(zone), Locale.FRENCH)).isEqualTo(french);
        assertThat(ZoneName.of(ZoneId.of(zone), Locale.ENGLISH)).isEqualTo(english);
    }
}
