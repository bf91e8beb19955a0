package fr.pix.certif.places;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.pix.certif.platform.database.Together;
import fr.pix.certif.platform.database.Together.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the communes. */
@Repository
class CommuneStore {

    /** Enough for the town that has the most postal codes, and a dozen behind it. */
    private static final int READ = 100;

    static final String OF_POSTAL_CODES = """
            select postal_code, words, name, code, present from commune_town
            where postal_code = any(:postal_codes) order by postal_code, not present, words
            """;

    /** An index holds the letters in their order, another those behind an article. */
    static final String BEGINNING = """
            select towns.* from unnest(:beginnings) beginning cross join lateral (
                (select letters as found, postal_code, words, name, code, present from commune_town
                 where letters >= beginning and letters < beginning || '~' order by letters, postal_code limit :most)
                union all
                (select bare as found, postal_code, words, name, code, present from commune_town
                 where bare >= beginning and bare < beginning || '~' order by bare, postal_code limit :most)) towns
            order by found, postal_code limit :most
            """;

    private record Named(String code, String name) {}

    private final JdbcClient sql;
    private final Together together;

    CommuneStore(JdbcClient sql, Together together) {
        this.sql = sql;
        this.together = together;
    }

    /** All that is known about these codes; empty ones are nobody's. */
    KnownCommunes known(Collection<String> codes, Collection<String> postalCodes) {
        if (codes.isEmpty() && postalCodes.isEmpty()) {
            return KnownCommunes.NONE;
        }
        var answers = together.ask(
                new Question<>(
                        "select code, name from commune_code where code = any(:codes)",
                        (row, _) -> new Named(row.getString(1), row.getString(2))),
                new Question<>(OF_POSTAL_CODES, CommuneStore::town),
                Map.of("codes", array(codes), "postal_codes", array(postalCodes)));
        return new KnownCommunes(
                answers.first().stream().collect(toMap(Named::code, Named::name)),
                answers.second().stream().collect(groupingBy(KnownTown::postalCode)));
    }

    private static String[] array(Collection<String> codes) {
        return codes.stream().distinct().toArray(String[]::new);
    }

    List<KnownTown> ofPostalCode(String postalCode) {
        return sql.sql(OF_POSTAL_CODES)
                .param("postal_codes", new String[] {postalCode})
                .query(CommuneStore::town)
                .list();
    }

    /** The towns whose letters begin with one of these, in their order, with and without their article. */
    List<KnownTown> beginningWith(List<String> beginnings) {
        return sql.sql(BEGINNING)
                .param("beginnings", beginnings.toArray(String[]::new))
                .param("most", READ)
                .query(CommuneStore::town)
                .list();
    }

    private static KnownTown town(ResultSet row, int number) throws SQLException {
        return new KnownTown(
                row.getString("postal_code"),
                new TownName(row.getString("words")),
                row.getString("name"),
                row.getString("code"),
                row.getBoolean("present"));
    }

    int edition() {
        return sql.sql("select number from commune_edition")
                .query(Integer.class)
                .single();
    }

    /** The same; who else asks so waits until this transaction is over. */
    int lockedEdition() {
        return sql.sql("select number from commune_edition for update")
                .query(Integer.class)
                .single();
    }

    /** Puts an edition in the place of another; until it is committed, everybody reads the former one. */
    void replace(int edition, CommuneRows rows) {
        sql.sql("delete from commune_code").update();
        sql.sql("delete from commune_town").update();
        sql.sql("insert into commune_code (code, name) select * from unnest(?, ?)")
                .params(
                        rows.codes().keySet().toArray(String[]::new),
                        rows.codes().values().toArray(String[]::new))
                .update();
        var towns = rows.towns();
        sql.sql("""
                        insert into commune_town (postal_code, words, bare, name, code, present)
                        select * from unnest(?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        column(towns, KnownTown::postalCode),
                        column(towns, town -> town.key().words()),
                        column(towns, town -> town.key().withoutArticle().orElse(null)),
                        column(towns, KnownTown::name),
                        column(towns, KnownTown::inseeCode),
                        towns.stream().map(KnownTown::isPresent).toArray(Boolean[]::new))
                .update();
        sql.sql("update commune_edition set number = ?").param(edition).update();
    }

    private static @Nullable String[] column(List<KnownTown> towns, Function<KnownTown, @Nullable String> value) {
        return towns.stream().map(value).toArray(String[]::new);
    }
}
