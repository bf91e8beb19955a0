package fr.pix.certif.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Optional;

/** The reader of a backup, for whatever may be handed over. */
public final class BackupTarget {

    private static final Opening WITHOUT_KEY = Opening.with(Optional.empty(), Optional.empty());

    private BackupTarget() {}

    /** Checks a backup; what is refused with words is well. */
    public static void read(byte[] backup) throws IOException, SQLException {
        var file = Files.createTempFile("certif", ".backup");
        try {
            Files.write(file, backup);
            BackupReader.read(file, WITHOUT_KEY, new Looking());
        } catch (BackupRefused refused) {
            if (refused.getMessage() == null) {
                throw refused;
            }
        } finally {
            Files.delete(file);
        }
    }
}
