package fr.pix.certif.platform.web;

import fr.pix.certif.kernel.Problem;
import fr.pix.certif.platform.web.ErrorsPage.Place;
import fr.pix.certif.platform.web.ErrorsPage.Room;
import fr.pix.certif.platform.web.ErrorsPage.Said;
import fr.pix.certif.platform.web.ErrorsPage.Told;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.json.JsonMapper;

/** The problems of all rooms, and what is said above a form, found among the classes: one that is added shows by itself. */
final class KnownProblems {

    private static final String EVERYWHERE = "fr.pix.certif";
    private static final String REFERENCE = "1a2b3c4d";

    /** A place for an argument, whose value only a form knows. */
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d[^{}]*}");

    private final JsonMapper json;

    KnownProblems(JsonMapper json) {
        this.json = json;
    }

    /** In French and English, whatever the frame's language. */
    ErrorsPage all(PageFrame french, PageFrame english) {
        var problems = rooms(Problem.class, problem -> told(problem, french, english));
        var aboveForms = rooms(SaidAboveForm.class, said -> told(said, french, english));
        return new ErrorsPage(Stream.concat(problems, aboveForms).toList());
    }

    private static <T> Stream<Room> rooms(Class<T> type, Function<T, Told> telling) {
        var finder = new ClassPathScanningCandidateComponentProvider(false);
        finder.addIncludeFilter(new AssignableTypeFilter(type));
        return finder.findCandidateComponents(EVERYWHERE).stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(Class::isEnum)
                .sorted(Comparator.comparing(Class::getName))
                .map(list -> new Room(
                        list.getSimpleName(),
                        Arrays.stream(list.getEnumConstants())
                                .map(type::cast)
                                .map(telling)
                                .toList()));
    }

    private Told told(Problem problem, PageFrame french, PageFrame english) {
        var texts = List.of(said(problem, french), said(problem, english));
        var hasPage = texts.getFirst().advice() != null;
        return new Told(
                problem.code(),
                problem.kind().name(),
                hasPage ? Place.PAGE : Place.FIELD,
                ProblemStatus.of(problem).value(),
                texts,
                hasPage ? json(problem, french) : null);
    }

    private static Told told(SaidAboveForm said, PageFrame french, PageFrame english) {
        var texts = Stream.of(french, english)
                .map(frame -> new Said(frame.lang(), plain(frame.t(said.text())), null))
                .toList();
        return new Told(
                said.text(), said.name(), Place.ABOVE_FORM, said.status().value(), texts, null);
    }

    private static Said said(Problem problem, PageFrame frame) {
        var key = "problem." + problem.code();
        return new Said(frame.lang(), plain(frame.t(key)), advice(frame, key + ".advice"));
    }

    private static @Nullable String advice(PageFrame frame, String key) {
        return frame.texts().has(frame.locale(), key) ? plain(frame.t(key)) : null;
    }

    private static String plain(String text) {
        return ARGUMENT.matcher(text).find()
                ? ARGUMENT.matcher(text).replaceAll("…").replace("''", "'")
                : text;
    }

    private String json(Problem problem, PageFrame frame) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(ProblemJson.of(problem, frame, REFERENCE));
    }
}
