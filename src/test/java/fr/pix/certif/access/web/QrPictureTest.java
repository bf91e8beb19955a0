package fr.pix.certif.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The square is what it is drawn as: read back from its path. */
class QrPictureTest {

    private static final String TEXT = "otpauth://totp/Pix%20Certif%3Aanne%40exemple.fr?secret=JBSWY3DPEHPK3PXP";
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    @Test
    void a_phone_reads_the_text_from_the_path() throws Exception {
        var picture = QrPicture.of(TEXT);
        var modules = new boolean[picture.size()][picture.size()];
        var runs = RUN.matcher(picture.path());
        var length = 0;
        while (runs.find()) {
            length += runs.group().length();
            assertThat(runs.group(4)).isEqualTo(runs.group(3));
            var x = Integer.parseInt(runs.group(1));
            for (var i = 0; i < Integer.parseInt(runs.group(3)); i++) {
                modules[Integer.parseInt(runs.group(2))][x + i] = true;
            }
        }
        assertThat(length).as("nothing but runs").isEqualTo(picture.path().length());
        assertThat(new Decoder().decode(modules).getText()).isEqualTo(TEXT);
        assertThat(picture.viewBox()).isEqualTo("-4 -4 %1$d %1$d".formatted(picture.size() + 8));
    }
}
