package fr.pix.certif.admin.arrival;

import fr.pix.certif.admin.export.ExportedPart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** What is in an archive, by the names of its files: to be altered and written again. */
record Archive(Map<String, String> files) {

    static Archive read(Path file) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                files.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return new Archive(files);
    }

    List<String> lines(ExportedPart part) {
        return files.getOrDefault(part.file(), "").lines().toList();
    }

    Archive with(String name, String text) {
        var changed = new LinkedHashMap<>(files);
        changed.put(name, text);
        return new Archive(changed);
    }

    Archive without(String name) {
        var changed = new LinkedHashMap<>(files);
        changed.remove(name);
        return new Archive(changed);
    }

    /** One line altered; the first is 1. */
    Archive with(ExportedPart part, int line, UnaryOperator<String> alteration) {
        var lines = new ArrayList<>(lines(part));
        lines.set(line - 1, alteration.apply(lines.get(line - 1)));
        return with(part.file(), String.join("\n", lines) + "\n");
    }

    Path write(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
