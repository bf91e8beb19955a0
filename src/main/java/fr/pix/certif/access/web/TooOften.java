package fr.pix.certif.access.web;

import fr.pix.certif.kernel.Wait;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The answer to who tried too often (RFC 6585, 4): when to come back, beside the form as it was typed. */
final class TooOften {

    private TooOften() {}

    static void tell(HttpServletResponse response, Wait wait) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.seconds()));
    }
}
