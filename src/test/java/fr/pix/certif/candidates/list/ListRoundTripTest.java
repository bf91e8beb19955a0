package fr.pix.certif.candidates.list;

import static fr.pix.certif.candidates.CandidateField.ACCESSIBILITY;
import static fr.pix.certif.candidates.CandidateField.BILLING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.candidates.Billing;
import fr.pix.certif.candidates.CandidateDetails;
import fr.pix.certif.candidates.Sex;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.centres.CentreType;
import fr.pix.certif.centres.Habilitation;
import fr.pix.certif.centres.Member;
import fr.pix.certif.documents.LibreOffice;
import fr.pix.certif.documents.PaperFixture;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.places.BirthPlace;
import fr.pix.certif.sessions.AccessCode;
import fr.pix.certif.sessions.Session;
import fr.pix.certif.sessions.SessionDetails;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.time.api.Dates;
import org.springframework.util.FileSystemUtils;

/** Whatever candidates are called, the list that is written of them says the same when it is read. */
class ListRoundTripTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final Session SESSION = new Session(
            new SessionId(54),
            new SessionDetails("CNAM Paris", "B304", LocalDate.of(2049, 4, 19), LocalTime.of(13, 30), "Anne", ""),
            ZONE,
            new AccessCode("XLTT58"),
            1,
            Instant.EPOCH,
            Instant.EPOCH,
            0);
    private static final Member MEMBER = new Member(
            new AccountId(1),
            new CentreId(1),
            "Centre de Testix",
            CentreType.PRO,
            ZONE,
            Arrays.asList(Habilitation.values()),
            Member.Role.MEMBER);
    private static final List<BirthPlace> PLACES = List.of(
            new BirthPlace("99100", "France", "01004", null, "Ambérieu-en-Bugey"),
            new BirthPlace("99100", "France", null, "01500", "Ambérieu-en-Bugey"),
            new BirthPlace("99100", "France", "2A004", null, "Ajaccio"),
            new BirthPlace("99326", "Côte d’Ivoire", null, null, "Grand-Bassam"));

    @Property(tries = 150)
    void what_is_written_is_read_back(@ForAll("people") List<CandidateDetails> people) throws IOException {
        var list = ListFixture.read(written(people)).value();
        assertThat(list.lines().stream()
                        .map(list::typed)
                        .map(ListRoundTripTest::comparable)
                        .toList())
                .isEqualTo(people.stream()
                        .map(TypedCandidate::of)
                        .map(ListRoundTripTest::comparable)
                        .toList());
    }

    @Property(tries = 200)
    void whatever_the_file_is_it_is_read_or_refused(@ForAll byte[] file) {
        assertThat(ListFixture.read(file).faults()).isNotEmpty();
    }

    @Property(tries = 100)
    void a_file_that_was_cut_or_changed_says_the_same_or_is_refused(
            @ForAll("people") List<CandidateDetails> people, @ForAll int place) throws IOException {
        var file = written(people);
        var whole = ListFixture.read(file);
        var at = Math.floorMod(place, file.length);
        var changed = file.clone();
        changed[at] ^= 0x55;
        for (var damaged : List.of(Arrays.copyOf(file, at), changed)) {
            var read = ListFixture.read(damaged);
            assertThat(read.faults().isEmpty() ? read : whole).isEqualTo(whole);
        }
    }

    /** LibreOffice writes it; before March 1900 it and Excel count days differently. */
    @Example
    @Tag("slow")
    void a_model_that_was_saved_as_a_workbook_of_excel_says_the_same() throws Exception {
        LibreOffice.isNeeded();
        var folder = Files.createTempDirectory("list");
        try {
            var people = person().filter(details -> details.birthDate().getYear() > 1900)
                    .list()
                    .ofSize(200)
                    .sample();
            var model = Files.write(folder.resolve("liste.ods"), written(people));
            var workbook = LibreOffice.convert("xlsx", List.of(model)).getFirst();

            assertThat(ListFixture.read(Files.readAllBytes(workbook))).isEqualTo(ListFixture.read(written(people)));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static byte[] written(List<CandidateDetails> people) throws IOException {
        var lines = new ArrayList<SheetLine>();
        people.forEach(details -> lines.add(SheetLine.of(lines.size() + 1, details)));
        lines.add(SheetLine.empty(lines.size() + 1));
        var out = new ByteArrayOutputStream();
        new CandidateSheet(SESSION, MEMBER, lines).write(out);
        return out.toByteArray();
    }

    /** A list has a word for who pays, and nothing about accessibility. */
    private static TypedCandidate comparable(TypedCandidate typed) {
        return typed.with(BILLING, "").with(ACCESSIBILITY, "");
    }

    @Provide
    Arbitrary<List<CandidateDetails>> people() {
        return person().list().ofMinSize(1).ofMaxSize(6);
    }

    private static Arbitrary<CandidateDetails> person() {
        var name = Arbitraries.oneOf(
                Arbitraries.of(PaperFixture.HARD_TEXTS),
                Arbitraries.strings()
                        .withChars("aéÈçœñ'’-.ßłŸأ")
                        .withCharRange('A', 'Z')
                        .ofMinLength(1)
                        .ofMaxLength(40));
        var text = Arbitraries.of("", "3e B", "00123", "1310", "12/05", "50 %", "O'Neil & fils");
        return Combinators.combine(
                        name,
                        name,
                        Arbitraries.of(Sex.class),
                        Dates.dates().between(LocalDate.of(1900, 1, 2), LocalDate.of(2030, 1, 1)),
                        Arbitraries.of(PLACES),
                        text,
                        Arbitraries.integers().between(1, 999).injectNull(0.5),
                        Arbitraries.of(Habilitation.class).injectNull(0.5))
                .as((birthName, firstName, sex, birthDate, place, identifier, extraTime, certification) ->
                        new CandidateDetails(
                                birthName,
                                firstName,
                                sex,
                                birthDate,
                                place,
                                identifier,
                                extraTime,
                                identifier.isEmpty() ? "" : "prof@exemple.fr",
                                "",
                                Billing.PREPAID,
                                identifier + "1",
                                certification,
                                false));
    }
}
