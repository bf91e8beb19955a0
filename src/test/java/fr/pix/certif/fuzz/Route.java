package fr.pix.certif.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** A method and a pattern that the application answers, with the names of what its controller reads. */
record Route(String method, PathPattern pattern, List<String> parameters) {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}");

    /** All that there are, by the application's own account. */
    static List<Route> all(List<RequestMappingInfoHandlerMapping> mappings) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Stream<Route> of(RequestMappingInfo info, HandlerMethod handler) {
        var patterns = Objects.requireNonNull(info.getPathPatternsCondition()).getPatterns();
        var methods = info.getMethodsCondition().getMethods();
        return patterns.stream()
                .flatMap(pattern -> methods.isEmpty()
                        ? Stream.of("GET", "POST").map(method -> new Route(method, pattern, names(handler)))
                        : methods.stream().map(method -> new Route(method.name(), pattern, names(handler))));
    }

    private static List<String> names(HandlerMethod handler) {
        var discoverer = new DefaultParameterNameDiscoverer();
        return Arrays.stream(handler.getMethodParameters())
                .map(parameter -> {
                    parameter.initParameterNameDiscovery(discoverer);
                    var said = parameter.getParameterAnnotation(RequestParam.class);
                    var name = said == null || said.name().isEmpty() ? parameter.getParameterName() : said.name();
                    return Objects.requireNonNullElse(name, "");
                })
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Whether it is one page, and not one for each of many. */
    boolean hasPlace() {
        return !pattern.getPatternString().contains("{");
    }

    /** How many things it is within. */
    int depth() {
        return pattern.getPatternString().split("/").length;
    }

    boolean isSent() {
        return method.equals("POST");
    }

    boolean matches(String way, String path) {
        return method.equals(way) && pattern.matches(PathContainer.parsePath(path));
    }

    /** A path of it, with something in each place that it leaves open. */
    String path(Supplier<String> filling) {
        return VARIABLE.matcher(pattern.getPatternString()).replaceAll(_ -> Matcher.quoteReplacement(filling.get()));
    }

    @Override
    public String toString() {
        return method + " " + pattern.getPatternString();
    }
}
