package fr.pix.certif.sessions.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.sessions.SessionSort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** The list as its address says it. */
class SessionListParametersTest {

    /** Who looks at what is to come looks for the next one; all sessions begin with the latest (G29). */
    @ParameterizedTest
    @CsvSource({
        "'', '', '', true",
        "a-venir, '', '', false",
        "passees, '', '', true",
        "a-venir, date, desc, true",
        "a-venir, date, asc, false",
        "a-venir, site, '', false",
    })
    void the_next_session_to_come_stands_first(String period, String column, String order, boolean descending) {
        var asked = asked(period, column, order);
        assertThat(asked.descending()).isEqualTo(descending);
    }

    @Test
    void the_head_of_the_column_turns_the_order_round() {
        assertThat(asked("a-venir", "", "").sortedBy(SessionSort.DATE)).endsWith("tri=date&ordre=desc");
        assertThat(asked("a-venir", "date", "desc").sortedBy(SessionSort.DATE)).endsWith("tri=date&ordre=asc");
        assertThat(asked("", "", "").sortedBy(SessionSort.DATE)).endsWith("tri=date&ordre=asc");
    }

    @Test
    void an_unknown_period_filters_nothing_and_is_in_no_link() {
        var asked = asked("jamais", "", "");
        assertThat(asked.filtered()).isFalse();
        assertThat(asked.first()).doesNotContain("jamais");
        assertThat(asked(SessionListParameters.PAST, "", "").filtered()).isTrue();
    }

    private static SessionListParameters asked(String period, String column, String order) {
        var request = new MockHttpServletRequest();
        request.setParameter("periode", period);
        request.setParameter("tri", column);
        request.setParameter("ordre", order);
        return SessionListParameters.of(request);
    }
}
