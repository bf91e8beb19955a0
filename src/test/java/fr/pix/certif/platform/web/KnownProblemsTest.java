package fr.pix.certif.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.platform.Settings;
import fr.pix.certif.platform.Texts;
import fr.pix.certif.platform.web.ErrorsPage.Place;
import fr.pix.certif.platform.web.ErrorsPage.Said;
import fr.pix.certif.platform.web.ErrorsPage.Told;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** « /design/erreurs »: all that can go wrong is there, as people and programs are told. */
@CertifTest
class KnownProblemsTest {

    private final List<Told> told;

    KnownProblemsTest(@Autowired Settings settings, @Autowired JsonMapper json) {
        var french =
                new PageFrame(Texts.read(), Locale.FRENCH, "", "/design/erreurs", "", null, null, List.of(), settings);
        told = new KnownProblems(json)
                .all(french, french.in(Locale.ENGLISH)).rooms().stream()
                        .flatMap(room -> room.problems().stream())
                        .toList();
    }

    @Test
    void each_problem_that_has_a_text_is_there_once_and_each_page_with_its_advice() {
        var pages = keys().filter(key -> key.matches("problem\\..*\\.advice"))
                .map(key -> key.replaceAll("^problem\\.|\\.advice$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told)
                .map(Told::code)
                .doesNotHaveDuplicates()
                .contains("sessions.room_required")
                .containsAll(pages);
        assertThat(told)
                .filteredOn(problem -> problem.json() != null)
                .map(Told::code)
                .containsExactlyInAnyOrderElementsOf(pages);
    }

    @Test
    void each_says_what_is_wrong_in_both_languages_and_each_page_what_to_do() {
        assertThat(told).allSatisfy(problem -> {
            assertThat(problem.texts()).map(Said::lang).containsExactly("fr", "en");
            assertThat(problem.texts()).map(Said::title).doesNotContain("").doesNotHaveDuplicates();
            assertThat(problem.texts()).map(said -> said.advice() == null).containsOnly(problem.json() == null);
        });
    }

    @Test
    void each_page_has_its_json_as_rfc_9457_writes_it() {
        var names = Set.of("type", "title", "status", "detail", "instance", "code", "reference");
        for (var problem : told.stream().filter(one -> one.json() != null).toList()) {
            var json = JsonMapper.shared().readTree(Objects.requireNonNull(problem.json()));
            assertThat(json.propertyNames()).containsExactlyInAnyOrderElementsOf(names);
            assertThat(json.path("type").asString()).endsWith(":" + problem.code());
            assertThat(json.path("status").asInt()).isEqualTo(problem.status()).isBetween(400, 599);
        }
    }

    @Test
    void why_the_provider_let_nobody_in_is_there_as_the_sign_in_page_says_it() {
        var above = told.stream().filter(one -> one.place() == Place.ABOVE_FORM).toList();
        assertThat(above)
                .map(Told::code)
                .containsExactlyInAnyOrderElementsOf(keys().filter(key -> key.startsWith("access.provider.fault."))
                        .toList());
        assertThat(above)
                .filteredOn(one -> one.kind().equals("UNAVAILABLE"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.status()).isEqualTo(503);
                    assertThat(one.texts().getFirst().title()).startsWith("… ne répond pas pour le moment.");
                    assertThat(one.texts().getLast().title()).startsWith("… does not answer at the moment.");
                });
    }

    @Test
    void http_s_own_words_are_among_the_statuses() {
        assertThat(told.stream().map(Told::status).collect(Collectors.toSet()))
                .contains(400, 401, 403, 404, 405, 406, 409, 413, 415, 500, 503);
    }

    /** Those of all rooms' texts. */
    private static Stream<String> keys() {
        try {
            var keys = new TreeSet<String>();
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:/messages/*_fr.properties")) {
                var texts = new Properties();
                try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    texts.load(in);
                }
                keys.addAll(texts.stringPropertyNames());
            }
            return keys.stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
