package fr.pix.certif.admin.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.admin.export.ExportedPart;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.backup.FilledDatabase;
import fr.pix.certif.platform.backup.Portrait;
import fr.pix.certif.platform.database.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive that nobody should believe: each fault is told with its file and its line, and nothing of it is written. */
class FaultyArchiveTest {

    @TempDir
    private static Path folder;

    private static Installation here;
    private static Archive exported;
    private static Portrait before;

    /** Where the archive comes from, but for what says that it is here already. */
    @BeforeAll
    static void export() throws IOException {
        try (var there = new Installation(FilledDatabase.make(), new AccountId(50))) {
            exported = there.export(new CentreId(1), folder.resolve("centre.zip"));
        }
        here = new Installation(TestDatabase.fresh(), new AccountId(1));
        before = Portrait.of(here.database());
    }

    @AfterAll
    static void close() {
        here.close();
    }

    @AfterEach
    void nothing_was_written() {
        assertThat(Portrait.of(here.database())).isEqualTo(before);
    }

    @Test
    void all_that_is_wrong_is_told_at_once_with_its_file_and_line() throws IOException {
        var faulty = exported.with(ExportedPart.CENTRE, 1, replacing("SCO", "LYC"))
                .with(
                        ExportedPart.CENTRE,
                        1,
                        replacing("\"Europe/Paris\", \"habilitations\"", "\"Ailleurs\", \"habilitations\""))
                .with(
                        ExportedPart.MEMBERS,
                        1,
                        line -> line + "\n"
                                + line.replace("\"oublie_le\" : null", "\"oublie_le\" : \"2026-11-01T08:00:00+00:00\""))
                .with(ExportedPart.INVITATIONS, 1, replacing("\"par\" : 1", "\"par\" : 7"))
                .with(ExportedPart.SESSIONS, 1, replacing("2049-04-19", "2049-02-30"))
                .with(ExportedPart.SESSIONS, 2, replacing("BCDF22", "bcdf22"))
                .with(ExportedPart.SESSIONS, 3, replacing("\"candidats\" : 1", "\"candidats\" : 2"))
                .with(ExportedPart.SESSIONS, 4, replacing("\"salle\"", "\"piece\""))
                .with(ExportedPart.SESSIONS, 5, line -> line.substring(0, 40))
                .with(ExportedPart.SESSIONS, 6, _ -> "[]")
                .with(
                        ExportedPart.SESSIONS,
                        7,
                        replacing("\"observations\" : \"", "\"observations\" : \"" + "é".repeat(350)))
                .with(ExportedPart.CANDIDATES, 2, replacing("\"Yanis\"", "\"\\u0000\""))
                .with(ExportedPart.CANDIDATES, 3, replacing("\"FREE\"", "\"PREPAID\""))
                .with(ExportedPart.CANDIDATES, 4, replacing("\"session\" : 192", "\"session\" : 9999"))
                .with(
                        ExportedPart.CANDIDATES,
                        8,
                        line -> line + "\n" + line.replaceFirst("\"numero\" : \\d+", "\"numero\" : 987654"))
                .with(ExportedPart.CANDIDATE_CHANGES, 1, replacing("\"evenement\" : 1", "\"evenement\" : 1000"))
                .with(ExportedPart.CONVOCATIONS, 1, line -> line + "\n" + line)
                .with(ExportedPart.STUDENTS, 1, replacing("\"3e B\"", "5"))
                .with(ExportedPart.PV_REMARKS, 1, replacing("\"Alarme\"", "null"))
                .with(ExportedPart.PAPERS, 1, replacing("\"pv\"", "\"lettre\""))
                .with(ExportedPart.HISTORY, 2, replacing("\"a\\\\nb", "\"c\\\\nb"))
                .with(ExportedPart.FORMER_HISTORY, 1, replacing("CENTRE_OPENED", "CENTRE_SOLD"))
                .with("note.txt", "Bonjour");
        assertThat(faults(faulty))
                .containsExactly(
                        "note.txt: is no part of an export",
                        "centre.jsonl, line 1: \"type\" is none of [SUP, SCO, PRO]",
                        "centre.jsonl, line 1: \"fuseau\" wants a zone such as Europe/Paris",
                        "membres.jsonl, line 2: \"oublie_le\" is another on another line of this account",
                        "membres.jsonl, line 2: \"compte\" is a present member on another line already",
                        "invitations.jsonl, line 1: \"par\" names no line of membres.jsonl",
                        "sessions.jsonl, line 1: \"date\" wants a date from 1900 to 2199, such as 2026-05-03",
                        "sessions.jsonl, line 2: \"code_acces\" wants a code such as XLTT58",
                        "sessions.jsonl, line 4: \"salle\" is missing",
                        "sessions.jsonl, line 4: \"piece\" is unknown to this release",
                        "sessions.jsonl, line 5: is no JSON object, from column 41 on",
                        "sessions.jsonl, line 6: is not one JSON object",
                        "sessions.jsonl, line 7: \"observations\" wants a text of 350 characters at most",
                        "candidats.jsonl, line 2: \"prenom\" wants a text of 1 to 255 characters",
                        "candidats.jsonl, line 3: \"code_prepaiement\" is there for what is PREPAID, and for nothing else",
                        "candidats.jsonl, line 4: \"session\" names no line of sessions.jsonl",
                        "candidats.jsonl, line 5: \"session\" names no line of sessions.jsonl",
                        "candidats.jsonl, line 6: \"session\" names no line of sessions.jsonl",
                        "candidats.jsonl, line 9: \"nom_de_naissance\" is with the same first name and date of birth in the session"
                                + " already",
                        "sessions.jsonl, line 3: \"candidats\" is not how many candidats.jsonl has",
                        "sessions.jsonl, line 8: \"candidats\" is not how many candidats.jsonl has",
                        "registre_des_eleves.jsonl, line 1: \"classe\" wants a text of 255 characters at most",
                        "historique.jsonl, line 2: \"empreinte\" does not seal this line to those before: the history was altered",
                        "historique_anterieur.jsonl, line 1: \"operation\" is none that this release knows",
                        "modifications_des_candidats.jsonl, line 1: \"evenement\" names no line of the history",
                        "convocations.jsonl, line 2: \"numero\" is there twice",
                        "remarques_des_pv.jsonl, line 1: \"remarques\" wants a text of 500 characters at most",
                        "remarques_des_pv.jsonl, line 5: \"session\" names no line of sessions.jsonl",
                        "remarques_des_pv.jsonl, line 6: \"session\" names no line of sessions.jsonl",
                        "papiers.jsonl, line 1: \"document\" is none of kit, sheet, pv, convocations, convocations_unreachable",
                        "papiers.jsonl, line 5: \"session\" names no line of sessions.jsonl",
                        "papiers.jsonl, line 6: \"session\" names no line of sessions.jsonl");
    }

    /** By which what a later release wrote is read. */
    @Test
    void an_operation_that_no_release_writes_is_refused() throws IOException {
        assertThat(faults(exported.with(ExportedPart.FORMER_HISTORY, 1, replacing("CENTRE_OPENED", "OTHER"))))
                .containsExactly("historique_anterieur.jsonl, line 1: \"operation\" is none that this release knows");
    }

    /** What would be found by nobody but the member who wants to summon the candidate. */
    @Test
    void what_no_mail_can_leave_for_is_no_e_mail_of_a_candidate() throws IOException {
        var email = "\"email_convocation\" : \"yanis@exemple.fr\"";
        var faulty = exported.with(
                        ExportedPart.CANDIDATES, 1, replacing(email, email.replace("yanis@exemple.fr", "yanis")))
                .with(ExportedPart.CANDIDATES, 2, replacing(email, email.replace("yanis", " yanis")))
                .with(ExportedPart.CANDIDATES, 3, replacing(email, email.replace("exemple.fr", "exemple.fr, a@b.fr")))
                .with(ExportedPart.CANDIDATES, 4, replacing(email, email.replace("exemple", "x".repeat(255))))
                .with(
                        ExportedPart.CANDIDATES,
                        5,
                        replacing("\"email_resultats\" : \"\"", "\"email_resultats\" : \"parents\""));
        var wish = "wants an e-mail, or an empty text";
        assertThat(faults(faulty))
                .containsExactly(
                        "candidats.jsonl, line 1: \"email_convocation\" " + wish,
                        "candidats.jsonl, line 2: \"email_convocation\" " + wish,
                        "candidats.jsonl, line 3: \"email_convocation\" " + wish,
                        "candidats.jsonl, line 4: \"email_convocation\" " + wish,
                        "candidats.jsonl, line 5: \"email_resultats\" " + wish);
    }

    @Test
    void half_a_character_is_refused_wherever_it_stands() throws IOException {
        var half = "\\ud83d";
        var faulty = exported.with(
                        ExportedPart.CENTRE, 1, replacing("\"nom\" : \"Site 1\"", "\"nom\" : \"" + half + "\""))
                .with(ExportedPart.CANDIDATE_CHANGES, 1, replacing("\"from\":\"F\"", "\"from\":\"" + half + "\""));
        assertThat(faults(faulty))
                .containsExactly(
                        "centre.jsonl, line 1: \"sites\" wants a list of objects, each with a \"nom\" of 1 to 255 characters"
                                + " and a \"fuseau\"",
                        "modifications_des_candidats.jsonl, line 1: \"changements\" wants a list of objects, each with a"
                                + " \"field\", a \"from\" and a \"to\"");
    }

    @Test
    void what_is_no_export_or_one_of_another_time_is_refused_with_a_sentence() throws IOException {
        refused(Files.writeString(folder.resolve("list.csv"), "Nom;Prénom\n"), "is no ZIP archive");
        refused(
                new Archive(exported.files()).without("centre.jsonl").write(folder.resolve("other.zip")),
                "is no export of a centre");
        refused(folder.resolve("nowhere.zip"), "cannot be read");
        refused(altered(replacing("\"format\" : 1, ", "")), "export it again");
        refused(
                altered(replacing("\"format\" : 1", "\"format\" : 2")),
                "has format 2, and this release reads format 1");
        assertThat(here.command(folder.resolve("list.csv").toString(), "--check"))
                .isEqualTo(1);
    }

    @Test
    void what_was_cut_off_or_damaged_on_its_way_is_found() throws IOException {
        var bytes = Files.readAllBytes(exported.write(folder.resolve("whole.zip")));
        refused(Files.write(folder.resolve("half.zip"), Arrays.copyOf(bytes, bytes.length / 2)), "or was cut off");
        var stored = folder.resolve("stored.zip");
        stored(stored);
        var text = new String(Files.readAllBytes(stored), StandardCharsets.ISO_8859_1);
        Files.writeString(
                stored,
                text.replaceFirst(
                        "evenement\" : 1, \"remarques\" : \"Alarme", "evenement\" : 1, \"remarques\" : \"Alarma"),
                StandardCharsets.ISO_8859_1);
        assertThat(told(stored)).containsExactly("remarques_des_pv.jsonl: is damaged: its checksum is another");
        assertThat(faults(exported.without("papiers.jsonl"))).containsExactly("papiers.jsonl: is missing");
    }

    @Test
    void what_is_made_to_burst_is_read_no_further() throws IOException {
        var bomb = folder.resolve("bomb.zip");
        var blank = " ".repeat(1 << 20);
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (var part : ExportedPart.values()) {
                zip.putNextEntry(new ZipEntry(part.file()));
                if (part == ExportedPart.MEMBERS) {
                    for (var line = 1; line <= 200; line++) {
                        zip.write("{%s\n".formatted(blank).getBytes(StandardCharsets.UTF_8));
                    }
                } else if (part == ExportedPart.SESSIONS) {
                    zip.write(blank.repeat(9).getBytes(StandardCharsets.UTF_8));
                } else {
                    zip.write(exported.files().getOrDefault(part.file(), "").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        refused(bomb, "made to burst");
        assertThat(faults(exported.with("sessions.jsonl", blank.repeat(9))))
                .contains("sessions.jsonl, line 1: is longer than a line can be");
        assertThat(faults(exported.with("membres.jsonl", "\n".repeat(5000)))).hasSize(1000);
    }

    private static UnaryOperator<String> replacing(String text, String other) {
        return line -> {
            assertThat(line).contains(text);
            return line.replace(text, other);
        };
    }

    private static Path altered(UnaryOperator<String> centre) throws IOException {
        return exported.with(ExportedPart.CENTRE, 1, centre).write(folder.resolve("altered.zip"));
    }

    private static void refused(Path file, String why) {
        assertThatThrownBy(() -> here.check(file))
                .isInstanceOf(ArchiveRefused.class)
                .hasMessageContaining(why);
        assertThatThrownBy(() -> here.take(file))
                .isInstanceOf(ArchiveRefused.class)
                .hasMessageContaining(why);
    }

    private static List<String> faults(Archive archive) throws IOException {
        return told(archive.write(folder.resolve("faulty.zip")));
    }

    private static List<String> told(Path file) throws IOException {
        assertThat(here.take(file)).isInstanceOf(ImportCentre.Outcome.Refused.class);
        return here.check(file).faults().told().stream()
                .map(Faults.Fault::toString)
                .toList();
    }

    /** Not compressed, so that a letter can be altered where it stands. */
    private static void stored(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(0);
            for (var entry : exported.files().entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
