package fr.pix.certif.centres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.table.Column;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many centres are opened from a list: checked line by line, then all at once or none. */
@CertifTest
class ImportCentresTest {

    private static final Reason WHY = new Reason("Rentrée 2026");
    private static final int MANY = 5_000;
    private static final Duration LONGEST = Duration.ofSeconds(3);

    @Autowired
    private MemberFixture members;

    @Autowired
    private CheckCentreList checkCentreList;

    @Autowired
    private CheckedCentreLists kept;

    @Autowired
    private ImportCentres importCentres;

    @Autowired
    private CentreLookup centres;

    @Autowired
    private SearchCentres searchCentres;

    @Autowired
    private JdbcClient sql;

    private AccountId by;
    private String id;

    @BeforeEach
    void nameAdministrator() {
        by = members.of("Europe/Paris").account();
        id = "zz" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void a_list_with_every_column_opens_centres_as_the_form_does() throws IOException {
        var report = check("Nom;Identifiant externe;Type;Fuseau;Habilitations;Sites\n"
                + "Lycée des Iris;%s-1;sco;Pacific/Noumea;\"CléA; Pro Santé\";\"Site 1; Site 2 (Europe/Paris)\"\n"
                        .formatted(id)
                + "Université;%s-2;SUP;;\"CléA numérique, Pix+ Édu 2nd degré\";\n".formatted(id));
        assertThat(confirm(report, UUID.randomUUID())).isEqualTo(new ImportCentres.Outcome.Imported(2));

        var iris = centre(id + "-1");
        assertThat(iris.details().zone().getId()).isEqualTo("Pacific/Noumea");
        assertThat(iris.details().habilitations()).containsExactly(Habilitation.CLEA, Habilitation.PRO_SANTE);
        assertThat(iris.details().sites())
                .extracting(Site::toString)
                .containsExactly("Site 1 (Pacific/Noumea)", "Site 2 (Europe/Paris)");
        var university = centre(id + "-2");
        assertThat(university.details().zone().getId()).isEqualTo("Europe/Paris");
        assertThat(university.details().habilitations())
                .as("as screens name them")
                .containsExactly(Habilitation.CLEA, Habilitation.EDU_2ND_DEGRE);
        assertThat(searchCentres
                        .search("iris " + id, CentreState.OPEN, new SearchCentres.Start.First())
                        .centres())
                .hasSize(1);
        assertThat(history(iris.id())).contains("CENTRE_OPENED", WHY.text(), "Site 2 (Europe/Paris)");
    }

    @Test
    void every_fault_has_its_cell_and_the_good_lines_remain() throws IOException {
        var report = check("Nom;Identifiant externe;Type;Habilitations\n"
                + "Lycée;%s-1;SCO;CLEA\n;;LYCEE;PLONGEE\nAutre;%s-1;SCO;\n".formatted(id, id));
        assertThat(report.opened()).hasSize(1);
        assertThat(report.faulty().stream()
                        .flatMap(line -> line.faults().stream())
                        .map(fault -> fault.column() + "" + fault.row() + " " + fault.problem()))
                .containsExactlyInAnyOrder(
                        "A3 NAME_REQUIRED",
                        "B3 EXTERNAL_ID_REQUIRED",
                        "C3 TYPE_REQUIRED",
                        "D3 HABILITATION_UNKNOWN",
                        "B4 EXTERNAL_ID_TWICE");
    }

    @Test
    void the_zone_of_a_site_is_read_as_people_write_it() throws IOException {
        var report = check("Nom;Identifiant externe;Type;Sites\n"
                + "Lycée;%s-1;SCO;\"Un (Indian/Réunion); Deux (La Réunion) | Trois ( réunion )|Quatre\"\n".formatted(id)
                + "Autre;%s-2;SCO;Campus (bâtiment B) (Mayotte)\n".formatted(id));
        assertThat(report.opened().getFirst().details().sites())
                .extracting(Site::toString)
                .containsExactly(
                        "Un (Indian/Reunion)",
                        "Deux (Indian/Reunion)",
                        "Trois (Indian/Reunion)",
                        "Quatre (Europe/Paris)");
        assertThat(report.opened().getLast().details().sites())
                .extracting(Site::toString)
                .containsExactly("Campus (bâtiment B) (Indian/Mayotte)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Indien/Reunion", "La Réunionn", "bâtiment B", "+04:00", "heure de l’Atlantique"})
    void what_ends_a_site_in_brackets_and_is_no_zone_is_a_fault_and_no_part_of_its_name(String bracket)
            throws IOException {
        var report = check("Nom;Identifiant externe;Type;Sites\nLycée;%s;SCO;Site 1 (%s)\n".formatted(id, bracket));
        assertThat(report.opened()).isEmpty();
        var fault = report.faulty().getFirst().faults().getFirst();
        assertThat(fault.problem()).isEqualTo(CentreProblem.SITE_ZONE_UNKNOWN);
        assertThat(fault.arguments()).containsExactly(bracket);
        assertThat(fault.column()).hasToString("D");
    }

    @Test
    void what_fell_out_of_its_cell_beyond_the_headings_is_told_and_not_lost() throws IOException {
        var report = check("Nom;Identifiant externe;Type;Habilitations;Sites\n"
                + "Lycée;%s-1;SCO;CléA numérique;Site A;Site B;;Site C\n".formatted(id)
                + "Autre;%s-2;SCO;CléA numérique;Site A;;\n".formatted(id));
        assertThat(report.opened()).extracting(CentreLine.New::row).containsExactly(3);
        assertThat(report.faulty().getFirst().faults())
                .extracting(CentreFault::toString)
                .containsExactly(new CentreFault(
                                2,
                                new Column(5),
                                "Site B, Site C",
                                CentreProblem.CELLS_BEYOND,
                                List.of("Site B, Site C"))
                        .toString());
    }

    @Test
    void an_external_id_in_other_capitals_is_the_same_one() throws IOException {
        var twice = check("Nom;Identifiant externe;Type\nLycée;%s-1a;SCO\nAutre;%s-1A;SCO\n".formatted(id, id));
        assertThat(twice.faulty().getFirst().faults().getFirst().problem()).isEqualTo(CentreProblem.EXTERNAL_ID_TWICE);
        confirm(twice, UUID.randomUUID());
        var again = check("Nom;Identifiant externe;Type\nLycée;%s-1A;SCO\n".formatted(id));
        assertThat(again.opened()).isEmpty();
        assertThat(again.known().getFirst().centre())
                .isEqualTo(centre(id + "-1a").id());
    }

    /** They were opened before capitals did not count. */
    @Test
    void of_two_centres_whose_external_ids_differ_in_capitals_alone_each_line_means_its_own() throws IOException {
        for (var externalId : List.of(id + "-1A", id + "-1a")) {
            sql.sql("insert into centre (name, type, external_id, created_at) values (?, 'SCO', ?, now())")
                    .params(externalId, externalId)
                    .update();
        }
        assertThat(centre(id + "-1A").details().name()).isEqualTo(id + "-1A");
        assertThat(centre(id + "-1a").details().name()).isEqualTo(id + "-1a");
    }

    @Test
    void a_centre_that_is_open_already_stays_as_it_is_and_what_differs_is_said() throws IOException {
        confirm(check("Nom;Identifiant externe;Type\nLycée des Iris;%s;SCO\n".formatted(id)), UUID.randomUUID());
        assertThat(check("Nom;Identifiant externe;Type\nLycée des Iris;%s;SCO\n".formatted(id))
                        .known()
                        .getFirst()
                        .otherwise())
                .isEmpty();
        var different =
                check("Nom;Identifiant externe;Type;Fuseau\nLycée des Lilas;%s;SUP;Pacific/Noumea\n".formatted(id));
        assertThat(different.known().getFirst().otherwise()).containsExactly("name", "type", "zone");
        assertThat(confirm(different, UUID.randomUUID())).isEqualTo(new ImportCentres.Outcome.Imported(0));
        assertThat(centre(id).details().name()).isEqualTo("Lycée des Iris");
    }

    @Test
    void a_list_confirmed_twice_is_imported_once_and_an_overtaken_one_not_at_all() throws IOException {
        var report = check("Nom;Identifiant externe;Type\nLycée;%s-1;SCO\nAutre;%s-2;SCO\n".formatted(id, id));
        var key = UUID.randomUUID();
        confirm(report, key);
        assertThat(confirm(report, key)).isEqualTo(new ImportCentres.Outcome.Imported(2));
        assertThat(confirm(report, UUID.randomUUID())).isEqualTo(new ImportCentres.Outcome.Overtaken());
        assertThat(checkCentreList.again(report).known()).hasSize(2);
        assertThat(sql.sql("select count(*) from centre where external_id like ?")
                        .param(id + "%")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    /** Of a column that the list does not have, it says nothing, however late it is confirmed. */
    @Test
    void compared_again_a_list_differs_in_its_own_columns_only() throws IOException {
        confirm(
                check("Nom;Identifiant externe;Type;Fuseau;Habilitations;Sites\n"
                        + "Lycée;%s;SCO;Pacific/Noumea;CLEA;Site 1\n".formatted(id)),
                UUID.randomUUID());
        var narrow = check("Nom;Identifiant externe;Type\nLycée des Iris;%s;SCO\n".formatted(id));
        var again = checkCentreList.again(kept.find(by, kept.keep(by, narrow)).orElseThrow());
        assertThat(again).isEqualTo(narrow);
        assertThat(again.known().getFirst().otherwise()).containsExactly("name");
    }

    @Test
    void the_longest_names_in_the_widest_letters_find_their_place_in_the_index_that_is_searched() throws IOException {
        var wide = IntStream.range(0, 245)
                .mapToObj(n -> Character.toString('\u4E00' + n * 7))
                .collect(Collectors.joining());
        var foldedIntoMany = "\u337F".repeat(CentreDetails.LONGEST);
        confirm(
                check("Nom;Identifiant externe;Type\n%s;%s%s;SCO\n%s;%sb;SCO\n"
                        .formatted(wide, id, wide, foldedIntoMany, id)),
                UUID.randomUUID());
        assertThat(searchCentres
                        .search(id, CentreState.ANY, new SearchCentres.Start.First())
                        .centres())
                .hasSize(2);
    }

    @Test
    void a_kept_report_is_read_as_it_was_and_by_nobody_else() throws IOException {
        var report = check("Nom;Identifiant externe;Type;Sites\nLycée;%s;SCO;Site 1\n;;;\nAutre;;X;\n".formatted(id));
        var key = kept.keep(by, report);
        assertThat(kept.find(by, key)).contains(report);
        assertThat(kept.find(members.of("Europe/Paris").account(), key)).isEmpty();
    }

    @Test
    void five_thousand_centres_are_checked_and_opened_in_a_few_seconds() throws IOException {
        var list = "Nom;Identifiant externe;Type;Habilitations;Sites\n"
                + IntStream.range(0, MANY)
                        .mapToObj(n -> "Lycée Évariste-Galois %d;%s-%d;SCO;CLEA;Site 1\n".formatted(n, id, n))
                        .collect(Collectors.joining());
        var threads = ManagementFactory.getThreadMXBean();
        var begun = threads.getCurrentThreadCpuTime();
        var report = check(list);
        assertThat(confirm(report, UUID.randomUUID())).isEqualTo(new ImportCentres.Outcome.Imported(MANY));
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun)).isLessThan(LONGEST);
    }

    private CentreListReport check(String list) throws IOException {
        return checkCentreList
                .check(new ByteArrayInputStream(list.getBytes(UTF_8)))
                .value();
    }

    private ImportCentres.Outcome confirm(CentreListReport report, UUID key) {
        return importCentres.confirm(new ImportCentres.Order(by, key, report, WHY));
    }

    private Centre centre(String externalId) {
        return centres.byExternalId(List.of(externalId)).values().iterator().next();
    }

    private String history(CentreId centre) {
        return sql.sql("select string_agg(operation || changes::text, ' ') from audit_event where centre_id = ?")
                .param(centre.value())
                .query(String.class)
                .single();
    }
}
