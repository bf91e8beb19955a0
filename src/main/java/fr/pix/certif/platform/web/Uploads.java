package fr.pix.certif.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.parser.MediaType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.util.StringUtils;

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

    static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || isOfUntoldLength(request);
    }

    /** Whether the body is one of those: a file, a long text, or of a length that the sender does not tell. */
    static boolean isLarge(HttpServletRequest request) {
        return request.getContentLengthLong() > SMALL || isOfUntoldLength(request);
    }

    /**
     * Whether it calls itself multipart and is not what our forms send. It could not be read before its turn: Tomcat reads a form,
     * of whatever method, and Spring unpacks all that is called multipart.
     */
    static boolean isNoForm(HttpServletRequest request) {
        var type = request.getContentType();
        return StringUtils.startsWithIgnoreCase(type, "multipart/")
                && !(HttpMethod.POST.matches(request.getMethod())
                        && "multipart/form-data".equals(MediaType.parseMediaTypeOnly(type)));
    }

    private static boolean isOfUntoldLength(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }
}
