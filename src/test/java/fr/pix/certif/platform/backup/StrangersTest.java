package fr.pix.certif.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.platform.database.Migration;
import fr.pix.certif.platform.database.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who runs the database may put tables of his own beside ours: no backup is the worse for it. */
class StrangersTest {

    private static final Opening NOTHING = Opening.with(Optional.empty(), Optional.empty());

    private final TestDatabase source = FilledDatabase.make();
    private final TestDatabase target = TestDatabase.fresh();

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void choose() {
        file = folder.resolve("certif.backup");
    }

    @Test
    void what_migrations_say_that_they_made_is_what_they_made() throws SQLException {
        var database = TestDatabase.empty();
        var all = Migration.all();
        database.asOwner(String.join("\n;\n", new Schema(List.of()).statements("public", role(database))));
        for (var number = 1; number <= all.size(); number++) {
            database.asOwner(all.get(number - 1).sql("public", role(database)));
            var names = new Schema(all.subList(0, number)).names();
            try (var connection = database.owned().connect()) {
                assertThat(Catalog.tables(connection).stream().map(StoredTable::name))
                        .as("after %d", number)
                        .containsExactlyInAnyOrderElementsOf(names.tables());
                assertThat(Catalog.sequences(connection)).allMatch(names::has);
            }
        }
    }

    @Test
    void what_somebody_put_beside_ours_is_left_out_and_named() throws Exception {
        var before = Portrait.of(source);
        source.asOwner("""
                create table candidate_before_fix as select * from candidate;
                create table "mes ""notes"" à moi" (id int generated always as identity, parent int);
                alter table "mes ""notes"" à moi" add primary key (id);
                create table circle (id int primary key, next int references "mes ""notes"" à moi");
                alter table "mes ""notes"" à moi" add foreign key (parent) references circle;
                create table nothing ();
                create sequence invoice
                """);
        var made = backUp();
        assertThat(made.leftOut())
                .containsExactlyInAnyOrder(
                        "table \"candidate_before_fix\"",
                        "table \"mes \"\"notes\"\" à moi\"",
                        "table \"circle\"",
                        "table \"nothing\"",
                        "sequence \"invoice\"",
                        "sequence \"mes \"\"notes\"\" à moi_id_seq\"");
        assertThat(Files.readString(file)).doesNotContain("candidate_before_fix", "invoice", "notes");
        var restored = restore();
        assertThat(restored.manifest()).isEqualTo(made.manifest());
        assertThat(restored.passedOver()).isEmpty();
        assertThat(Portrait.of(target)).isEqualTo(before);
    }

    @Test
    void a_backup_of_before_that_holds_such_a_table_is_restored_without_it() throws Exception {
        var made = backUp();
        assertThat(made.leftOut()).isEmpty();
        assertThat(RestoreBackup.check(file, NOTHING).passedOver()).isEmpty();
        var rows = "1\tZoé\n2\t\\N\n";
        add(
                "copy \"mes \"\"notes\"\"\" (\"id\", \"à, côté\") from stdin;\n" + rows + "\\.\n"
                        + "select pg_catalog.setval('\"pas à nous\"', -4, true);\n",
                "-- rows \"mes \"\"notes\"\"\" 2 " + hash(rows));
        var check = RestoreBackup.check(file, NOTHING);
        assertThat(check.manifest().rows()).isEqualTo(made.manifest().rows() + 2);
        assertThat(check.passedOver()).containsExactly("table \"mes \"\"notes\"\"\"");
        var restored = restore();
        assertThat(restored.manifest()).isEqualTo(made.manifest());
        assertThat(restored.passedOver()).containsExactly("table \"mes \"\"notes\"\"\"", "sequence \"pas à nous\"");
        assertThat(Portrait.of(target)).isEqualTo(Portrait.of(source));
    }

    @Test
    void a_table_of_ours_comes_once() throws Exception {
        backUp();
        add(
                "copy \"session_room\" (\"centre_id\", \"room\") from stdin;\n\\.\n",
                "-- rows \"session_room\" 0 " + hash(""));
        assertThatThrownBy(this::restore).hasMessageContaining("not what was written");
    }

    @Test
    void a_column_that_somebody_added_is_passed_over_and_named() throws Exception {
        var before = Portrait.of(source);
        source.asOwner("""
                alter table centre add column remark text default E'two\\tfields';
                alter table audit_event add column checked boolean
                """);
        backUp();
        var restored = restore();
        assertThat(restored.passedOver())
                .containsExactlyInAnyOrder(
                        "column \"remark\" of table \"centre\"", "column \"checked\" of table \"audit_event\"");
        assertThat(Portrait.of(target)).isEqualTo(before);
    }

    @Test
    void fields_are_kept_wherever_they_stand() {
        var row = "..1\ta\\tb\t\t\\N\té\n..".getBytes(StandardCharsets.UTF_8);
        var columns = List.of("one", "two", "three", "four", "five");
        assertThat(kept(columns, Set.of("one", "four"), row)).isEqualTo("1\t\\N\n");
        assertThat(kept(columns, Set.of("two", "three", "five"), row)).isEqualTo("a\\tb\t\té\n");
        assertThat(kept(columns, Set.of("three"), row)).isEqualTo("\n");
        assertThatThrownBy(() -> kept(columns.subList(0, 4), Set.of("one"), row))
                .isInstanceOf(BackupRefused.class);
    }

    @Test
    void what_somebody_took_away_is_named() throws Exception {
        source.asOwner("alter table mail rename column centre_told to centre");
        backUp();
        assertThatThrownBy(this::restore)
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("lacked column \"centre_told\" of table \"mail\"");
        source.asOwner("alter table mail rename to letter");
        Files.delete(file);
        backUp();
        assertThatThrownBy(() -> RestoreBackup.check(file, NOTHING)).hasMessageContaining("lacked table \"mail\"");
    }

    @Test
    void what_an_extension_put_there_stays_the_extension_s() throws Exception {
        for (var database : List.of(source, target)) {
            database.asOwner("""
                    create extension tcn;
                    create table spatial_ref_sys (srid integer, name text);
                    create index spatial_name on spatial_ref_sys (name);
                    create sequence spatial_number;
                    alter extension tcn add table spatial_ref_sys;
                    alter extension tcn add sequence spatial_number;
                    insert into spatial_ref_sys values (4326, 'WGS 84')
                    """);
        }
        target.asOwner("insert into spatial_ref_sys values (2154, 'Lambert-93')");
        var before = Portrait.of(target);
        var made = backUp();
        assertThat(made.leftOut()).isEmpty();
        assertThat(Files.readString(file)).doesNotContain("spatial");
        assertThat(restore().passedOver()).isEmpty();
        assertThat(Portrait.of(target).rowsOf("spatial_ref_sys"))
                .hasSize(2)
                .isEqualTo(before.rowsOf("spatial_ref_sys"));
        assertThat(Portrait.of(target).schema())
                .contains("CREATE INDEX spatial_name ON public.spatial_ref_sys USING btree (name)")
                .hasSameSizeAs(before.schema());
        assertThat(Portrait.of(target).rowsOf("candidate"))
                .isEqualTo(Portrait.of(source).rowsOf("candidate"));
    }

    @Test
    void a_database_that_has_none_of_our_tables_is_not_backed_up() {
        var another = TestDatabase.empty();
        another.asOwner("create table invoice (a int)");
        assertThatThrownBy(() -> new BackUp(another.owned(), Clock.systemUTC()).to(file, Seal.none()))
                .hasMessageContaining("no tables of Pix Certif");
    }

    private static String kept(List<String> columns, Set<String> wanted, byte[] row) {
        return new String(new KeptFields(columns, wanted).of(row, 2, row.length - 4), StandardCharsets.UTF_8);
    }

    /** As a release wrote it that took all that there was. */
    private void add(String block, String contents) throws Exception {
        var lines = Files.readString(file)
                .replace("\n" + Format.COMMIT + "\n", "\n" + block + Format.COMMIT + "\n")
                .lines()
                .filter(line -> !line.startsWith(Format.END))
                .collect(Collectors.joining("\n", "", "\n" + contents + "\n"));
        Files.writeString(file, lines + Format.END + hash(lines) + "\n");
    }

    private static String hash(String text) {
        var hash = new Hash();
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        hash.add(bytes, 0, bytes.length);
        return hash.text();
    }

    private static String role(TestDatabase database) {
        return database.owned().applicationRole();
    }

    private BackUp.Made backUp() throws Exception {
        return new BackUp(source.owned(), Clock.systemUTC()).to(file, Seal.none());
    }

    private RestoreBackup.Outcome restore() throws SQLException {
        return new RestoreBackup(target.owned())
                .from(file, NOTHING, new RestoreBackup.Target(List.of("account"), false));
    }
}
