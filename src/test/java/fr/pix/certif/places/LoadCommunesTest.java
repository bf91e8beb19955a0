package fr.pix.certif.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.platform.database.TestDatabase;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LoadCommunesTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient sql = database.jdbc();

    @Test
    void copies_that_start_together_load_once() {
        var starts = Stream.generate(() -> PlacesFixture.loading(database.dataSource()))
                .limit(3)
                .map(loading -> CompletableFuture.runAsync(loading::start))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(starts).join();

        assertThat(count("select count(*) from commune_code")).isBetween(39_000L, 45_000L);
        assertThat(count("select count(*) from commune_town")).isBetween(39_000L, 45_000L);
        assertThat(count("select count(distinct xmin::text) from commune_town")).isEqualTo(1);
        assertThat(count("select number from commune_edition")).isEqualTo(LoadCommunes.EDITION);
    }

    @Test
    void an_edition_that_is_there_is_left_alone_and_so_is_a_newer_one() {
        for (var there : new int[] {LoadCommunes.EDITION, LoadCommunes.EDITION + 1}) {
            sql.sql("update commune_edition set number = ?").param(there).update();
            PlacesFixture.loading(database.dataSource()).start();
            assertThat(count("select count(*) from commune_code")).isZero();
            assertThat(count("select number from commune_edition")).isEqualTo(there);
        }
    }

    @Test
    void an_older_edition_is_replaced() {
        sql.sql("insert into commune_code values ('00000', 'Nulle part')").update();
        sql.sql("insert into commune_town values ('00000', 'nulle part', default, null, 'Nulle part', '00000', true)")
                .update();

        PlacesFixture.loading(database.dataSource()).start();

        assertThat(count("select count(*) from commune_code where name = 'Nulle part'"))
                .isZero();
        assertThat(count("select count(*) from commune_town where name = 'Nulle part'"))
                .isZero();
        assertThat(count("select count(*) from commune_town where name = 'Nice'"))
                .isPositive();
    }

    private long count(String question) {
        return sql.sql(question).query(Long.class).single();
    }
}
