package fr.pix.certif.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may use whom: the arrows of {@code docs/house.md}. */
class RoomsTest {

    /** Each feature may use those after it, and what everybody may use. */
    private static final List<String> FEATURES =
            List.of("admin", "documents", "candidates", "sessions", "centres", "access", "places");

    /** Of a feature's web what pages of others stand on: addresses to lead to, words, and the page of a session (docs/house.md). */
    private static final DescribedPredicate<HasName> SHARED = nameMatching(
            ".*\\.(SessionPaths|SessionHeading|SessionNotices|SessionNoticeBoard|ConvocationPaths|CandidateWords|ComparedPvs)(\\$.*)?");

    private static final List<String> FOR_EVERYBODY = List.of("audit", "platform", "kernel");

    static List<ArchRule> rules() {
        var rules = new ArrayList<ArchRule>();
        for (var i = 0; i < FEATURES.size(); i++) {
            var forbidden = FEATURES.subList(0, i).stream().map(RoomsTest::room).toArray(String[]::new);
            if (forbidden.length > 0) {
                rules.add(noClasses()
                        .that()
                        .resideInAPackage(room(FEATURES.get(i)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(forbidden)
                        .because("a feature knows only what it is built upon"));
            }
        }
        rules.add(noClasses()
                .that(resideInAnyPackage(
                        FOR_EVERYBODY.stream().map(RoomsTest::room).toArray(String[]::new)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FEATURES.stream().map(RoomsTest::room).toArray(String[]::new))
                .because("what everybody uses knows no feature"));
        rules.add(noClasses()
                .that()
                .resideInAPackage(room("kernel"))
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(room("kernel"), "java..", "org.jspecify..")))
                .because("the kernel's words need nothing but the JDK"));
        rules.add(noClasses()
                .that()
                .resideInAnyPackage(room("platform"), room("kernel"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room("audit"))
                .because("the audit stands on the platform"));
        rules.add(slices().matching("fr.pix.certif.(*)..").should().beFreeOfCycles());
        for (var feature : FEATURES) {
            rules.add(noClasses()
                    .that(not(resideInAnyPackage(room(feature), room("admin"))))
                    .should()
                    .dependOnClassesThat(resideInAPackage("fr.pix.certif." + feature + "..web..")
                            .and(not(SHARED)))
                    .because("a feature's pages are its own affair"));
        }
        rules.add(noClasses()
                .that(areDomain())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "gg.jte..")
                .because("a use case knows no web: forms, commands and an API call it alike"));
        return rules;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_room_uses_only_what_it_may(ArchRule rule) {
        rule.allowEmptyShould(true).check(House.CLASSES);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> areDomain() {
        var features = FEATURES.stream().map(RoomsTest::room).toArray(String[]::new);
        return resideInAnyPackage(features).and(not(resideInAnyPackage("..web..", room("admin"))));
    }

    private static String room(String name) {
        return House.ROOT + "." + name + "..";
    }
}
