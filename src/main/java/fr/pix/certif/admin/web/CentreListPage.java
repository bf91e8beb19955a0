package fr.pix.certif.admin.web;

import fr.pix.certif.centres.Centre;
import fr.pix.certif.centres.CentrePage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The centres that a search finds.
 *
 * @param q the words searched
 */
public record CentreListPage(CentrePage found, String q) {

    public String after(Centre centre) {
        return address("apres=" + centre.id());
    }

    public String before(Centre centre) {
        return address("avant=" + centre.id());
    }

    private String address(String start) {
        return AdminPaths.CENTRES + "?" + start
                + (q.isBlank() ? "" : "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
    }
}
