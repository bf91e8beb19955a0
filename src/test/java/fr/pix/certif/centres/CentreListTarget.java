package fr.pix.certif.centres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** The reader of a list of centres, for whatever may be handed over. */
public final class CentreListTarget {

    private CentreListTarget() {}

    public static void read(byte[] list) throws IOException {
        CentreListReader.read(new ByteArrayInputStream(list));
        CentreListReader.readPasted(new String(list, UTF_8));
    }
}
