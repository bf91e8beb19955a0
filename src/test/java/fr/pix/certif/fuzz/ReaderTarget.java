package fr.pix.certif.fuzz;

import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicReference;

/** What Jazzer calls: the reader that is named to it, with bytes of its own making. */
public final class ReaderTarget {

    private static final AtomicReference<Reader> READER = new AtomicReference<>(Reader.TABLE);

    private ReaderTarget() {}

    /** Has it read once what is kept for it: what is loaded the first time is no input's fault. */
    public static void fuzzerInitialize(String[] arguments) throws Exception {
        READER.set(Reader.valueOf(arguments[0]));
        for (var input : READER.get().inputs()) {
            READER.get().read(Files.readAllBytes(input));
        }
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
        READER.get().read(bytes);
    }
}
