package fr.pix.certif.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What attackers look for is not there, or in the one place that is known for it (docs/security.md). */
class DangerousPartsTest {

    private static final Pattern ALGORITHM = Pattern.compile("\\.getInstance\\(\\s*\"([^\"]+)\"");
    private static final Pattern CALL_OF_SQL =
            Pattern.compile("\\.sql\\(((?:\"\"\"[\\s\\S]*?\"\"\"|\"[^\"]*\"|[^()\"]|\\([^()]*\\))*)\\)");
    private static final Pattern TEXT = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"[^\"\\n]*\"");
    private static final Pattern SHOUTED =
            Pattern.compile("(?:\\w+\\.)?[A-Z][A-Z_]+(?:\\.formatted\\(\\))?|\\(?SIZE|\\d+\\)?");

    /**
     * Where a statement is put together from parts that stand in the sources, or from an order that somebody chose among
     * ours: read by a person before it comes here. What is typed is a parameter there too.
     */
    private static final List<String> READ_BY_A_PERSON = List.of(
            "AuditStore.java",
            "CandidateArrivals.java",
            "CandidateStore.java",
            "ChangeStore.java",
            "ConvocationStore.java",
            "ExportCentre.java",
            "HandedOver.java",
            "InvitationLookup.java",
            "ListSessions.java",
            "MailLookup.java",
            "MembershipData.java",
            "Schema.java",
            "SearchCentres.java",
            "StudentStore.java");

    @Test
    void programs_are_started_by_the_embedded_database_alone() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("..platform.database..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .orShould()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("exec"))));
    }

    @Test
    void no_text_is_run_as_code() {
        absent("javax.script..", "org.springframework.expression..", "javax.tools..", "groovy..", "org.mozilla..");
        check(noClasses().should().dependOnClassesThat().haveFullyQualifiedName("gg.jte.TemplateEngine"));
    }

    @Test
    void no_object_is_read_from_bytes() {
        absent("java.rmi..", "java.beans..", "org.yaml..", "com.esotericsoftware..");
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.io.ObjectInputStream.class)
                .orShould()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("activateDefaultTyping"))));
    }

    @Test
    void no_directory_is_asked_by_name_and_none_by_path() {
        absent("javax.naming..", "org.springframework.ldap..", "javax.xml.xpath..");
    }

    @Test
    void neither_graphql_nor_websockets_nor_a_cache_server_nor_saml_is_there() {
        absent(
                "graphql..",
                "jakarta.websocket..",
                "org.springframework.web.socket..",
                "org.springframework.messaging..",
                "net.spy..",
                "redis..",
                "org.opensaml..");
    }

    @Test
    void memory_is_the_jvm_s_alone() {
        absent("sun.misc..", "java.lang.foreign..", "com.sun.jna..");
        check(noClasses()
                .should()
                .callMethod(System.class, "load", String.class)
                .orShould()
                .callMethod(System.class, "loadLibrary", String.class));
    }

    @Test
    void xml_is_read_in_two_places() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("fr.pix.certif.platform.sheet.StrictXml")
                .and()
                .doNotHaveFullyQualifiedName("fr.pix.certif.platform.ods.FlatOdf")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("javax.xml.parsers..").or(resideInAPackage("javax.xml.transform..")))
                .orShould()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("createXMLStreamReader"))));
    }

    @Test
    void others_are_asked_by_the_parts_that_the_operator_sets_up() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("..access.web.oidc..", "..platform.watch..")
                .and()
                .doNotHaveSimpleName("EngineArchive") // opens what is within the application's own archive
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "org.springframework.web.client..", "io.opentelemetry..")
                .orShould()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("openConnection"))));
    }

    @Test
    void no_page_opens_a_file_of_the_server() {
        check(noClasses()
                .that()
                .resideInAnyPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.io.File.class));
    }

    @Test
    void chance_that_must_not_be_guessed_comes_from_the_system() {
        check(noClasses()
                .that()
                .doNotHaveSimpleName("RequestReference")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.(Random|SplittableRandom)|java\\.util\\.concurrent\\.ThreadLocalRandom")
                .orShould()
                .callMethod(Math.class, "random"));
    }

    @Test
    void sha_256_is_the_only_algorithm_that_is_named() {
        var named = new TreeSet<String>();
        for (var file : House.files(House.SOURCES, ".java")) {
            ALGORITHM.matcher(House.text(file)).results().forEach(found -> named.add(found.group(1)));
        }
        assertThat(named).containsExactly("SHA-256");
        absent("javax.crypto..");
    }

    @Test
    void statements_hold_no_value_that_somebody_typed() {
        var odd = new TreeSet<String>();
        for (var file : House.files(House.SOURCES, ".java")) {
            if (READ_BY_A_PERSON.contains(file.getFileName().toString())) {
                continue;
            }
            CALL_OF_SQL.matcher(House.text(file)).results().forEach(call -> {
                for (var part : TEXT.matcher(call.group(1)).replaceAll("").split("\\+", -1)) {
                    var rest = part.strip();
                    if (!rest.isEmpty() && !SHOUTED.matcher(rest).matches()) {
                        odd.add("%s: sql(… %s …)".formatted(file.getFileName(), rest));
                    }
                }
            });
        }
        assertThat(odd).isEmpty();
    }

    @Test
    void no_script_of_ours_makes_markup_of_text_or_keeps_anything_in_the_browser() {
        var scripts = House.files(Path.of("src/main/resources/static/assets"), ".js");
        assertThat(scripts).isNotEmpty();
        for (var script : scripts) {
            assertThat(House.text(script))
                    .as(script.toString())
                    .doesNotContain(
                            "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(")
                    .doesNotContain("localStorage", "sessionStorage", "indexedDB", "document.cookie", "postMessage")
                    .doesNotContain("__proto__");
        }
    }

    @Test
    void no_template_writes_a_text_as_it_is_typed() {
        for (var template : House.files(House.TEMPLATES, ".jte")) {
            assertThat(House.text(template)).as(template.toString()).doesNotContain("$unsafe", "<script>", " onclick");
        }
    }

    @Test
    void no_secret_is_in_the_sources() {
        var secret = Pattern.compile(
                "(?i)-----BEGIN [A-Z ]*PRIVATE KEY|AKIA[0-9A-Z]{16}|(?:password|secret)\\s*=\\s*\"[^\"\\s/]{8,}\"");
        for (var folder : List.of("src/main", "ops")) {
            texts(Path.of(folder))
                    .forEach(file -> assertThat(secret.matcher(House.text(file)).find())
                            .as(file.toString())
                            .isFalse());
        }
    }

    private static Stream<Path> texts(Path folder) {
        return Stream.of(".java", ".properties", ".sql", ".yml", ".yaml", ".env", ".service", ".conf", ".cfg", ".json")
                .flatMap(suffix -> House.files(folder, suffix).stream())
                .filter(Files::isRegularFile);
    }

    private static void absent(String... packages) {
        check(noClasses().should().dependOnClassesThat().resideInAnyPackage(packages));
    }

    private static void check(ArchRule rule) {
        rule.because("docs/security.md says so").check(House.CLASSES);
    }
}
