package fr.pix.certif.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Forms that can be shown again: those that are sent to the path which shows them. */
@Component
class FormPaths {

    private final SingletonSupplier<List<PathPattern>> patterns;

    FormPaths(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.patterns = SingletonSupplier.of(() -> shownAndSent(routes(mappings)));
    }

    boolean canShowAgain(HttpServletRequest request) {
        var type = request.getContentType();
        var path = PathContainer.parsePath(within(request));
        return request.getMethod().equals("POST")
                && type != null
                && type.startsWith("application/x-www-form-urlencoded")
                && patterns.obtain().stream().anyMatch(pattern -> pattern.matches(path));
    }

    /** The path without the centre that it may name first. */
    static String within(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    static List<RequestMappingInfo> routes(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .toList();
    }

    static List<PathPattern> shown(List<RequestMappingInfo> routes) {
        return patterns(routes, RequestMethod.GET);
    }

    private static List<PathPattern> shownAndSent(List<RequestMappingInfo> routes) {
        var shown = shown(routes);
        return patterns(routes, RequestMethod.POST).stream()
                .filter(shown::contains)
                .toList();
    }

    private static List<PathPattern> patterns(List<RequestMappingInfo> routes, RequestMethod method) {
        return routes.stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(method))
                .flatMap(route -> {
                    var paths = route.getPathPatternsCondition();
                    return paths == null ? null : paths.getPatterns().stream();
                })
                .toList();
    }
}
