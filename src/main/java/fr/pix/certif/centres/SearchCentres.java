package fr.pix.certif.centres;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Folded;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds centres, among tens of thousands, by words of their name or external id: each word typed must begin one of
 * theirs. A page is found by the centre beside it, so the last costs no more than the first.
 */
@Component
public class SearchCentres {

    private final JdbcClient sql;

    SearchCentres(JdbcClient sql) {
        this.sql = sql;
    }

    /** Where a page begins. */
    public sealed interface Start {

        record First() implements Start {}

        record After(CentreId centre) implements Start {}

        /** The page that ends right before a centre. */
        record Before(CentreId centre) implements Start {}
    }

    public CentrePage search(String words, CentreState state, Start start) {
        var backwards = start instanceof Start.Before;
        var found = rows(words, state, start);
        var more = found.size() > CentrePage.SIZE;
        var page = found.subList(0, Math.min(found.size(), CentrePage.SIZE));
        return backwards
                ? new CentrePage(page.reversed(), more, true)
                : new CentrePage(page, start instanceof Start.After, more);
    }

    /**
     * In the order of the index by name, which holds the words too: centres that do not have them are passed over without
     * a look. {@code offset 0} keeps PostgreSQL to that order, in which the rarest words cost one reading of the index and
     * the most frequent a part of it; by its guess of how rare they are it would read and sort all that have them.
     */
    private List<Centre> rows(String words, CentreState state, Start start) {
        var parameters = new HashMap<String, Object>();
        var order = start instanceof Start.Before ? "name desc, id desc" : "name, id";
        var listed = "select id, name, search from centre where true %s %s order by %s offset 0"
                .formatted(state.condition(), beside(start, parameters), order);
        var found = "select id from (%s) listed where true %s order by %s limit %d"
                .formatted(listed, filter(words, parameters), order, CentrePage.SIZE + 1);
        return sql.sql("select %s from centre c join (%s) found using (id) order by %s"
                        .formatted(CentreLookup.COLUMNS, found, order))
                .params(parameters)
                .query(CentreLookup::centre)
                .list();
    }

    private static String beside(Start start, Map<String, Object> parameters) {
        return switch (start) {
            case Start.First _ -> "";
            case Start.After(var centre) -> beside(">", centre, parameters);
            case Start.Before(var centre) -> beside("<", centre, parameters);
        };
    }

    private static String beside(String than, CentreId centre, Map<String, Object> parameters) {
        parameters.put("beside", centre.value());
        return "and (name, id) %s (select name, id from centre where id = :beside)".formatted(than);
    }

    /** The longest word first: it is likely the rarest, and what does not have it need not be asked for the others. */
    private static String filter(String words, Map<String, Object> parameters) {
        return CentreWords.of(words).stream()
                .limit(Folded.MOST_WORDS)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(word -> {
                    var name = "word" + parameters.size();
                    parameters.put(name, CentreWords.beginning(word));
                    return "and strpos(search, :%s) > 0".formatted(name);
                })
                .collect(Collectors.joining(" "));
    }
}
