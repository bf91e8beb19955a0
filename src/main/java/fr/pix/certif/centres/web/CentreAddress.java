package fr.pix.certif.centres.web;

import fr.pix.certif.kernel.CentreId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/** How an address says for which of his centres somebody acts: {@code /c/12/sessions/54}. */
final class CentreAddress {

    private static final String START = "/c/";
    private static final Pattern BASE = Pattern.compile("/c/([1-9]\\d{0,17})");

    private CentreAddress() {}

    /** What the addresses of a centre's pages begin with. */
    static String base(CentreId centre) {
        return START + centre;
    }

    /** The part of a path that names a centre; none if it names none. */
    static Optional<String> baseOf(String path) {
        var match = BASE.matcher(path);
        return match.lookingAt() && path.startsWith("/", match.end()) ? Optional.of(match.group()) : Optional.empty();
    }

    /** The centre that the request's address names, once {@link CentreAddressFilter} has taken it apart. */
    static Optional<CentreId> of(HttpServletRequest request) {
        var match = BASE.matcher(request.getContextPath());
        return match.matches() ? Optional.of(new CentreId(Long.parseLong(match.group(1)))) : Optional.empty();
    }
}
