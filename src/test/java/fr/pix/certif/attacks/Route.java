package fr.pix.certif.attacks;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * A route as the application itself tells it.
 *
 * @param names what stands in braces in its path
 * @param fields what its controller reads by name
 */
record Route(String method, String pattern, Set<String> names, List<Field> fields) {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    /**
     * What a controller reads by name.
     *
     * @param type as it is written, such as {@code java.util.List<java.lang.Long>}
     */
    record Field(String name, String type) {

        /** Whether it can be of something that is kept: a number, a key, or several of them. */
        boolean mayBeAnId() {
            return type.matches("long|int|.*(Long|Integer|UUID).*");
        }
    }

    static List<Route> all(List<RequestMappingInfoHandlerMapping> mappings) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Route::toString))
                .toList();
    }

    private static Stream<Route> of(RequestMappingInfo info, HandlerMethod handler) {
        var fields = Arrays.stream(handler.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .map(Route::field)
                .toList();
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{(\\w+):[^/]*}", "{$1}"))
                .flatMap(pattern -> (methods.isEmpty()
                                ? Stream.of("GET")
                                : methods.stream().map(Enum::name))
                        .map(method -> new Route(method, pattern, names(pattern), fields)));
    }

    private static Field field(Parameter parameter) {
        var said = parameter.getAnnotation(RequestParam.class);
        var name = Stream.of(said.name(), said.value(), parameter.getName())
                .filter(Predicate.not(String::isEmpty))
                .findFirst()
                .orElseThrow();
        return new Field(name, parameter.getParameterizedType().getTypeName());
    }

    private static Set<String> names(String pattern) {
        return NAME.matcher(pattern)
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean changes() {
        return method.equals("POST");
    }

    boolean takesAFile() {
        return fields.stream().anyMatch(field -> field.type().equals(MultipartFile.class.getName()));
    }

    /** The path with these in its braces. */
    String path(Map<String, String> values) {
        return NAME.matcher(pattern).replaceAll((MatchResult name) -> values.get(name.group(1)));
    }

    /** All that may name something that is kept, in the path and beside it. */
    Stream<String> ids() {
        return Stream.concat(
                names.stream(), fields.stream().filter(Field::mayBeAnId).map(Field::name));
    }

    /** All that it reads by name, in the path and beside it. */
    Stream<String> named() {
        return Stream.concat(names.stream(), fields.stream().map(Field::name));
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
