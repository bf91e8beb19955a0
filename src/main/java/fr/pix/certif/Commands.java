package fr.pix.certif;

import fr.pix.certif.platform.Command;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the command that somebody typed. */
@Component
class Commands {

    private final List<Command> commands;

    Commands(List<Command> commands) {
        this.commands =
                commands.stream().sorted(Comparator.comparing(Command::name)).toList();
    }

    int run(List<String> words) {
        for (var command : commands) {
            var name = List.of(command.name().split(" "));
            if (words.size() >= name.size() && words.subList(0, name.size()).equals(name)) {
                return command.run(words.subList(name.size(), words.size()));
            }
        }
        System.err.printf("No command is called \"%s\". There are:%n", String.join(" ", words));
        commands.forEach(command -> System.err.println("  certif " + command.name()));
        return 2;
    }
}
