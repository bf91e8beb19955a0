package fr.pix.certif.admin.arrival;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** The reader of a centre's archive, for whatever may be handed over: its files one after the other, without the packing. */
public final class ArchiveTarget {

    private static final String BEFORE_A_NAME = "\n==== ";

    private ArchiveTarget() {}

    /** An archive as one text, which {@link #read} takes apart. */
    static String text(Archive archive) {
        return archive.files().entrySet().stream()
                .map(file -> BEFORE_A_NAME + file.getKey() + "\n" + file.getValue())
                .collect(Collectors.joining());
    }

    /** Checks the archive of which this is the text; what is refused with words is well. */
    public static void read(byte[] text) throws IOException {
        var file = Files.createTempFile("archive", ".zip");
        try {
            write(new String(text, ISO_8859_1), file);
            check(file);
        } finally {
            Files.delete(file);
        }
    }

    private static void write(String text, Path file) throws IOException {
        var files = new LinkedHashMap<String, String>();
        for (var part : text.split(BEFORE_A_NAME, -1)) {
            var end = part.indexOf('\n');
            if (end > 0 && end < 100) {
                files.put(part.substring(0, end), part.substring(end + 1));
            }
        }
        try (var zip = new ZipOutputStream(Files.newOutputStream(file), ISO_8859_1)) {
            for (var part : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(ISO_8859_1));
            }
        }
    }

    private static void check(Path file) throws IOException {
        var faults = new Faults();
        try (var archive = HandedArchive.open(file, faults)) {
            new ArchiveCheck(new ArchiveLines(archive, JsonMapper.shared(), faults), faults, _ -> {}).check();
        } catch (ArchiveRefused refused) {
            if (refused.getMessage() == null) {
                throw refused;
            }
        }
    }
}
