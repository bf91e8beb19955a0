package fr.pix.certif.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.platform.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How PostgreSQL answers about places: from indexes, reading a few pages of memory. */
class PlacePlansTest {

    private static final Pattern PAGES = Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final JdbcClient PLANS = JdbcClient.create(DATABASE.ownerDataSource());

    @BeforeAll
    static void load() {
        PlacesFixture.loading(DATABASE.dataSource()).start();
        DATABASE.asOwner("analyze commune_code, commune_town");
    }

    @Test
    void codes_are_looked_up() {
        assertThat(pages("select code, name from commune_code where code = any(array['75118', '01004'])"))
                .isLessThanOrEqualTo(12);
        assertThat(pages(CommuneStore.OF_POSTAL_CODES.replace(":postal_codes", "array['75018']")))
                .isLessThanOrEqualTo(12);
    }

    @Test
    void beginnings_are_read_in_the_index_s_order_up_to_the_limit() {
        for (var beginnings : List.of("'saint','st'", "'paris'", "'le'", "'zzz'", "'havre'")) {
            assertThat(pages(CommuneStore.BEGINNING
                            .replace(":beginnings", "array[" + beginnings + "]")
                            .replace(":most", "100")))
                    .as(beginnings)
                    .isLessThanOrEqualTo(450);
        }
    }

    private static int pages(String query) {
        var plan = PLANS.sql("explain (analyze, buffers, costs off, timing off) " + query)
                .query((row, _) -> row.getString(1))
                .list();
        var text = String.join("\n", plan);
        assertThat(text).contains("Index").doesNotContain("Seq Scan");
        var pages = new ArrayList<Integer>();
        PAGES.matcher(text)
                .results()
                .forEach(found -> pages.add(Integer.parseInt(found.group(1))
                        + (found.group(2) == null ? 0 : Integer.parseInt(found.group(2)))));
        return pages.getFirst();
    }
}
