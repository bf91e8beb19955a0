package fr.pix.certif.centres;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
                .isEqualTo(Checked.faulty(Fault.of("zone", CentreProblem.ZONE_UNKNOWN)));
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
