package fr.pix.certif.house;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents call by a class's name has that name: whoever gives it another finds it there as well. */
class NamesInDocsTest {

    /** Two words at least, as no word of prose has. */
    private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z]*[a-z][A-Z][A-Za-z]*)");

    private static final Pattern WORD = Pattern.compile("\\w+");

    /** What is no class of the code: what was rejected, an alert, settings of systemd and Maven. */
    private static final Set<String> OTHERS = Set.of(
            "ArchiveRelocationMode",
            "CachingResourceResolver",
            "CertifOverloaded",
            "DynamicUser",
            "JavaMailSender",
            "KillMode",
            "ServletRequestPathFilter",
            "TimeoutStopSec");

    @Test
    void every_class_that_a_document_names_exists() {
        var code = Stream.of("src", "bench", "ops")
                .flatMap(folder -> House.files(Path.of(folder), ".java").stream())
                .map(House::text)
                .collect(joining("\n"));
        var known = WORD.matcher(code).results().map(word -> word.group()).collect(java.util.stream.Collectors.toSet());
        for (var document : House.files(Path.of("docs"), ".md")) {
            assertThat(CLASS.matcher(House.text(document)).results().map(name -> name.group(1)))
                    .as(document.toString())
                    .allMatch(name -> known.contains(name) || OTHERS.contains(name));
        }
    }
}
