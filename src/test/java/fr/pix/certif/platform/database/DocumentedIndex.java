package fr.pix.certif.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An index that operators are told to make before an upgrade.
 *
 * @param definition what follows its name
 */
record DocumentedIndex(String name, String definition) {

    private static final Pattern STATEMENT =
            Pattern.compile("(?m)^create index concurrently if not exists (\\w+)\\s+(on [^;]+);");

    /** Those of {@code docs/operations.md}. */
    static List<DocumentedIndex> all() throws IOException {
        return STATEMENT
                .matcher(Files.readString(Path.of("docs", "operations.md")))
                .results()
                .map(found -> new DocumentedIndex(found.group(1), found.group(2).replaceAll("\\s+", " ")))
                .toList();
    }

    String statement() {
        return "create index concurrently if not exists " + name + " " + definition;
    }
}
