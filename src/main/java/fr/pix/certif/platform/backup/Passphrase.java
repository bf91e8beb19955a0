package fr.pix.certif.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a backup or a key is opened with, read from a file: on a command line everybody on the machine would see it. */
public final class Passphrase {

    private final String text;

    private Passphrase(String text) {
        this.text = text;
    }

    /**
     * The first line of a file. How long it is was decided by who chose it: GnuPG asks for less than we do, or for none.
     *
     * @throws BackupRefused where it cannot be read, or is empty
     */
    public static Passphrase read(Path file) {
        try (var lines = Files.newBufferedReader(file)) {
            var line = lines.readLine();
            if (line == null || line.isEmpty()) {
                throw new BackupRefused("The first line of %s is the passphrase, and it is empty.".formatted(file));
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
