package fr.pix.certif.platform.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a file that does not say how its letters are written: as its byte order mark tells; else as UTF-8, which
 * hardly anything else happens to be; else as Windows-1252, in which Excel saves a .csv.
 */
final class Decoded {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<Charset> MARKED = List.of(UTF_8, UTF_16LE, UTF_16BE);
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** What no text has, but a picture or a PDF does. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F]");

    /** A web page, or a spreadsheet in one XML file: as text it would be a table of one column. */
    private static final Pattern MARKUP =
            Pattern.compile("\\A\\s*<(\\?xml|!doctype|html|head|body|table)\\b", Pattern.CASE_INSENSITIVE);

    private Decoded() {}

    /** The text; none when it is not one. */
    static Optional<String> of(byte[] file) {
        return decoded(file)
                .filter(text -> !NO_TEXT.matcher(text).find())
                .filter(text -> !MARKUP.matcher(text).find());
    }

    private static Optional<String> decoded(byte[] file) {
        for (var charset : MARKED) {
            var mark = BYTE_ORDER_MARK.getBytes(charset);
            if (FileKind.begins(file, mark)) {
                return decoded(file, mark.length, charset);
            }
        }
        return decoded(file, 0, UTF_8).or(() -> decoded(file, 0, WINDOWS));
    }

    private static Optional<String> decoded(byte[] file, int from, Charset charset) {
        try {
            var letters = ByteBuffer.wrap(file, from, file.length - from);
            return Optional.of(charset.newDecoder().decode(letters).toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }
}
