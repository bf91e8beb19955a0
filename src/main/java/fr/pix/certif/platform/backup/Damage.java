package fr.pix.certif.platform.backup;

import java.io.IOException;

/** Why a file is no whole backup any more. */
final class Damage {

    private Damage() {}

    static BackupRefused altered() {
        return new BackupRefused("The file is not what was written: it was altered or damaged. Take another backup.");
    }

    static BackupRefused altered(Exception cause) {
        return new BackupRefused(
                "The file is not what was written: it was altered, damaged or cut short. Take another backup.", cause);
    }

    static BackupRefused cutShort() {
        return new BackupRefused("The file is cut short: its end is missing. Take another backup.");
    }

    static BackupRefused unreadable(IOException cause) {
        return new BackupRefused("The file cannot be read: " + cause.getMessage(), cause);
    }
}
