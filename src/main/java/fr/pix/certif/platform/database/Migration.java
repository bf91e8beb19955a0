package fr.pix.certif.platform.database;

import fr.pix.certif.kernel.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One step of the tables' history.
 *
 * @param name its file's, such as {@code V0001__the_guide.sql}: what Flyway remembers it by
 * @param text SQL, with placeholders for the role and the schema
 */
public record Migration(String name, String text) {

    static final String ROLE = "application_role";
    private static final String SCHEMA = "flyway:defaultSchema";
    private static final String FILES = "classpath:db/migration/*.sql";

    /** All that this application knows, in their order. */
    public static List<Migration> all() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .map(Migration::read)
                    .sorted(Comparator.comparing(Migration::name))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Migration read(Resource file) {
        try {
            return new Migration(
                    Objects.requireNonNull(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The text as it runs. */
    public String sql(String schema, String applicationRole) {
        return text.replace("${" + SCHEMA + "}", schema).replace("${" + ROLE + "}", applicationRole);
    }

    /** Of the names and texts of some, and of a word more: the same for the same tables. */
    public static String print(List<Migration> migrations, String more) {
        var print = Sha256.begin();
        for (var migration : migrations) {
            print.update(migration.name().getBytes(StandardCharsets.UTF_8));
            print.update(migration.text().getBytes(StandardCharsets.UTF_8));
        }
        print.update(more.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(print.digest());
    }
}
