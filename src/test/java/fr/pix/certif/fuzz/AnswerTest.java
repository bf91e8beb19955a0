package fr.pix.certif.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What was sent as one request may be answered as two: the first is looked at, and no more. */
class AnswerTest {

    private static final String ANOTHER = "HTTP/1.1 400 \r\nContent-Length: 0\r\n\r\n";
    private static final String CHUNKED = "HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n";

    @Test
    void an_answer_in_chunks_ends_with_its_last_one() {
        assertThat(answer(CHUNKED + "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n" + ANOTHER, false)
                        .octets())
                .isEqualTo("abcde");
    }

    @Test
    void one_that_was_cut_is_what_came_of_it() {
        assertThat(answer(CHUNKED + "3\r\nabc\r\nff\r\nde", false).octets()).isEqualTo("abcde");
    }

    @Test
    void an_answer_to_head_has_no_body_whatever_it_says() {
        assertThat(answer(CHUNKED + ANOTHER, true).octets()).isEmpty();
        assertThat(answer("HTTP/1.1 200 \r\nContent-Length: 20\r\n\r\n" + ANOTHER, true)
                        .octets())
                .isEmpty();
    }

    private static Answer answer(String bytes, boolean bodiless) {
        return Answer.of(bytes.getBytes(ISO_8859_1), bodiless, Duration.ZERO).orElseThrow();
    }
}
