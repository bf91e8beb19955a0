package fr.pix.certif.access.web;

import fr.pix.certif.access.RecoveryCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Recovery codes, shown once.
 *
 * @param isFirst whether the second factor was set up right now
 * @param back where to go on
 */
public record RecoveryCodesPage(List<RecoveryCode> codes, boolean isFirst, String back) {

    /** One a line, as they are copied and printed. */
    public String lines() {
        return codes.stream().map(RecoveryCode::shown).collect(Collectors.joining("\n"));
    }

    /** The codes as a file that the browser makes by itself: nothing asks the server for them again. */
    public String file(String heading) {
        var text = heading + "\n\n" + lines() + "\n";
        return "data:text/plain;charset=utf-8,"
                + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
