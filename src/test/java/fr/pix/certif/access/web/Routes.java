package fr.pix.certif.access.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** The routes as the application itself tells them, such as {@code GET /sessions/{id}}. */
final class Routes {

    private Routes() {}

    static Stream<String> names(List<RequestMappingInfoHandlerMapping> mappings) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(Routes::names);
    }

    private static Stream<String> names(RequestMappingInfo route) {
        var methods = route.getMethodsCondition().getMethods();
        return route.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{(\\w+):[^/]*}", "{$1}"))
                .flatMap(pattern -> methods.isEmpty()
                        ? Stream.of("ANY " + pattern)
                        : methods.stream().map(method -> method + " " + pattern));
    }
}
