package fr.pix.certif.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The product's own code as the tests of the house see it. */
final class House {

    static final String ROOT = "fr.pix.certif";
    static final Path SOURCES = Path.of("src/main/java/fr/pix/certif");
    static final Path TEMPLATES = Path.of("src/main/jte");
    static final Path MESSAGES = Path.of("src/main/resources/messages");

    /** Without the tests, and without the pages that jte generates. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/fr/pix/certif/pages/"))
            .importPackages(ROOT);

    private House() {}

    static List<Path> files(Path folder, String suffix) {
        try (var paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
