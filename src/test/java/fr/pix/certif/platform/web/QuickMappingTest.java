package fr.pix.certif.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.support.StaticWebApplicationContext;
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

    private boolean finds(RequestMappingHandlerMapping mapping, String pattern, String path) throws Exception {
        mapping.setApplicationContext(new StaticWebApplicationContext());
        mapping.afterPropertiesSet();
        var info = RequestMappingInfo.paths(pattern)
                .options(mapping.getBuilderConfiguration())
                .build();
        mapping.registerMapping(info, this, QuickMappingTest.class.getDeclaredMethod("controller"));
        var request = new MockHttpServletRequest("GET", path);
        ServletRequestPathUtils.parseAndCache(request);
        return mapping.getHandler(request) != null;
    }

    void controller() {}
}
