package fr.pix.certif.admin.arrival;

import fr.pix.certif.admin.export.ExportedPart;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** Reads the lines of an archive as objects, and counts them. */
final class ArchiveLines {

    private final HandedArchive archive;
    private final JsonMapper json;
    private final Faults faults;
    private final Map<ExportedPart, Long> counts = new EnumMap<>(ExportedPart.class);

    ArchiveLines(HandedArchive archive, JsonMapper json, Faults faults) {
        this.archive = archive;
        this.json = json;
        this.faults = faults;
    }

    /** Has each line of a part read; what the reading did not ask for is a fault. */
    void each(ExportedPart part, Consumer<JsonLine> reading) {
        counts.put(part, 0L);
        archive.read(part, faults, (text, number) -> {
            counts.merge(part, 1L, Long::sum);
            JsonLine.parse(json, part.file(), number, text, faults).ifPresent(line -> {
                reading.accept(line);
                line.end();
            });
        });
    }

    long count(ExportedPart part) {
        return counts.getOrDefault(part, 0L);
    }

    Map<ExportedPart, Long> counts() {
        return new EnumMap<>(counts);
    }
}
