package fr.pix.certif.logs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What PostgreSQL writes at the end of its log, read on from where it was left. */
final class DatabaseLog {

    /** With values, and only where a test asks for it. */
    private static final Pattern PLAN = Pattern.compile(" plan:$");

    private final Supplier<Path> path;
    private long read;

    /** @param path asked for when it is read: the file need not be there before */
    DatabaseLog(Supplier<Path> path) {
        this.path = path;
    }

    /** The lines that are whole and were not read yet, without the plans of statements. */
    synchronized List<String> newLines() {
        var lines = new ArrayList<String>();
        var within = false;
        for (var line : written()) {
            within = line.startsWith("\t") ? within : PLAN.matcher(line).find();
            if (!within) {
                lines.add(line);
            }
        }
        return lines;
    }

    private List<String> written() {
        try (var file = new RandomAccessFile(path.get().toFile(), "r")) {
            var written = new byte[Math.toIntExact(file.length() - read)];
            file.seek(read);
            file.readFully(written);
            var whole = endOfLastLine(written);
            read += whole;
            return new String(written, 0, whole, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int endOfLastLine(byte[] text) {
        var end = text.length;
        while (end > 0 && text[end - 1] != '\n') {
            end--;
        }
        return end;
    }
}
