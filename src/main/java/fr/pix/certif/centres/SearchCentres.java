package fr.pix.certif.centres;

import fr.pix.certif.kernel.CentreId;
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

    private List<Centre> rows(String words, CentreState state, Start start) {
        var parameters = new HashMap<String, Object>();
        var beside = beside(start, parameters);
        var order = start instanceof Start.Before ? "name desc, id desc" : "name, id";
        return sql.sql("select %s from centre c where true %s %s %s order by %s limit %d"
                        .formatted(
                                CentreLookup.COLUMNS,
                                state.condition(),
                                filter(words, parameters),
                                beside,
                                order,
                                CentrePage.SIZE + 1))
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

    /** What has all the words is found among the words alone: then few rows of centres are looked at. */
    private static String filter(String words, Map<String, Object> parameters) {
        var having = CentreWords.of(words).stream()
                .map(word -> {
                    var name = "word" + parameters.size();
                    parameters.put(name, word + "%"); // letters and digits only: nothing that like would read otherwise
                    return "select centre_id from centre_word where word like :" + name;
                })
                .collect(Collectors.joining(" intersect "));
        return having.isEmpty() ? "" : "and id in (" + having + ")";
    }
}
