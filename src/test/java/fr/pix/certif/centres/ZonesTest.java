package fr.pix.certif.centres;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.ZoneName;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a centre's clocks run, and which day it is there. */
@CertifTest
class ZonesTest {

    @Autowired
    private SiteLookup sites;

    @Autowired
    private MemberFixture members;

    @ParameterizedTest
    @ValueSource(strings = {"+02:00", "Z", "GMT0", "UTC", "Etc/GMT-4", "SystemV/EST5", "Europe/Atlantide", "Europe/"})
    void what_is_no_place_has_no_summer_and_is_refused(String zone) {
        assertThat(CentreDetails.zone("zone", zone))
                .isEqualTo(Checked.faulty(Fault.of("zone", CentreProblem.ZONE_UNKNOWN, zone)));
    }

    @ParameterizedTest
    @CsvSource({
        "Indian/Réunion, Indian/Reunion",
        "indian / reunion, Indian/Reunion",
        "La Réunion, Indian/Reunion",
        "réunion, Indian/Reunion",
        "heure : La Réunion, Indian/Reunion",
        "heure de La Réunion, Indian/Reunion",
        "Nouvelle-Calédonie, Pacific/Noumea",
        "saint pierre et miquelon, America/Miquelon",
        "MARTINIQUE, America/Martinique",
        "Paris, Europe/Paris",
        "america/port au prince, America/Port-au-Prince"
    })
    void a_zone_is_known_by_its_id_in_any_letters_and_by_its_french_name(String written, String zone) {
        assertThat(CentreDetails.zone("zone", written)).isEqualTo(Checked.valid(ZoneId.of(zone)));
    }

    @Test
    void a_zone_is_known_as_pages_write_it_unless_they_write_two_so() {
        var shown = CentreDetails.ZONES.stream()
                .map(ZoneId::of)
                .collect(Collectors.groupingBy(zone -> ZoneName.of(zone, Locale.FRENCH)));
        assertThat(shown).hasSizeGreaterThan(10);
        shown.forEach((name, zones) -> assertThat(WrittenZone.of(name))
                .as(name)
                .isEqualTo(zones.size() == 1 ? Optional.of(zones.getFirst()) : Optional.empty()));
    }

    @Test
    void every_zone_that_the_form_proposes_is_a_place() {
        assertThat(CentreDetails.ZONES)
                .allSatisfy(
                        zone -> assertThat(CentreDetails.zone("zone", zone)).isEqualTo(Checked.valid(ZoneId.of(zone))));
    }

    @Test
    void a_session_may_be_of_the_day_that_it_still_is_on_the_site_that_is_furthest_behind() {
        var night = Clock.fixed(Instant.parse("2026-05-03T23:30:00Z"), ZoneOffset.UTC);
        var member = members.of("Europe/Paris");
        assertThat(member.today(night)).isEqualTo(LocalDate.of(2026, 5, 4));
        assertThat(sites.earliestToday(member, night)).isEqualTo(LocalDate.of(2026, 5, 4));
        members.declareSite(member, "Nouméa", "Pacific/Noumea");
        members.declareSite(member, "Papeete", "Pacific/Tahiti");
        assertThat(sites.earliestToday(member, night)).isEqualTo(LocalDate.of(2026, 5, 3));
    }
}
