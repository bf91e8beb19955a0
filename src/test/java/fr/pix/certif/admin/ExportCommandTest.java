package fr.pix.certif.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.CertifTest;
import fr.pix.certif.admin.export.ExportedPart;
import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.WrongUsage;
import fr.pix.certif.platform.backup.FilledDatabase;
import fr.pix.certif.platform.database.FreshDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** {@code certif export}: what a centre is handed is its own, and all of it. */
@CertifTest
@FreshDatabase
class ExportCommandTest {

    /** What is worked out of the rest, or is the product's own book-keeping. */
    private static final Set<String> LEFT_OUT =
            Set.of("access_code", "audit_head", "member_import", "session_count", "session_room", "session_site");

    private static final CentreId CENTRE = new CentreId(1);

    @Autowired
    private ExportCommand command;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JsonMapper json;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("centre.zip");
        if (sql.sql("select not exists (select from centre)")
                .query(Boolean.class)
                .single()) {
            FilledDatabase.fill(dataSource);
        }
    }

    @Test
    void each_part_has_the_lines_of_the_centre_and_each_line_is_json() throws IOException {
        assertThat(run("--reason", "Demande du centre")).isZero();
        var archive = archive();
        assertThat(archive.keySet())
                .contains("LISEZ-MOI.txt")
                .containsAll(Arrays.stream(ExportedPart.values())
                        .map(ExportedPart::file)
                        .toList());
        assertThat(archive.getOrDefault("LISEZ-MOI.txt", ""))
                .contains("Insee", "La Poste")
                .contains(archive.keySet().stream()
                        .filter(name -> name.endsWith(".jsonl"))
                        .toList());
        assertThat(archive.getOrDefault("sessions.jsonl", "").lines())
                .hasSize(10)
                .allSatisfy(line -> assertThat(
                                json.readTree(line).get("surveillants").asString())
                        .isEqualTo("Anne-Cécile\nBichon"));
        assertThat(archive.getOrDefault("candidats.jsonl", "").lines()).hasSize(10);
        assertThat(archive.getOrDefault("historique.jsonl", "").lines()).hasSizeGreaterThanOrEqualTo(16);
        archive.forEach((name, text) -> {
            if (name.endsWith(".jsonl")) {
                assertThat(text.lines()).as(name).isNotEmpty().allSatisfy(json::readTree);
            }
        });
    }

    @Test
    void nothing_of_another_centre_and_no_secret_is_in_it() throws IOException {
        sql.sql("""
                        insert into invitation (centre_id, email, role, token_hash, form_key, invited_by, sent_at, expires_at)
                        values (2, 'invitée-ailleurs@exemple.fr', 'MEMBER', decode('0c', 'hex'), gen_random_uuid(), 1, now(), now() + interval '7 days')
                        on conflict do nothing
                        """).update();
        assertThat(run("--reason", "Demande du centre")).isZero();
        var all = String.join("\n", archive().values());
        assertThat(all)
                .contains("Site 1", "personne1@exemple.fr", "\"Salle 2\"", "3e B")
                .doesNotContain(
                        "Nuku Hiva", "personne2@exemple.fr", "invitée-ailleurs@exemple.fr", "\"Salle 1\"", "3e A")
                .doesNotContain("$argon2", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "\\\\x0");
    }

    @Test
    void each_table_of_centres_is_in_it_or_is_left_out_for_a_reason() {
        var queries =
                Arrays.stream(ExportedPart.values()).map(ExportedPart::query).toList();
        var tables = sql.sql("""
                        select table_name from information_schema.columns
                        where column_name = 'centre_id' and table_schema = 'public'
                        """).query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(10).containsAll(LEFT_OUT);
        assertThat(tables)
                .allSatisfy(table -> assertThat(LEFT_OUT.contains(table)
                                || queries.stream().anyMatch(query -> query.contains(" " + table + " ")))
                        .as(table)
                        .isTrue());
    }

    @Test
    void the_centre_s_history_tells_who_and_why() throws IOException {
        assertThat(run("--reason", "Demande du 3 mai")).isZero();
        var event = audit.of(CENTRE, AuditSubject.of(CENTRE)).getFirst();
        assertThat(event.operation()).isEqualTo(AuditOperation.CENTRE_EXPORTED);
        assertThat(event.changes()).containsExactly(new AuditChange("reason", null, "Demande du 3 mai"));
        assertThat(archive().getOrDefault("historique.jsonl", "")).contains("Demande du 3 mai");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    void no_file_s_place_is_taken_and_nothing_is_done_without_a_reason_or_a_centre() throws IOException {
        Files.writeString(file, "précieux");
        assertThat(run("--reason", "Encore")).isEqualTo(1);
        assertThat(file).hasContent("précieux");
        assertThat(audit.of(CENTRE, AuditSubject.of(CENTRE)))
                .noneMatch(event -> event.changes().toString().contains("Encore"));
        assertThatThrownBy(() -> run("--reason", " ")).isInstanceOf(WrongUsage.class);
        assertThatThrownBy(() -> command.run(List.of(file.toString(), "--centre", "99", "--reason", "Demande")))
                .isInstanceOf(WrongUsage.class);
    }

    private int run(String... more) {
        var arguments = new ArrayList<>(List.of(file.toString(), "--centre", CENTRE.toString()));
        arguments.addAll(List.of(more));
        return command.run(arguments);
    }

    private Map<String, String> archive() throws IOException {
        var entries = new TreeMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                entries.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
