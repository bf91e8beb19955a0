package fr.pix.certif.platform.mail;

import fr.pix.certif.kernel.CleanText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as calendars read it (RFC 5545). Times are in UTC, which every calendar shows by its own clock, whatever
 * it knows of time zones.
 *
 * @param uid the same for all versions of one appointment: a later one replaces it
 * @param version counts from 0
 * @param madeAt when this version was made
 * @param end none where it is not known
 */
public record Appointment(
        String uid,
        int version,
        Instant madeAt,
        Instant start,
        @Nullable Instant end,
        String summary,
        String location,
        String description) {

    private static final int OCTETS = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    public Appointment {
        summary = CleanText.line(summary);
        location = CleanText.line(location);
        description = CleanText.lines(description);
    }

    public Attachment attachment(String name) {
        return new Attachment(name, "text/calendar; charset=UTF-8", text());
    }

    private String text() {
        return Stream.of(
                        List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Pix Certif//FR"),
                        List.of("BEGIN:VEVENT", "UID:" + escaped(uid), "SEQUENCE:" + version),
                        List.of("DTSTAMP:" + UTC.format(madeAt), "DTSTART:" + UTC.format(start)),
                        end == null ? List.<String>of() : List.of("DTEND:" + UTC.format(end)),
                        List.of("SUMMARY:" + escaped(summary), "LOCATION:" + escaped(location)),
                        List.of("DESCRIPTION:" + escaped(description), "STATUS:CONFIRMED"),
                        List.of("END:VEVENT", "END:VCALENDAR"))
                .flatMap(List::stream)
                .map(Appointment::folded)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\\\;,]", "\\\\$0").replace("\n", "\\n");
    }

    /** Breaks a line that is longer than 75 octets; what goes on begins with a space. No letter is cut in two. */
    private static String folded(String line) {
        var folded = new StringBuilder();
        var octets = 0;
        for (var letter : line.codePoints().toArray()) {
            var text = Character.toString(letter);
            var length = text.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(text);
            octets += length;
        }
        return folded.toString();
    }

    /** Never what it says: a log would keep it. */
    @Override
    public String toString() {
        return "Appointment";
    }
}
