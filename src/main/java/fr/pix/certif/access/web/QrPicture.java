package fr.pix.certif.access.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A text as the square that phones read: nothing but a path of an SVG, so that it is sharp and needs no image.
 *
 * @param size how many modules wide it is
 * @param path its dark modules, row by row
 */
public record QrPicture(int size, String path) {

    /** What readers need around it. */
    private static final int QUIET = 4;

    static QrPicture of(String text) {
        try {
            var modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var path = new StringBuilder();
            for (var y = 0; y < modules.getHeight(); y++) {
                row(modules, y, path);
            }
            return new QrPicture(modules.getWidth(), path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("this text is too long for a square", tooLong);
        }
    }

    public String viewBox() {
        return "%d %d %d %d".formatted(-QUIET, -QUIET, size + 2 * QUIET, size + 2 * QUIET);
    }

    private static void row(ByteMatrix modules, int y, StringBuilder path) {
        var x = 0;
        while (x < modules.getWidth()) {
            var from = x;
            while (x < modules.getWidth() && modules.get(x, y) == 1) {
                x++;
            }
            if (x > from) {
                path.append('M').append(from).append(' ').append(y);
                path.append('h')
                        .append(x - from)
                        .append("v1h-")
                        .append(x - from)
                        .append('z');
            }
            x++;
        }
    }
}
