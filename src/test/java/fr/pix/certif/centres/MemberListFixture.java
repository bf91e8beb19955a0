package fr.pix.certif.centres;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.pix.certif.kernel.Checked;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Lists as centres hand them over. */
public final class MemberListFixture {

    public static final String HEADINGS = "Nom;Prénom;E-mail\n";

    private MemberListFixture() {}

    static Checked<MemberList> read(byte[] file) {
        try {
            return new MemberListReader().read(new ByteArrayInputStream(file));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Checked<MemberList> csv(String text) {
        return read(text.getBytes(UTF_8));
    }

    /** What is wrong with a list of one line. */
    static MemberFault faultOf(String line) {
        return csv(HEADINGS + line).value().faulty().getFirst().faults().getFirst();
    }
}
