package fr.pix.certif.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What came back over the wire, taken apart. */
record Answer(int status, List<Header> headers, byte[] body, Duration took) {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}).*");

    /** Reads the first answer of these bytes; none if they are no answer. */
    static Optional<Answer> of(byte[] bytes, Duration took) {
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
        var plain = new Answer(
                Integer.parseInt(status.group(1)),
                headers,
                all.substring(end + 4).getBytes(ISO_8859_1),
                took);
        var length = plain.header("Content-Length");
        if (length.matches("\\d{1,9}")) {
            var whole = Arrays.copyOf(plain.body, Math.min(plain.body.length, Integer.parseInt(length)));
            return Optional.of(new Answer(plain.status, headers, whole, took));
        }
        var isChunked = plain.header("Transfer-Encoding").contains("chunked");
        return Optional.of(isChunked ? new Answer(plain.status, headers, joined(plain.body), took) : plain);
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

    String text() {
        return new String(body, UTF_8);
    }

    private static byte[] joined(byte[] chunks) {
        var whole = new ByteArrayOutputStream();
        var text = new String(chunks, ISO_8859_1);
        for (var at = 0; at < text.length(); ) {
            var line = text.indexOf("\r\n", at);
            if (line < 0) {
                break;
            }
            var length = Integer.parseInt(text.substring(at, line), 16);
            whole.write(chunks, line + 2, Math.min(length, chunks.length - line - 2));
            at = line + 2 + length + 2;
        }
        return whole.toByteArray();
    }

    @Override
    public String toString() {
        var said = headers.stream()
                .map(header -> header.name() + ": " + header.value())
                .reduce(Integer.toString(status), (one, other) -> one + "\n" + other);
        return said + "\n\n"
                + (isText() ? text().substring(0, Math.min(text().length(), 1_500)) : body.length + " bytes");
    }
}
