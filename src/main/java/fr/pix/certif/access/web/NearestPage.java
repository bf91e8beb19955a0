package fr.pix.certif.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The page on which something stands that is none itself: a file to be taken along, after which a browser stays where it was,
 * or a form that has no page of its own. It is the nearest above it that is shown.
 */
@Component
class NearestPage {

    private final SingletonSupplier<List<PathPattern>> shown;

    NearestPage(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.shown = SingletonSupplier.of(() -> FormPaths.shown(FormPaths.routes(mappings)));
    }

    /** Where to go on with what was asked for: to itself, with all that its address says, unless it is none. */
    String of(HttpServletRequest request) {
        var asked = FormPaths.within(request);
        var path = isRead(request) ? withoutType(asked) : above(asked);
        if (path.equals(asked)) {
            return withQuery(asked, request);
        }
        while (!path.isEmpty() && !isShown(path)) {
            path = above(path);
        }
        return path.equals(withoutType(asked)) ? withQuery(path, request) : within(path, request);
    }

    private static String withQuery(String path, HttpServletRequest request) {
        var query = request.getQueryString();
        return within(path, request) + (query == null ? "" : "?" + query);
    }

    private static String within(String path, HttpServletRequest request) {
        return request.getContextPath() + (path.isEmpty() ? SignInPaths.HOME : path);
    }

    static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private boolean isShown(String path) {
        var parsed = PathContainer.parsePath(path);
        return shown.obtain().stream().anyMatch(pattern -> pattern.matches(parsed));
    }

    private static String above(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private static String withoutType(String path) {
        var type = path.indexOf('.', path.lastIndexOf('/'));
        return type < 0 ? path : path.substring(0, type);
    }
}
