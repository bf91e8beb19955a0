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

    /** Where to go on with what was asked for: to itself, unless it is none. */
    String of(HttpServletRequest request) {
        var asked = FormPaths.within(request);
        var path = isRead(request) ? withoutType(asked) : above(asked);
        if (path.equals(asked)) {
            return itself(request);
        }
        while (!path.isEmpty() && !isShown(path)) {
            path = above(path);
        }
        var page = request.getContextPath() + (path.isEmpty() ? SignInPaths.HOME : path);
        return path.equals(withoutType(asked)) ? page + query(request) : page;
    }

    /** The path that was asked for, with all that its address says. */
    static String itself(HttpServletRequest request) {
        return request.getRequestURI() + query(request);
    }

    private static String query(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? "" : "?" + query;
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
