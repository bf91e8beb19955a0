package fr.pix.certif.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What another reader finds in an appointment. */
class AppointmentTest {

    private static final Instant START = Instant.parse("2049-04-19T11:30:00Z");
    private static final Instant END = Instant.parse("2049-04-19T13:30:00Z");
    private static final String ODD = "Site; « Élan », \\B304\\ 👩🏽‍💻 " + "œuvre ".repeat(40);

    @Test
    void another_reader_finds_all_that_was_said_and_nothing_to_complain_of() throws Exception {
        var event = read(appointment(END, ODD));
        assertThat(event)
                .containsEntry("UID", "convocation-12-345@certif.example.org")
                .containsEntry("SEQUENCE", "2")
                .containsEntry("DTSTART", "20490419T113000Z")
                .containsEntry("DTEND", "20490419T133000Z")
                .containsEntry("SUMMARY", "Certification Pix")
                .containsEntry("LOCATION", ODD.strip())
                .containsEntry("DESCRIPTION", "Une ligne,\nune autre.");
    }

    @Test
    void without_an_end_it_has_none() throws Exception {
        assertThat(read(appointment(null, "Site 1"))).doesNotContainKey("DTEND");
    }

    @Test
    void no_line_is_longer_than_75_octets_and_each_ends_as_the_norm_wants() {
        var content = appointment(END, ODD).attachment("convocation.ics").content();
        assertThat(content).endsWith("END:VCALENDAR\r\n");
        assertThat(content.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(content.split("\r\n", -1))
                .hasSizeGreaterThan(18)
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void what_was_typed_adds_no_line_of_its_own() throws Exception {
        var event = read(appointment(END, "Site 1\r\nATTENDEE:mailto:thief@example.net\u0000"));
        assertThat(event).doesNotContainKey("ATTENDEE");
        assertThat(event).containsEntry("LOCATION", "Site 1 ATTENDEE:mailto:thief@example.net");
    }

    private static Appointment appointment(@Nullable Instant end, String location) {
        return new Appointment(
                "convocation-12-345@certif.example.org",
                2,
                START.minusSeconds(60),
                START,
                end,
                "Certification Pix",
                location,
                "Une ligne,\nune autre.");
    }

    private static Map<String, String> read(Appointment appointment) throws Exception {
        var content = appointment.attachment("convocation.ics").content();
        return CalendarReading.event(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}
