package fr.pix.certif.places;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommuneRowsTest {

    /** The print of each edition's rows. Where it differs, the rows have changed: raise the edition, add its print here. */
    private static final Map<Integer, String> PRINTS = Map.of(
            1, "aefc21e656f1a0a32369a669db1efa8e2044940f3eb372cab714e544902978a8",
            2, "72b231f6c8661581b6c7e3d4c92d994b79a6fac3ef5e2b728778398d55358570");

    @Test
    void rows_that_change_are_another_edition() throws Exception {
        var rows = CommuneRows.read().toString();
        var print = MessageDigest.getInstance("SHA-256").digest(rows.getBytes(UTF_8));
        assertThat(HexFormat.of().formatHex(print)).isEqualTo(PRINTS.get(LoadCommunes.EDITION));
    }
}
