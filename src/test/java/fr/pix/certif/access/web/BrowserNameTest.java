package fr.pix.certif.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class BrowserNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox, Linux
            Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0     | Edge, Windows
            curl/8.14.1 (Windows)                                                  | Windows
            Firefox                                                                | Firefox
            curl/8.14.1                                                            | ''
            """)
    void of_a_browser_it_says_what_is_known(String said, String name) {
        var request = new MockHttpServletRequest();
        request.addHeader("User-Agent", said);

        assertThat(BrowserName.of(request)).isEqualTo(name);
    }

    @Test
    void who_says_nothing_has_no_name() {
        assertThat(BrowserName.of(new MockHttpServletRequest())).isEmpty();
    }
}
