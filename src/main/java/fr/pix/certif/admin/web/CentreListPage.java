package fr.pix.certif.admin.web;

import fr.pix.certif.centres.Centre;
import fr.pix.certif.centres.CentrePage;
import fr.pix.certif.centres.CentreState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The centres that a search finds.
 *
 * @param q the words searched
 * @param imported how many centres an import just opened; nothing otherwise
 */
public record CentreListPage(CentrePage found, String q, CentreState state, Optional<Integer> imported) {

    public String after(Centre centre) {
        return address("apres=" + centre.id());
    }

    public String before(Centre centre) {
        return address("avant=" + centre.id());
    }

    /** How an address names a state; any if it does not. */
    public static String id(CentreState state) {
        return switch (state) {
            case ANY -> "";
            case OPEN -> "ouverts";
            case SUSPENDED -> "suspendus";
        };
    }

    static CentreState state(String id) {
        return switch (id) {
            case "ouverts" -> CentreState.OPEN;
            case "suspendus" -> CentreState.SUSPENDED;
            default -> CentreState.ANY;
        };
    }

    private String address(String start) {
        return AdminPaths.CENTRES + "?" + start
                + (state == CentreState.ANY ? "" : "&etat=" + id(state))
                + (q.isBlank() ? "" : "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
    }
}
