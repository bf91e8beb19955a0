package fr.pix.certif.admin.arrival;

import fr.pix.certif.access.Email;
import fr.pix.certif.kernel.Checked;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of an archive, an object, read field by field. What is missing or is not what it should be is a fault under the
 * field's name, and reads as something harmless: all faults of a line are told at once, and nothing of a faulty line is used.
 */
final class JsonLine {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** What a database of text cannot hold: no character at all, and half a character. */
    private static final Pattern UNUSABLE = Pattern.compile("[\\x00\\p{Cs}]");

    private final String file;
    private final int number;
    private final Faults faults;
    private final Map<String, JsonNode> values = new HashMap<>();
    private final Map<String, String> written = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private boolean sound = true;

    private JsonLine(String file, int number, Faults faults) {
        this.file = file;
        this.number = number;
        this.faults = faults;
    }

    /** The line as an object; none, and a fault, where it is something else. */
    static Optional<JsonLine> parse(JsonMapper json, String file, int number, String text, Faults faults) {
        var line = new JsonLine(file, number, faults);
        try (var parser =
                json.reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION).createParser(text)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    var name = parser.currentName();
                    parser.nextToken();
                    var from = (int) parser.currentTokenLocation().getCharOffset();
                    line.values.put(name, parser.readValueAsTree());
                    if (parser.currentToken() == JsonToken.END_ARRAY) {
                        line.written.put(name, text.substring(from, (int)
                                parser.currentLocation().getCharOffset()));
                    }
                }
                if (parser.nextToken() == null) {
                    return Optional.of(line);
                }
            }
        } catch (JacksonException malformed) {
            faults.add(
                    file,
                    number,
                    "is no JSON object, from column " + malformed.getLocation().getColumnNr() + " on");
            return Optional.empty();
        }
        faults.add(file, number, "is not one JSON object");
        return Optional.empty();
    }

    /** Whether the database can hold a text. */
    static boolean isUsable(String text) {
        return !UNUSABLE.matcher(text).find();
    }

    int number() {
        return number;
    }

    /** Whether nothing that was asked is at fault. */
    boolean isSound() {
        return sound;
    }

    void fault(String field, String what) {
        sound = false;
        faults.add(file, number, "\"%s\" %s".formatted(field, what));
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    /** What is told a second time in another place, or for readers only. */
    void passOver(String... fields) {
        asked.addAll(List.of(fields));
    }

    /** All was asked that there is: what nobody asks for would be lost. */
    void end() {
        values.keySet().stream()
                .filter(field -> !asked.contains(field))
                .sorted()
                .forEach(field -> fault(UNUSABLE.matcher(field).replaceAll("?"), "is unknown to this release"));
    }

    /** A value that may be none. */
    <T> Optional<T> optional(String field, Function<String, T> reading) {
        var value = values.get(field);
        if (value != null && value.isNull()) {
            asked.add(field);
            return Optional.empty();
        }
        return Optional.of(reading.apply(field));
    }

    String text(String field, int shortest, int longest) {
        var wish = shortest > 0
                ? "wants a text of %d to %d characters".formatted(shortest, longest)
                : "wants a text of %d characters at most".formatted(longest);
        return value(field, "", wish, node -> {
            var text = node.isString() ? node.stringValue() : null;
            if (text == null || !isUsable(text)) {
                return null;
            }
            var length = text.codePointCount(0, text.length());
            return length >= shortest && length <= longest ? text : null;
        });
    }

    String matching(String field, Pattern form, String wish) {
        return value(
                field,
                "",
                wish,
                node -> node.isString() && form.matcher(node.stringValue()).matches() ? node.stringValue() : null);
    }

    long whole(String field, long least, long most) {
        return value(
                field,
                least,
                "wants a whole number from %d to %d".formatted(least, most),
                node -> node.isIntegralNumber()
                                && node.canConvertToLong()
                                && node.longValue() >= least
                                && node.longValue() <= most
                        ? node.longValue()
                        : null);
    }

    int small(String field, int least, int most) {
        return (int) whole(field, least, most);
    }

    boolean flag(String field) {
        return value(field, false, "wants true or false", node -> node.isBoolean() ? node.booleanValue() : null);
    }

    Instant instant(String field) {
        return value(field, Instant.EPOCH, "wants a moment such as 2026-05-03T10:00:00+02:00", node -> {
            var at = OffsetDateTime.parse(node.stringValue()).toInstant();
            return isUsual(at.atOffset(ZoneOffset.UTC).toLocalDate()) ? at : null;
        });
    }

    LocalDate date(String field) {
        return value(field, EARLIEST, "wants a date from 1900 to 2199, such as 2026-05-03", node -> {
            var date = LocalDate.parse(node.stringValue());
            return isUsual(date) ? date : null;
        });
    }

    private static boolean isUsual(LocalDate date) {
        return !date.isBefore(EARLIEST) && !date.isAfter(LATEST);
    }

    LocalTime time(String field) {
        return value(
                field,
                LocalTime.MIDNIGHT,
                "wants a time such as 13:30:00",
                node -> LocalTime.parse(node.stringValue()));
    }

    ZoneId zone(String field) {
        return value(
                field,
                ZoneId.of("Europe/Paris"),
                "wants a zone such as Europe/Paris",
                node -> ZoneId.of(node.stringValue()));
    }

    Email email(String field) {
        return value(
                field,
                new Email(""),
                "wants an e-mail",
                node -> isUsable(node.stringValue())
                                && Email.parse(node.stringValue()) instanceof Checked.Valid<Email>(var email)
                        ? email
                        : null);
    }

    /** An e-mail as it is written there, or an empty text. */
    String emailOrNothing(String field) {
        return value(field, "", "wants an e-mail, or an empty text", node -> {
            var text = node.stringValue();
            return text.isEmpty() || (isUsable(text) && isEmail(text)) ? text : null;
        });
    }

    private static boolean isEmail(String text) {
        return Email.parse(text) instanceof Checked.Valid<Email>(var email)
                && email.address().equals(text.toLowerCase(Locale.ROOT));
    }

    <E extends Enum<E>> E oneOf(String field, Class<E> type) {
        var all = type.getEnumConstants();
        return value(
                field,
                all[0],
                all.length > 10 ? "is none that this release knows" : "is none of " + Arrays.toString(all),
                node -> Arrays.stream(all)
                        .filter(each -> node.isString() && each.name().equals(node.stringValue()))
                        .findFirst()
                        .orElse(null));
    }

    /** A number that a line of another file has; what it is here. */
    long reference(String field, References references, References.Kind kind) {
        var theirs = whole(field, 1, Long.MAX_VALUE);
        var here = references.here(kind, theirs);
        var value = values.get(field);
        if (here.isEmpty() && value != null && value.isIntegralNumber()) {
            fault(field, "names no line of " + kind.file());
        }
        return here.orElse(theirs);
    }

    /** The same of what may be gone there since it was told of: none then, and no fault. */
    Optional<Long> formerReference(String field, References references, References.Kind kind) {
        return references.here(kind, whole(field, 0, Long.MAX_VALUE));
    }

    /** The elements of a list, each read as said. */
    <T> List<T> list(String field, String wish, Function<JsonNode, @Nullable T> reading) {
        return value(field, List.of(), wish, node -> {
            if (!node.isArray()) {
                return null;
            }
            var read = node.valueStream().map(reading).toList();
            return read.contains(null) ? null : read;
        });
    }

    /** A list letter by letter, as somebody else's hash covers it. */
    String written(String field) {
        return written.getOrDefault(field, "");
    }

    private <T> T value(String field, T harmless, String wish, Function<JsonNode, @Nullable T> reading) {
        asked.add(field);
        var node = values.get(field);
        if (node == null) {
            fault(field, "is missing");
            return harmless;
        }
        try {
            var value = reading.apply(node);
            if (value != null) {
                return value;
            }
        } catch (DateTimeException | JacksonException other) {
            // another kind of value, or no such day: the same sentence
        }
        fault(field, wish);
        return harmless;
    }
}
