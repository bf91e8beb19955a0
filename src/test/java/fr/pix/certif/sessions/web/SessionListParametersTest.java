package fr.pix.certif.sessions.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.sessions.SessionSort;
import java.util.stream.Collectors;
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

    @ParameterizedTest
    @CsvSource({
        "entre, '', '', ''",
        "entre, 01/02/2027, '', ''",
        "entre, 01/02/2027, 01/02/2027, ''",
        "entre, 31/02/2027, 01/03/2027, 'du: sessions.date_unreadable'",
        "entre, 01/02/2027, abc, 'au: sessions.date_unreadable'",
        "entre, abc, 31/02/2027, 'du: sessions.date_unreadable, au: sessions.date_unreadable'",
        "entre, 01/05/2027, 01/02/2027, 'au: sessions.period_reversed'",
        "a-venir, abc, abc, ''",
    })
    void what_is_no_day_and_an_end_before_the_beginning_are_told(String period, String from, String to, String told) {
        var request = new MockHttpServletRequest();
        request.setParameter("periode", period);
        request.setParameter("du", from);
        request.setParameter("au", to);
        assertThat(SessionListParameters.of(request).faults().stream()
                        .map(fault -> fault.field() + ": " + fault.problem().code())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(told);
    }

    private static SessionListParameters asked(String period, String column, String order) {
        var request = new MockHttpServletRequest();
        request.setParameter("periode", period);
        request.setParameter("tri", column);
        request.setParameter("ordre", order);
        return SessionListParameters.of(request);
    }
}
