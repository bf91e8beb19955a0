package fr.pix.certif;

import fr.pix.certif.platform.Command;
import fr.pix.certif.platform.WrongUsage;
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
                return run(command, words.subList(name.size(), words.size()));
            }
        }
        System.err.printf("No command is called \"%s\". There are:%n", String.join(" ", words));
        commands.forEach(command -> System.err.println("  certif " + command.usage()));
        return 2;
    }

    private static int run(Command command, List<String> arguments) {
        try {
            return command.run(arguments);
        } catch (WrongUsage wrong) {
            System.err.printf("certif %s: %s%n  certif %s%n", command.name(), wrong.getMessage(), command.usage());
            return 2;
        }
    }
}
