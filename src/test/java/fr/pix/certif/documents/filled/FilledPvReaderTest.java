package fr.pix.certif.documents.filled;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.documents.LibreOffice;
import fr.pix.certif.documents.Paper;
import fr.pix.certif.documents.PaperFixture;
import fr.pix.certif.documents.PaperSession;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.table.TableProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A PV of ours comes back, saved by another program, moved about or damaged. */
class FilledPvReaderTest {

    private static final long NUMBER = 54;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 21, 200})
    void who_stands_on_it_is_read_and_empty_lines_are_nobody(int participants) {
        var pv = read(FilledPvFixture.pv(PaperFixture.with(participants)));
        assertThat(pv.lines()).hasSize(participants);
        assertThat(pv.remarks()).isEmpty();
    }

    @Test
    void what_was_printed_of_notes_is_read_as_it_was_noted() {
        for (var text : PaperFixture.HARD_TEXTS) {
            var pv = read(FilledPvFixture.pv(PaperFixture.full(text, 2)));
            assertThat(pv.remarks()).isEqualTo(text);
            assertThat(pv.lines()).hasSize(2).allSatisfy(line -> {
                assertThat(line.text(FilledColumn.BIRTH_NAME)).isEqualTo(text);
                assertThat(line.text(FilledColumn.COMMENTS)).isEqualTo(text);
                assertThat(line.text(FilledColumn.CERTIFICATION_NUMBER)).isEqualTo("12345678901234567");
                assertThat(line.text(FilledColumn.END_SCREEN)).isEqualTo("X");
            });
        }
    }

    @Test
    void what_another_program_typed_is_read() {
        assertFilled(read(filled()));
    }

    @Test
    void the_box_is_read_whatever_became_of_its_title() {
        var instead = FilledPvFixture.filled(
                pv(), table -> table.type(table.row(0, "Observations globales"), 0, "Panne à 14 h"));
        assertThat(read(instead).remarks()).isEqualTo("Panne à 14 h");
        var below = FilledPvFixture.filled(pv(), table -> {
            table.addRow();
            table.type(table.row(0, "Observations globales") + 1, 1, "Panne à 14 h");
        });
        assertThat(read(below).remarks()).isEqualTo("Panne à 14 h");
    }

    @Test
    void the_pv_of_another_session_is_refused_by_its_number() {
        assertThat(FilledPvFixture.read(pv(), 55).faults())
                .containsExactly(Fault.of(FilledPvReader.FIELD, FilledProblem.PV_OF_OTHER_SESSION, "54"));
        var nameless = FilledPvFixture.filled(pv(), table -> table.type(table.row(0, "Session n°"), 0, "Séance"));
        assertThat(FilledPvFixture.read(nameless, NUMBER).faults())
                .containsExactly(Fault.of(FilledPvReader.FIELD, FilledProblem.PV_WITHOUT_NUMBER));
    }

    @Test
    void what_is_no_pv_is_refused_and_says_what_it_lacks() {
        var sheet = FilledPvFixture.ods(Paper.SHEET, PaperFixture.with(2));
        assertThat(FilledPvFixture.read(sheet, NUMBER).faults())
                .extracting(Fault::problem)
                .containsExactly(FilledProblem.ATTENDANCE_SHEET);
        assertThat(FilledPvFixture.read("Nom;Prénom\nBichon;Anne".getBytes(UTF_8), NUMBER)
                        .faults())
                .extracting(Fault::problem)
                .containsOnly(TableProblem.HEADING_MISSING);
        assertThat(FilledPvFixture.read("%PDF-1.7\n\0\1".getBytes(UTF_8), NUMBER)
                        .faults())
                .extracting(Fault::problem)
                .containsExactly(FilledProblem.NO_SPREADSHEET);
        assertThat(FilledPvFixture.read(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), NUMBER)
                        .faults())
                .extracting(Fault::problem)
                .containsExactly(TableProblem.OLD_EXCEL);
        assertThat(FilledPvFixture.read("Bonjour".getBytes(UTF_8), NUMBER).faults())
                .extracting(Fault::problem)
                .containsExactly(TableProblem.NO_HEADINGS);
        assertThat(FilledPvFixture.read(new byte[0], NUMBER).faults()).isNotEmpty();
    }

    @Property(tries = 100)
    void a_file_that_was_cut_or_changed_is_read_or_refused(@ForAll int place) {
        var file = FilledPvFixture.pv(PaperFixture.with(3));
        var at = Math.floorMod(place, file.length);
        var whole = FilledPvFixture.read(file, NUMBER);
        assertThat(FilledPvFixture.read(Arrays.copyOf(file, at), NUMBER))
                .as("refused, or cut behind all that counts")
                .satisfiesAnyOf(
                        cut -> assertThat(cut.faults()).isNotEmpty(),
                        cut -> assertThat(cut).isEqualTo(whole));
        file[at] ^= 0x55;
        assertThat(FilledPvFixture.read(file, NUMBER)).isNotNull();
    }

    @Property(tries = 200)
    void whatever_the_file_is_it_is_refused(@ForAll byte[] file) {
        assertThat(FilledPvFixture.read(file, NUMBER).faults()).isNotEmpty();
    }

    /** By way of a workbook of Excel, whose writer keeps nothing but cells. */
    @Test
    @Tag("slow")
    void what_libreoffice_saved_twice_is_read() throws IOException, InterruptedException {
        LibreOffice.isNeeded();
        var file = folder.resolve("pv.ods");
        Files.write(file, filled());
        var workbook = LibreOffice.convert("xlsx", List.of(file));
        assertFilled(read(Files.readAllBytes(workbook.getFirst())));
        Files.delete(file);
        assertFilled(
                read(Files.readAllBytes(LibreOffice.convert("ods", workbook).getFirst())));
    }

    private static byte[] filled() {
        return FilledPvFixture.filled(pv(), table -> {
            var line = table.row(FilledPvFixture.NAME, "BICHON");
            table.typeNumber(line, FilledPvFixture.CERTIFICATION, 1234567);
            table.type(line, FilledPvFixture.SCREEN, "x");
            table.type(line, FilledPvFixture.COMMENTS, "Arrivée à 14 h");
            table.type(line + 2, FilledPvFixture.NAME, "ZOLA");
            table.type(line + 2, FilledPvFixture.FIRST_NAME, "Émile");
            var box = table.row(0, "Observations globales");
            table.type(box, 0, table.shown(box, 0) + " Deux postes en panne,\nremplacés à 14 h");
        });
    }

    private static void assertFilled(FilledPv pv) {
        assertThat(pv.lines()).hasSize(2);
        var line = pv.lines().getFirst();
        assertThat(line.text(FilledColumn.BIRTH_DATE)).isEqualTo("01/01/1950");
        assertThat(line.text(FilledColumn.EXTRA_TIME)).isEqualTo("33\u00A0%");
        assertThat(line.text(FilledColumn.CERTIFICATION_NUMBER)).isEqualTo("1234567");
        assertThat(line.text(FilledColumn.END_SCREEN)).isEqualTo("x");
        assertThat(line.text(FilledColumn.COMMENTS)).isEqualTo("Arrivée à 14 h");
        assertThat(pv.lines().getLast().text(FilledColumn.BIRTH_NAME)).isEqualTo("ZOLA");
        assertThat(pv.remarks().replaceAll("\\s+", " ")).isEqualTo("Deux postes en panne, remplacés à 14 h");
    }

    private static byte[] pv() {
        return FilledPvFixture.pv(one());
    }

    private static PaperSession one() {
        return PaperFixture.with(1);
    }

    private static FilledPv read(byte[] file) {
        return FilledPvFixture.read(file, NUMBER).value();
    }
}
