package fr.pix.certif.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** What was asked for: where the servlet container shows the page of an error, the request is another, and knows the first one's. */
final class AskedFor {

    private AskedFor() {}

    /** The method; empty where not even the first line could be read. */
    static String method(HttpServletRequest request) {
        return first(request, RequestDispatcher.ERROR_METHOD, request.getMethod());
    }

    /** The path; empty likewise. */
    static String path(HttpServletRequest request) {
        return first(request, RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
    }

    private static String first(HttpServletRequest request, String attribute, String now) {
        return request.getAttribute(attribute) instanceof String first ? first : Objects.requireNonNullElse(now, "");
    }
}
