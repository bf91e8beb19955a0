package fr.pix.certif.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/**
 * Which bodies are bounded: those that are held in memory at once, a file before anybody knows who sends it. One address
 * has a part of the places only.
 */
final class Uploads {

    private static final long SMALL = 64 * 1024L;

    private Uploads() {}

    static Places<String> places(ServingSettings.Requests settings) {
        return new Places<>(settings.uploads(), settings.uploadsByAddress(), settings.waiting(), settings.patience());
    }

    /** Whether the body is one of those: a file, a long text, or of a length that the sender does not tell. */
    static boolean isLarge(HttpServletRequest request) {
        return request.getContentLengthLong() > SMALL || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }
}
