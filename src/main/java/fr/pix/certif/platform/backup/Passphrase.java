package fr.pix.certif.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a backup is opened with, read from a file: on a command line everybody on the machine would see it. */
public final class Passphrase {

    /** What is shorter is found by trying. */
    private static final int SHORTEST = 12;

    private final String text;

    private Passphrase(String text) {
        this.text = text;
    }

    /**
     * The first line of a file.
     *
     * @throws BackupRefused where it cannot be read, or is too short for anything to be sealed with it
     */
    public static Passphrase read(Path file) {
        try (var lines = Files.newBufferedReader(file)) {
            var line = lines.readLine();
            if (line == null || line.length() < SHORTEST) {
                throw new BackupRefused("The first line of %s is the passphrase: it wants %d characters or more."
                        .formatted(file, SHORTEST));
            }
            return new Passphrase(line);
        } catch (IOException unreadable) {
            throw new BackupRefused("The file %s with the passphrase cannot be read.".formatted(file), unreadable);
        }
    }

    char[] characters() {
        return text.toCharArray();
    }

    /** Never shows it. */
    @Override
    public String toString() {
        return "a passphrase";
    }
}
