package fr.pix.certif.sessions.web;

import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.kernel.TypedDate;
import fr.pix.certif.sessions.SessionProblem;
import fr.pix.certif.sessions.SessionQuery;
import fr.pix.certif.sessions.SessionQuery.Start;
import fr.pix.certif.sessions.SessionSort;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The list as its address says it, to be kept as a bookmark. What an address says wrongly is as if it said nothing, but for
 * the days: people type those.
 *
 * @param q words searched
 * @param periode {@code a-venir}, {@code passees}, {@code entre} (then {@code du} and {@code au})
 * @param tri a column, {@code ordre} its direction
 * @param apres the number of the session before the page's first, or {@code avant} of that after its last
 * @param fin {@code oui} for the list's last page
 */
public record SessionListParameters(
        String q,
        String periode,
        String du,
        String au,
        String site,
        String tri,
        String ordre,
        String apres,
        String avant,
        String fin) {

    public static final String TO_COME = "a-venir";
    public static final String PAST = "passees";
    public static final String BETWEEN = "entre";

    private static final Set<String> PERIODS = Set.of(TO_COME, PAST, BETWEEN);
    private static final String YES = "oui";

    /** Read here rather than bound by Spring, which asks each parameter's type anew whether it may be null. */
    static SessionListParameters of(HttpServletRequest request) {
        UnaryOperator<String> parameter = name -> Objects.requireNonNullElse(request.getParameter(name), "");
        return new SessionListParameters(
                parameter.apply("q"),
                PERIODS.contains(parameter.apply("periode")) ? parameter.apply("periode") : "",
                parameter.apply("du"),
                parameter.apply("au"),
                parameter.apply("site"),
                parameter.apply("tri"),
                parameter.apply("ordre"),
                parameter.apply("apres"),
                parameter.apply("avant"),
                parameter.apply("fin"));
    }

    /** What is wrong with the days that were typed. */
    public List<Fault> faults() {
        if (!periode.equals(BETWEEN)) {
            return List.of();
        }
        var unreadable = Stream.of(fault("du", du), fault("au", au))
                .flatMap(Optional::stream)
                .toList();
        return unreadable.isEmpty() && reversed()
                ? List.of(Fault.of("au", SessionProblem.PERIOD_REVERSED))
                : unreadable;
    }

    private static Optional<Fault> fault(String field, String day) {
        return day.isBlank() || TypedDate.parse(day).isPresent()
                ? Optional.empty()
                : Optional.of(Fault.of(field, SessionProblem.DATE_UNREADABLE));
    }

    private boolean reversed() {
        var first = TypedDate.parse(du);
        return TypedDate.parse(au)
                .filter(last -> first.filter(last::isBefore).isPresent())
                .isPresent();
    }

    SessionQuery query(LocalDate today) {
        return new SessionQuery(
                q,
                switch (periode) {
                    case TO_COME -> today;
                    case BETWEEN -> TypedDate.parse(du).orElse(null);
                    default -> null;
                },
                switch (periode) {
                    case PAST -> today.minusDays(1);
                    case BETWEEN -> TypedDate.parse(au).orElse(null);
                    default -> null;
                },
                site,
                sort(),
                descending(),
                start());
    }

    public SessionSort sort() {
        return Arrays.stream(SessionSort.values())
                .filter(sort -> sort.id().equals(tri))
                .findFirst()
                .orElse(SessionSort.DATE);
    }

    public boolean descending() {
        return switch (ordre) {
            case "asc" -> false;
            case "desc" -> true;
            default -> descendingAtFirst();
        };
    }

    /** Of the sessions to come the next one stands first; of all, the latest (G29). */
    private boolean descendingAtFirst() {
        return sort().descendingByNature() && !(periode.equals(TO_COME) && sort() == SessionSort.DATE);
    }

    public boolean filtered() {
        return !q.isBlank() || !periode.isEmpty() || !site.isEmpty();
    }

    /** Whether nothing is searched but when: there is no word that might be misspelt. */
    public boolean onlyPeriod() {
        return q.isBlank() && site.isEmpty() && !periode.isEmpty();
    }

    /** The same list in another period. */
    public String withPeriod(String period) {
        return address(period, tri, ordre, "", "");
    }

    /** The same list by another column; by the same column, the other way. */
    public String sortedBy(SessionSort column) {
        var reversed = column == sort() && descending() == column.descendingByNature();
        var order = reversed == column.descendingByNature() ? "asc" : "desc";
        return address(periode, column.id(), order, "", "");
    }

    public String after(SessionId session) {
        return address(periode, tri, ordre, "apres", session.toString());
    }

    public String before(SessionId session) {
        return address(periode, tri, ordre, "avant", session.toString());
    }

    public String first() {
        return address(periode, tri, ordre, "", "");
    }

    public String last() {
        return address(periode, tri, ordre, "fin", YES);
    }

    private Start start() {
        return SessionPaths.number(apres)
                .map(Start::after)
                .or(() -> SessionPaths.number(avant).map(Start::before))
                .orElse(fin.equals(YES) ? Start.LAST : Start.FIRST);
    }

    private String address(String period, String sort, String order, String start, String value) {
        var address = new StringBuilder(SessionPaths.LIST);
        add(address, "q", q);
        add(address, "periode", period);
        if (period.equals(BETWEEN)) {
            add(address, "du", du);
            add(address, "au", au);
        }
        add(address, "site", site);
        add(address, "tri", sort);
        add(address, "ordre", order);
        add(address, start, value);
        return address.toString();
    }

    private static void add(StringBuilder address, String name, String value) {
        if (!value.isBlank()) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
