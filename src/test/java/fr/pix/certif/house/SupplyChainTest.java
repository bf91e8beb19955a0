package fr.pix.certif.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docs/supply-chain.md: what others made comes under licences that are let in, and none comes without. */
class SupplyChainTest {

    private static final Path PAGE = Path.of("docs", "supply-chain.md");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String BILL = "/META-INF/sbom/application.cdx.json";

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern FILE = Pattern.compile("`(src/main/resources[^`]*)`");

    /** What we write ourselves: texts, styles, scripts, tables of the database. */
    private static final Pattern OURS =
            Pattern.compile(".*\\.(properties|sql|css|js|md|fods|factories)|.*/LISEZ-MOI\\.txt");

    private final String page = House.text(PAGE);

    @Test
    void every_library_bears_a_licence_that_is_let_in() throws IOException {
        var letIn = table("### Licences that are let in").stream()
                .map(List::getFirst)
                .collect(Collectors.toSet());
        var components = bill().path("components").valueStream().toList();
        assertThat(letIn).contains("Apache-2.0", "MIT");
        assertThat(components).hasSizeGreaterThan(100);
        assertThat(components)
                .filteredOn(component -> licences(component).noneMatch(letIn::contains))
                .as("without a licence that is let in")
                .map(component ->
                        component.path("purl").asString() + licences(component).toList())
                .isEmpty();
    }

    @Test
    void no_licence_is_let_in_that_nothing_bears() throws IOException {
        var borne = bill().path("components")
                .valueStream()
                .flatMap(SupplyChainTest::licences)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(table("### Licences that are let in")).map(List::getFirst).isSubsetOf(borne);
    }

    /** A font or a list that somebody adds has its line, or is nobody's. */
    @Test
    void every_file_that_is_no_text_of_ours_has_its_line() throws IOException {
        var told = FILE.matcher(page)
                .results()
                .map(match -> Path.of(match.group(1)))
                .toList();
        var others = table("### What is no library").stream()
                .filter(row -> !row.getFirst().startsWith("icons"))
                .flatMap(row -> FILE.matcher(row.get(1)).results().map(match -> Path.of(match.group(1))))
                .collect(Collectors.toSet());
        var ours = Set.of("favicon.svg", "icons.svg", "mark.png", "common-passwords.txt");
        assertThat(told).allSatisfy(path -> assertThat(path).exists());
        try (var files = Files.walk(RESOURCES)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> !OURS.matcher(file.toString()).matches())
                            .filter(file -> !ours.contains(file.getFileName().toString())))
                    .allSatisfy(file -> assertThat(others)
                            .as("%s has no line in %s", file, PAGE)
                            .anyMatch(file::startsWith));
        }
    }

    /** As the Open Font License asks. */
    @Test
    void every_folder_with_fonts_holds_their_licence() throws IOException {
        try (var files = Files.walk(RESOURCES)) {
            var folders = files.filter(file -> file.toString().matches(".*\\.(ttf|otf|woff2?)"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
            assertThat(folders)
                    .isNotEmpty()
                    .allSatisfy(folder -> assertThat(folder).isDirectoryContaining("glob:**OFL.txt"));
        }
    }

    /** Several classes in one annotation are registered in an order that differs from build to build: two builds would differ. */
    @Test
    void each_configuration_enables_the_settings_of_one_class() {
        var sources = House.files(Path.of("src/main/java"), ".java");
        assertThat(sources)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(House.text(file))
                        .as(file.toString())
                        .doesNotContain("@EnableConfigurationProperties({"));
    }

    private List<List<String>> table(String heading) {
        var from = page.indexOf(heading + "\n");
        var end = page.indexOf("\n#", from + 1);
        return ROW.matcher(page.substring(from, end))
                .results()
                .map(row -> List.of(row.group(1), row.group(2), row.group(3)))
                .filter(row -> !row.getFirst().startsWith("--")
                        && !Set.of("licence", "what").contains(row.getFirst()))
                .toList();
    }

    private static Stream<String> licences(JsonNode component) {
        return component
                .path("licenses")
                .valueStream()
                .flatMap(licence -> Stream.of(
                        licence.path("license").path("id"),
                        licence.path("license").path("name"),
                        licence.path("expression")))
                .filter(JsonNode::isString)
                .map(JsonNode::asString);
    }

    private static JsonNode bill() throws IOException {
        try (InputStream in = Objects.requireNonNull(SupplyChainTest.class.getResourceAsStream(BILL))) {
            return JsonMapper.shared().readTree(in);
        }
    }
}
