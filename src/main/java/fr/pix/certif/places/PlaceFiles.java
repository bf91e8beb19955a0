package fr.pix.certif.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The official lists, which are resources of the application: cells with semicolons between them, none in quotes. */
final class PlaceFiles {

    private PlaceFiles() {}

    /** The lines below the headings, each as its cells. */
    static Stream<List<String>> lines(String file) {
        try (var list = PlaceFiles.class.getResourceAsStream(file)) {
            if (list == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split(";", -1)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
