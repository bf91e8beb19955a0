package fr.pix.certif.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** What a browser asks for counts; what is no wish, as FuzzTest made up, is French and never a fault. */
class ChosenLanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr                              | fr
            en                              | en
            en-GB,en;q=0.9,fr;q=0.5         | en
            fr-FR,fr;q=0.9,en-US;q=0.8      | fr
            en-US;q=0.1,fr;q=0.2            | fr
            fr;q=0.5,en;q=0.9               | en
            en;q=0.5,fr                     | fr
            de-CH,it,en-US;q=0.2            | en
            en;q=0,fr                       | fr
            de,*                            | fr
            a,b,c,d,e,f,g,h,i,j,k,l,en      | en
            de,it,es,pt,nl,sv,da,fi,el,hu,en| en
            """)
    void the_first_wish_that_there_is(String asked, String language) {
        assertThat(language(asked)).isEqualTo(language);
    }

    @Test
    void no_wish_is_french() {
        assertThat(new ChosenLanguage().resolveLocale(new MockHttpServletRequest()))
                .isEqualTo(Locale.FRENCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ",", ";", "en;q=2", "en;q=1e9", "en;q=", "*;q=-1", "../../etc/passwd", "1,51,51,51", "é"})
    void what_is_no_wish_is_french(String asked) {
        assertThat(language(asked)).isEqualTo("fr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0085en", "en\r\nX: y", "×¢\u0091"})
    void so_is_what_spring_security_does_not_let_anybody_read(String asked) {
        assertThat(language(asked)).isEqualTo("fr");
    }

    private static String language(String asked) {
        var request = new MockHttpServletRequest("GET", "/");
        request.addHeader(HttpHeaders.ACCEPT_LANGUAGE, asked);
        var guarded = new StrictHttpFirewall().getFirewalledRequest(request);
        return new ChosenLanguage().resolveLocale(guarded).getLanguage();
    }
}
