package fr.pix.certif.platform.pdf;

import java.io.IOException;

/** A paper that this memory cannot print, even alone. */
public final class PaperTooLong extends IOException {

    private static final long serialVersionUID = 1L;

    PaperTooLong() {
        super("a paper is too long to be printed with this memory");
    }
}
