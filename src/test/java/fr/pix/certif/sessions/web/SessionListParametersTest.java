package fr.pix.certif.sessions.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class SessionListParametersTest {

    @Test
    void an_unknown_period_filters_nothing_and_is_in_no_link() {
        var asked = new MockHttpServletRequest();
        asked.setParameter("periode", "jamais");
        var parameters = SessionListParameters.of(asked);
        assertThat(parameters.filtered()).isFalse();
        assertThat(parameters.first()).doesNotContain("jamais");
    }

    @Test
    void a_known_one_does() {
        var asked = new MockHttpServletRequest();
        asked.setParameter("periode", SessionListParameters.PAST);
        assertThat(SessionListParameters.of(asked).filtered()).isTrue();
    }
}
