package fr.pix.certif.fuzz;

/** What Jazzer calls: the reader that is named to it, with bytes of its own making. */
public final class ReaderTarget {

    private static Reader reader = Reader.TABLE;

    private ReaderTarget() {}

    public static void fuzzerInitialize(String[] arguments) {
        reader = Reader.valueOf(arguments[0]);
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
        reader.read(bytes);
    }
}
