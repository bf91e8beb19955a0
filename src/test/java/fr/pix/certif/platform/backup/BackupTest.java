package fr.pix.certif.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.platform.database.Migration;
import fr.pix.certif.platform.database.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

/** Everything comes back as it was, or nothing does. */
class BackupTest {

    private static final RestoreBackup.Target EMPTY = new RestoreBackup.Target(List.of("account", "centre"), false);
    private static final RestoreBackup.Target REPLACED = new RestoreBackup.Target(List.of("account", "centre"), true);
    private static final Opening NOTHING = Opening.with(Optional.empty(), Optional.empty());

    private static TestDatabase source;

    @TempDir
    Path folder;

    private Passphrase passphrase;
    private Path file;

    @BeforeAll
    static void fill() {
        source = FilledDatabase.make();
    }

    @BeforeEach
    void choose() throws IOException {
        passphrase =
                Passphrase.read(Files.writeString(folder.resolve("passphrase"), "trois girafes lilas\nautre ligne\n"));
        file = folder.resolve("certif.backup");
    }

    @Test
    void every_table_has_rows_here_so_that_no_new_one_is_forgotten() {
        assertThat(Portrait.of(source).rows())
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void all_rows_sequences_and_tables_come_back_as_they_were(OpenPgp form) throws Exception {
        var made = backUp(Seal.passphrase(passphrase, form));
        var target = TestDatabase.fresh();
        var restored = restore(target, Opening.with(Optional.of(passphrase), Optional.empty()), EMPTY);
        assertThat(restored.manifest()).isEqualTo(made.manifest());
        assertThat(made.bytes()).isEqualTo(Files.size(file));
        assertThat(Portrait.of(target)).isEqualTo(Portrait.of(source));
    }

    @Test
    void the_audit_can_still_only_be_added_to() throws Exception {
        backUp(Seal.none());
        var target = TestDatabase.fresh();
        restore(target, NOTHING, EMPTY);
        assertThatThrownBy(() -> target.asOwner("delete from audit_event")).hasStackTraceContaining("never changed");
        assertThatThrownBy(() ->
                        target.jdbc().sql("update audit_head set sequence = 1").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void the_next_account_and_the_next_session_have_new_numbers() throws Exception {
        backUp(Seal.none());
        var target = TestDatabase.fresh();
        restore(target, NOTHING, EMPTY);
        var sql = target.jdbc();
        assertThat(sql.sql("select nextval('session_number')").query(Long.class).single())
                .isEqualTo(452); // a block of twenty after the twentieth
        assertThat(sql.sql("""
                        insert into account (first_name, last_name, email, created_at) values ('A', 'B', 'c@d.fr', now())
                        returning id
                        """).query(Long.class).single()).isEqualTo(51);
    }

    @Test
    void a_plain_one_is_for_anybody_and_a_sealed_one_is_not() throws Exception {
        backUp(Seal.none());
        assertThat(Files.readString(file)).contains("Nuku Hiva", "-- end ");
        Files.delete(file);
        backUp(Seal.passphrase(passphrase, OpenPgp.RFC_9580));
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("Nuku Hiva", "copy ");
    }

    @ParameterizedTest
    @EnumSource
    void the_private_key_opens_what_was_sealed_for_the_public_one(OpenPgp form) throws Exception {
        var key = key(null);
        backUp(sealFor(key, form));
        assertThatThrownBy(() -> RestoreBackup.check(file, NOTHING)).hasMessageContaining("--key");
        assertThat(RestoreBackup.check(file, Opening.with(Optional.empty(), Optional.of(key.getEncoded())))
                        .manifest()
                        .rows())
                .isGreaterThan(100);
        var another =
                Opening.with(Optional.of(passphrase), Optional.of(key(null).getEncoded()));
        assertThatThrownBy(() -> RestoreBackup.check(file, another)).isInstanceOf(BackupRefused.class);
    }

    @Test
    void a_private_key_may_have_a_passphrase_itself() throws Exception {
        var key = key("trois girafes lilas");
        backUp(sealFor(key, OpenPgp.RFC_9580));
        var locked = Opening.with(Optional.empty(), Optional.of(key.getEncoded()));
        assertThatThrownBy(() -> RestoreBackup.check(file, locked)).hasMessageContaining("--passphrase-file");
        assertThat(RestoreBackup.check(file, Opening.with(Optional.of(passphrase), Optional.of(key.getEncoded())))
                        .manifest()
                        .rows())
                .isGreaterThan(100);
    }

    @Test
    void a_private_key_may_have_a_passphrase_that_is_shorter_than_we_would_seal_with() throws Exception {
        var key = key("girafes8");
        backUp(sealFor(key, OpenPgp.GNUPG));
        var brief = Passphrase.read(Files.writeString(folder.resolve("brief"), "girafes8\n"));
        var target = TestDatabase.fresh();
        restore(target, Opening.with(Optional.of(brief), Optional.of(key.getEncoded())), EMPTY);
        assertThat(Portrait.of(target)).isEqualTo(Portrait.of(source));
    }

    @Test
    void what_is_no_key_and_a_short_passphrase_are_refused() throws IOException {
        assertThatThrownBy(() -> Seal.recipient(
                        "bonjour".getBytes(StandardCharsets.UTF_8),
                        OpenPgp.RFC_9580,
                        Clock.systemUTC().instant()))
                .isInstanceOf(BackupRefused.class);
        assertThatThrownBy(
                        () -> Opening.with(Optional.empty(), Optional.of("bonjour".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(BackupRefused.class);
        var brief = Passphrase.read(Files.writeString(folder.resolve("brief"), "onze lettre\n"));
        assertThatThrownBy(() -> Seal.passphrase(brief, OpenPgp.RFC_9580)).hasMessageContaining("12 characters");
        var empty = Files.writeString(folder.resolve("empty"), "\ngirafes sur la seconde ligne\n");
        assertThatThrownBy(() -> Passphrase.read(empty)).hasMessageContaining("empty");
    }

    @ParameterizedTest
    @EnumSource
    void another_passphrase_opens_nothing(OpenPgp form) throws Exception {
        backUp(Seal.passphrase(passphrase, form));
        var other = Passphrase.read(Files.writeString(folder.resolve("other"), "quatre girafes lilas"));
        refused(Opening.with(Optional.of(other), Optional.empty()), "passphrase");
        refused(NOTHING, "--passphrase-file");
    }

    @ParameterizedTest
    @NullSource
    @EnumSource
    void a_cut_file_is_refused_wherever_it_is_cut(@Nullable OpenPgp form) throws Exception {
        var opening = opening(form);
        var whole = Files.readAllBytes(file);
        for (var length : new int[] {0, 10, 200, whole.length / 2, whole.length - 70, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            damaged(opening, length);
        }
    }

    @ParameterizedTest
    @NullSource
    @EnumSource
    void a_flipped_bit_is_found_wherever_it_is(@Nullable OpenPgp form) throws Exception {
        var opening = opening(form);
        var whole = Files.readAllBytes(file);
        var chance = RandomGenerator.of("L64X128MixRandom");
        RestoreBackup.check(file, opening);
        for (var i = 0; i < 60; i++) {
            var at = i < 10 ? i * 3 : chance.nextInt(whole.length);
            var altered = whole.clone();
            altered[at] ^= (byte) (1 << chance.nextInt(8));
            Files.write(file, altered);
            damaged(opening, at);
        }
    }

    @Test
    void what_was_added_or_taken_out_by_who_kept_the_form_is_found() throws Exception {
        backUp(Seal.none());
        var text = Files.readString(file);
        Files.writeString(file, text + "-- more\n");
        refused(NOTHING, "not what was written");
        Files.writeString(file, text.replaceFirst("(?m)^copy \"centre\".*\n", "$0" + "9\tX\n"));
        refused(NOTHING, "not what was written");
        Files.writeString(file, text.replace("-- made ", "-- made in "));
        refused(NOTHING, "not what was written");
    }

    @Test
    void a_database_in_use_is_replaced_on_demand_only() throws Exception {
        backUp(Seal.none());
        var target = TestDatabase.fresh();
        target.asOwner("insert into centre (name, type, created_at) values ('Autre', 'SUP', now())");
        var before = Portrait.of(target);
        assertThatThrownBy(() -> restore(target, NOTHING, EMPTY)).hasMessageContaining("--replace");
        assertThat(Portrait.of(target)).isEqualTo(before);
        restore(target, NOTHING, REPLACED);
        assertThat(Portrait.of(target)).isEqualTo(Portrait.of(source));
    }

    @Test
    void nothing_is_restored_beneath_a_running_application() throws Exception {
        backUp(Seal.none());
        var target = TestDatabase.fresh();
        try (var application = target.owned().connect()) {
            assertThat(application.isValid(1)).isTrue();
            assertThatThrownBy(() -> restore(target, NOTHING, REPLACED)).hasMessageContaining("connected");
        }
    }

    @Test
    void a_restore_that_breaks_off_changes_nothing_and_is_done_again() throws Exception {
        backUp(Seal.none());
        var target = TestDatabase.fresh();
        target.asOwner("insert into centre (name, type, created_at) values ('Autre', 'SUP', now())");
        var before = Portrait.of(target);
        try (var connection = target.owned().connect()) {
            connection.setAutoCommit(false);
            var loading = new Loading(connection, target.owned().applicationRole());
            loading.begin(Schema.upTo(Migration.all().getLast().name()));
            loading.table("centre", columnsOf("centre"));
        } // as a process that ends here
        assertThat(Portrait.of(target)).isEqualTo(before);
        restore(target, NOTHING, REPLACED);
        assertThat(Portrait.of(target)).isEqualTo(Portrait.of(source));
    }

    @Test
    void one_state_is_written_while_people_work() throws Exception {
        var busy = FilledDatabase.make();
        try (var connection = busy.owned().connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into session_room values (1, 'Pas encore')");
            new BackUp(busy.owned(), Clock.systemUTC()).to(file, Seal.none());
            connection.commit();
        }
        assertThat(Files.readString(file)).contains("Salle 1").doesNotContain("Pas encore");
    }

    @Test
    void a_backup_takes_no_other_file_s_place_and_leaves_none_that_is_not_whole() throws Exception {
        Files.writeString(file, "précieux");
        assertThatThrownBy(() -> backUp(Seal.none())).hasMessageContaining("there already");
        assertThat(file).hasContent("précieux");
        Files.delete(file);
        Files.writeString(folder.resolve("certif.backup.part"), "what a power cut left".repeat(1000));
        var newer = FilledDatabase.make();
        newer.asOwner("update flyway_schema_history set script = 'V9999__later.sql' where installed_rank = 1");
        assertThatThrownBy(() -> new BackUp(newer.owned(), Clock.systemUTC()).to(file, Seal.none()))
                .hasMessageContaining("newer");
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().contains("certif.backup"));
        backUp(Seal.none());
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(RestoreBackup.check(file, NOTHING).manifest().rows()).isGreaterThan(100);
    }

    @Test
    void an_older_one_is_brought_up_to_date() throws Exception {
        var older = TestDatabase.empty();
        var schema = Schema.upTo("V0017__filled_pv.sql");
        older.asOwner(
                String.join("\n;\n", schema.statements("public", older.owned().applicationRole())));
        for (var step : Portrait.of(source).rowsOf("flyway_schema_history")) {
            if (Integer.parseInt(step.substring(1, step.indexOf(',')))
                    <= schema.migrations().size()) {
                older.asOwner(
                        "insert into flyway_schema_history select ('%s'::flyway_schema_history).*".formatted(step));
            }
        }
        older.asOwner("insert into centre (name, type, created_at) values ('Ancien', 'SUP', now())");
        new BackUp(older.owned(), Clock.systemUTC()).to(file, Seal.none());
        var target = TestDatabase.fresh();
        restore(target, NOTHING, EMPTY);
        var restored = Portrait.of(target);
        assertThat(restored.schema()).isEqualTo(Portrait.of(source).schema());
        assertThat(restored.rowsOf("centre")).singleElement().asString().contains("Ancien");
    }

    private List<String> columnsOf(String table) throws SQLException {
        try (var connection = source.owned().connect()) {
            return Catalog.tables(connection).stream()
                    .filter(each -> each.name().equals(table))
                    .findFirst()
                    .orElseThrow()
                    .columns();
        }
    }

    /** Writes a backup, by a key where it is sealed: a passphrase is slow to try on purpose. */
    private Opening opening(@Nullable OpenPgp form) throws Exception {
        var key = key(null);
        backUp(form == null ? Seal.none() : sealFor(key, form));
        return Opening.with(Optional.empty(), Optional.of(key.getEncoded()));
    }

    private void damaged(Opening opening, int at) {
        assertThatThrownBy(() -> RestoreBackup.check(file, opening))
                .as("at %d", at)
                .isInstanceOf(BackupRefused.class);
    }

    private void refused(Opening opening, String why) {
        var target = TestDatabase.fresh();
        var before = Portrait.of(target);
        assertThatThrownBy(() -> restore(target, opening, EMPTY))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining(why);
        assertThat(Portrait.of(target)).isEqualTo(before);
    }

    private BackUp.Made backUp(Seal seal) throws IOException, SQLException {
        return new BackUp(source.owned(), Clock.systemUTC()).to(file, seal);
    }

    private RestoreBackup.Outcome restore(TestDatabase target, Opening opening, RestoreBackup.Target into)
            throws SQLException {
        return new RestoreBackup(target.owned()).from(file, opening, into);
    }

    private static OpenPGPKey key(@Nullable String locked) throws PGPException {
        var generating = new BcOpenPGPApi().generateKey(4).ed25519x25519Key("Sauvegarde <sauvegarde@exemple.fr>");
        return locked == null ? generating.build() : generating.build(locked.toCharArray());
    }

    private static Seal sealFor(OpenPGPKey key, OpenPgp form) throws IOException {
        return Seal.recipient(
                key.toCertificate().getEncoded(), form, Clock.systemUTC().instant());
    }
}
