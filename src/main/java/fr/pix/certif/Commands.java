package fr.pix.certif;

import fr.pix.certif.platform.Called;
import fr.pix.certif.platform.Command;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Finds the command that somebody typed by what the classes say of themselves: nothing is started for that. */
final class Commands {

    private static final String CLASSES = "**/*Command.class";

    private Commands() {}

    /** All that there are, by name. */
    static List<Class<? extends Command>> all() {
        var classes = new ClassPathScanningCandidateComponentProvider(false);
        classes.setResourcePattern(CLASSES);
        classes.addIncludeFilter(new AnnotationTypeFilter(Called.class));
        return classes.findCandidateComponents(Commands.class.getPackageName()).stream()
                .<Class<? extends Command>>map(
                        found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null)
                                .asSubclass(Command.class))
                .sorted(Comparator.comparing(type -> called(type).name()))
                .toList();
    }

    static Optional<AskedCommand> find(List<String> words) {
        for (var type : all()) {
            var called = called(type);
            var name = List.of(called.name().split(" "));
            if (words.size() >= name.size() && words.subList(0, name.size()).equals(name)) {
                return Optional.of(new AskedCommand(type, called, words.subList(name.size(), words.size())));
            }
        }
        return Optional.empty();
    }

    /** Of each how it is typed. */
    static List<String> usages() {
        return all().stream().map(type -> usage(called(type))).toList();
    }

    static String usage(Called called) {
        return ("certif " + called.name() + " " + called.arguments()).strip();
    }

    private static Called called(Class<? extends Command> type) {
        return Objects.requireNonNull(type.getAnnotation(Called.class));
    }
}
