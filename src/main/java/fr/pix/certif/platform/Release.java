package fr.pix.certif.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which build of the product this is: what somebody who reports a fault tells, and who looks after it compares.
 *
 * @param version the version of the build; none for classes that a test or an IDE compiled
 * @param commit the whole name of the commit that was built; none outside a clone
 * @param changed built from sources that differ from that commit
 */
public record Release(@Nullable String version, @Nullable String commit, boolean changed) {

    /** Written by the build, in the profile {@code application} alone. */
    private static final String FACTS = "build.properties";

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}([0-9a-f]{24})?");

    private static final int SHORT = 10;

    /** What the build wrote beside this class. */
    public static Release read() {
        var facts = new Properties();
        try (var file = Release.class.getResourceAsStream(FACTS)) {
            if (file != null) {
                facts.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(facts);
    }

    /** Outside a clone the build knows no commit, and writes something that is none. */
    static Release of(Properties facts) {
        var commit = facts.getProperty("build.commit", "");
        return new Release(
                facts.getProperty("build.version"),
                COMMIT.matcher(commit).matches() ? commit : null,
                Boolean.parseBoolean(facts.getProperty("build.changed")));
    }

    /** Enough of the commit's name to find it, short enough to be read aloud. */
    public @Nullable String shortCommit() {
        return commit == null ? null : commit.substring(0, SHORT);
    }
}
