package fr.pix.certif.admin.backup;

import fr.pix.certif.platform.CommandOptions;
import fr.pix.certif.platform.WrongUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that these commands are given. */
final class BackupFile {

    private BackupFile() {}

    /** The one word of a command. */
    static Path of(CommandOptions options) {
        if (options.words().size() != 1) {
            throw new WrongUsage("name one file");
        }
        return Path.of(options.words().getFirst());
    }

    static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException unreadable) {
            throw new WrongUsage("the file %s cannot be read".formatted(file));
        }
    }
}
