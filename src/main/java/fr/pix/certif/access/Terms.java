package fr.pix.certif.access;

/** The terms of use (G15): a new version asks everybody again. */
public final class Terms {

    public static final String VERSION = "2026-11-26";

    private Terms() {}
}
