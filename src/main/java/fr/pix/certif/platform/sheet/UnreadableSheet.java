package fr.pix.certif.platform.sheet;

import java.io.IOException;

/** A file that cannot be read as a sheet, and why, so that the one who handed it over is told what to do. */
public final class UnreadableSheet extends IOException {

    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
    public enum Reason {
        /** Broken, cut short, or with contents that no spreadsheet program writes. */
        DAMAGED,
        /** Protected by a password. */
        ENCRYPTED,
        /** Of more bytes, once unpacked, than a list can have. */
        TOO_LARGE,
        /** A workbook of Excel in a form of its own (.xlsb). */
        EXCEL,
        /** A zip of anything else. */
        NO_SPREADSHEET
    }

    private final Reason reason;

    UnreadableSheet(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    UnreadableSheet(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
