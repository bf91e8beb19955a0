package fr.pix.certif.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

/** The habits that a machine can check ({@code docs/house.md}). */
class HabitsTest {

    private static final int LONGEST_FILE = 300;
    private static final int MEDIAN_FILE = 60;
    private static final double HIDDEN_SHARE = 0.6;

    @Test
    void no_file_is_long_and_half_of_them_fit_on_a_screen() {
        var lengths = House.files(House.SOURCES, ".java").stream()
                .map(file -> House.text(file).lines().count())
                .sorted()
                .toList();
        assertThat(lengths.getLast()).isLessThanOrEqualTo(LONGEST_FILE);
        assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(MEDIAN_FILE);
    }

    @Test
    void most_classes_are_hidden_and_values_are_what_is_shown() {
        var classes = House.CLASSES.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.isRecord() && !type.isEnum() && !type.isInterface())
                .filter(type -> !type.getPackageName().endsWith(".kernel"))
                .toList();
        var hidden = classes.stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        assertThat((double) hidden / classes.size()).isGreaterThanOrEqualTo(HIDDEN_SHARE);
    }

    @Test
    void controllers_and_stores_are_never_public() {
        noClasses()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(Repository.class)
                .should()
                .bePublic()
                .check(House.CLASSES);
    }

    @Test
    void no_name_says_nothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Service)")
                .check(House.CLASSES);
    }

    @Test
    void the_time_comes_from_the_clock() {
        for (var type : List.of(
                Instant.class,
                LocalDate.class,
                LocalTime.class,
                LocalDateTime.class,
                OffsetDateTime.class,
                ZonedDateTime.class)) {
            noClasses().should().callMethod(type, "now").check(House.CLASSES);
        }
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(House.CLASSES);
        noClasses()
                .that()
                .doNotHaveSimpleName("PlatformConfiguration")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(House.CLASSES);
    }

    @Test
    void no_query_is_read_as_a_stream() {
        var because = "a stream that nobody closes keeps its connection for ever: list(), or row by row";
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .because(because)
                .check(House.CLASSES);
        noClasses()
                .should()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("queryForStream")))
                .because(because)
                .check(House.CLASSES);
    }

    @Test
    void every_package_says_what_it_is_for_and_lets_no_null_through() {
        for (var folder : House.files(House.SOURCES, ".java").stream()
                .map(java.nio.file.Path::getParent)
                .distinct()
                .toList()) {
            var info = folder.resolve("package-info.java");
            assertThat(info).satisfies(file -> assertThat(Files.exists(file)).isTrue());
            assertThat(House.text(info)).startsWith("/** ").contains("@NullMarked");
        }
    }

    @Test
    void every_public_type_of_a_room_says_what_it_is() {
        for (var file : House.files(House.SOURCES, ".java")) {
            var text = House.text(file);
            if (text.contains("\npublic ")) {
                assertThat(text.substring(0, text.indexOf("\npublic ")))
                        .as(file.toString())
                        .contains("/**");
            }
        }
    }

    @Test
    void a_lookup_answers_at_most_seven_questions() {
        for (var type : House.CLASSES) {
            if (type.getSimpleName().endsWith("Lookup")) {
                assertThat(type.getMethods().stream()
                                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                                .count())
                        .as(type.getSimpleName())
                        .isLessThanOrEqualTo(7);
            }
        }
    }

    @Test
    void a_setting_decides_when_it_is_read_not_which_classes_there_are() {
        noClasses()
                .should()
                .beAnnotatedWith(ConditionalOnProperty.class)
                .because("Spring works the beans out when the application is built, with no operator's setting at hand")
                .check(House.CLASSES);
    }
}
