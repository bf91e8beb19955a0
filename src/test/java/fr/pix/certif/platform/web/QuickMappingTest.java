package fr.pix.certif.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** A glance at a path finds what Spring finds, and nothing else. */
class QuickMappingTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            /sessions/liste           ; /sessions/liste
            /sessions/liste           ; /sessions/liste/
            /sessions/{id:\\d+}       ; /sessions/52
            /sessions/{id:\\d+}       ; /sessions/liste
            /sessions/{id:\\d+}       ; /sessions/52/candidats
            /sessions/{id}/candidats  ; /sessions/52/candidats
            /sessions/{id}/candidats  ; /sessions/52/candidat
            /sessions/{id}/candidats  ; /%73essions/52/candidats
            /sessions/{id}/candidats  ; /sessions/5%2F2/candidats
            /sessions/{id}.pdf        ; /sessions/52.pdf
            /langue/{language:fr|en}  ; /langue/en
            /langue/{language:fr|en}  ; /langue/de
            /files/**                 ; /files
            /files/**                 ; /files/a/b
            /files/**                 ; /file
            /files/{*rest}            ; /files
            /files/{*rest}            ; /files/a/b
            /{any}                    ; /files
            /*/x                      ; /files/x
            """)
    void it_is_spring_s_answer(String pattern, String path) throws Exception {
        assertThat(finds(new QuickMapping(), pattern, path))
                .isEqualTo(finds(new RequestMappingHandlerMapping(), pattern, path));
    }

    @ParameterizedTest
    @ValueSource(classes = {QuickMapping.class, RequestMappingHandlerMapping.class})
    void between_several_it_is_the_closest(Class<? extends RequestMappingHandlerMapping> kind) throws Exception {
        var mapping = knowing(kind.getDeclaredConstructor().newInstance(), "/sessions/{id}", "/sessions/liste");

        assertThat(pattern(mapping, "/sessions/liste")).isEqualTo("/sessions/liste");
        assertThat(pattern(mapping, "/sessions/52")).isEqualTo("/sessions/{id}");
    }

    @Test
    void a_method_that_nobody_answers_is_told_so() throws Exception {
        var mapping = new QuickMapping();
        mapping.setApplicationContext(new StaticWebApplicationContext());
        know(mapping, RequestMappingInfo.paths("/sessions/{id}").methods(RequestMethod.POST));
        mapping.afterPropertiesSet();

        assertThatExceptionOfType(HttpRequestMethodNotSupportedException.class)
                .isThrownBy(() -> mapping.getHandler(getting("/sessions/52")))
                .satisfies(refused -> assertThat(refused.getSupportedMethods()).containsExactly("POST"));
    }

    private boolean finds(RequestMappingHandlerMapping mapping, String pattern, String path) throws Exception {
        return knowing(mapping, pattern).getHandler(getting(path)) != null;
    }

    private static @Nullable Object pattern(RequestMappingHandlerMapping mapping, String path) throws Exception {
        var request = getting(path);
        assertThat(mapping.getHandler(request)).isNotNull();
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    }

    private RequestMappingHandlerMapping knowing(RequestMappingHandlerMapping mapping, String... patterns)
            throws NoSuchMethodException {
        mapping.setApplicationContext(new StaticWebApplicationContext());
        for (var pattern : patterns) {
            know(mapping, RequestMappingInfo.paths(pattern));
        }
        mapping.afterPropertiesSet();
        return mapping;
    }

    private void know(RequestMappingHandlerMapping mapping, RequestMappingInfo.Builder info)
            throws NoSuchMethodException {
        mapping.registerMapping(info.build(), this, QuickMappingTest.class.getDeclaredMethod("controller"));
    }

    private static MockHttpServletRequest getting(String path) {
        var request = new MockHttpServletRequest("GET", path);
        ServletRequestPathUtils.parseAndCache(request);
        return request;
    }

    void controller() {}
}
