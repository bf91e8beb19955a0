package fr.pix.certif.candidates.web;

import fr.pix.certif.candidates.CandidateSort;
import fr.pix.certif.kernel.SessionId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A session's list of candidates as its address says it. What an address says wrongly is as if it said nothing.
 *
 * @param recherche the key of the words searched
 * @param words these, which the address does not have
 * @param tri a column, {@code ordre} its direction
 * @param cocher {@code tous} for all boxes ticked
 */
public record CandidateListParameters(
        SessionId session, String recherche, String words, String tri, String ordre, String cocher) {

    private static final String SEARCHED = "recherche";
    private static final String DOWN = "desc";
    private static final String ALL = "tous";

    /** @param words finds those of a key */
    static CandidateListParameters of(SessionId session, HttpServletRequest request, UnaryOperator<String> words) {
        var key = parameter(request, SEARCHED);
        return new CandidateListParameters(
                session,
                key,
                words.apply(key),
                known(request, "tri", CandidateListParameters::isColumn),
                known(request, "ordre", DOWN::equals),
                known(request, "cocher", ALL::equals));
    }

    public CandidateSort sort() {
        return Arrays.stream(CandidateSort.values())
                .filter(sort -> sort.id().equals(tri))
                .findFirst()
                .orElse(CandidateSort.NAME);
    }

    public boolean descending() {
        return ordre.equals(DOWN);
    }

    public boolean searched() {
        return !words.isBlank();
    }

    /** Whether words were searched that are kept no longer: the list is whole then, which its reader must know. */
    public boolean lost() {
        return !recherche.isEmpty() && !searched();
    }

    /** Of a list that is not what was asked for, nobody is ticked unseen. */
    public boolean ticked() {
        return cocher.equals(ALL) && !lost();
    }

    /** The same list with its words under a key. */
    String foundBy(String key) {
        return new CandidateListParameters(session, key, words, tri, ordre, "").address(tri, ordre, "");
    }

    /** The same list by another column; by the same column, the other way. */
    public String sortedBy(CandidateSort column) {
        return address(column.id(), column == sort() && !descending() ? DOWN : "", "");
    }

    /** The same list with all boxes ticked, or none. */
    public String ticking(boolean all) {
        return address(tri, ordre, all ? ALL : "");
    }

    private String address(String sort, String order, String tick) {
        var address = new StringBuilder(CandidatePaths.list(session));
        add(address, SEARCHED, words.isBlank() ? "" : recherche);
        add(address, "tri", sort);
        add(address, "ordre", order);
        add(address, "cocher", tick);
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

    private static boolean isColumn(String id) {
        return Arrays.stream(CandidateSort.values()).anyMatch(sort -> sort.id().equals(id));
    }

    /** A form may say anything at any length, and it leads to an address. */
    private static String known(HttpServletRequest request, String name, Predicate<String> isKnown) {
        var said = parameter(request, name);
        return isKnown.test(said) ? said : "";
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
