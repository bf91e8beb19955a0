package fr.pix.certif.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What came back over the wire, taken apart.
 *
 * @param octets the body, each byte a letter
 */
record Answer(int status, List<Header> headers, String octets, Duration took) {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}).*");

    /**
     * Reads the first answer of these bytes; none if they are no answer.
     *
     * @param bodiless whether it can have no body, whatever its headers say: it answers HEAD (RFC 9110, 9.3.2)
     */
    static Optional<Answer> of(byte[] bytes, boolean bodiless, Duration took) {
        var all = new String(bytes, ISO_8859_1);
        while (all.startsWith("HTTP/1.1 100")) {
            all = all.substring(all.indexOf("\r\n\r\n") + 4);
        }
        var end = all.indexOf("\r\n\r\n");
        if (end < 0) {
            return Optional.empty();
        }
        var lines = all.substring(0, end).split("\r\n", -1);
        var status = STATUS.matcher(lines[0]);
        if (!status.matches()) {
            return Optional.empty();
        }
        var headers = Arrays.stream(lines).skip(1).map(Header::of).toList();
        var rest = new Answer(Integer.parseInt(status.group(1)), headers, all.substring(end + 4), took);
        if (bodiless) {
            return Optional.of(rest.with(""));
        }
        var length = rest.header("Content-Length");
        if (length.matches("\\d{1,9}")) {
            return Optional.of(
                    rest.with(rest.octets.substring(0, Math.min(rest.octets.length(), Integer.parseInt(length)))));
        }
        var isChunked = rest.header("Transfer-Encoding").contains("chunked");
        return Optional.of(isChunked ? rest.with(joined(rest.octets)) : rest);
    }

    private Answer with(String body) {
        return new Answer(status, headers, body, took);
    }

    String header(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    List<String> all(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
    }

    /** The page that it leads to, empty if none: what stands behind # is for the browser alone. */
    String leadsTo() {
        return header("Location").replaceFirst("#.*", "");
    }

    /** What it is, without the encoding of its letters. */
    String type() {
        return header("Content-Type").replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    boolean isHtml() {
        return type().equals("text/html");
    }

    boolean isText() {
        return type().startsWith("text/") || type().endsWith("json");
    }

    byte[] body() {
        return octets.getBytes(ISO_8859_1);
    }

    String text() {
        return new String(body(), UTF_8);
    }

    private static String joined(String chunks) {
        var whole = new StringBuilder();
        for (var at = 0; at < chunks.length(); ) {
            var line = chunks.indexOf("\r\n", at);
            var length = line < 0 ? 0 : Integer.parseInt(chunks.substring(at, line), 16);
            if (length == 0) {
                break; // what follows the last chunk is another answer
            }
            var end = Math.min(chunks.length(), line + 2 + length);
            whole.append(chunks, line + 2, end);
            at = end + 2;
        }
        return whole.toString();
    }

    @Override
    public String toString() {
        var said = headers.stream()
                .map(header -> header.name() + ": " + header.value())
                .reduce(Integer.toString(status), (one, other) -> one + "\n" + other);
        return said + "\n\n"
                + (isText() ? text().substring(0, Math.min(text().length(), 1_500)) : octets.length() + " bytes");
    }
}
