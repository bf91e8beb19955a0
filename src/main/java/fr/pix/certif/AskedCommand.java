package fr.pix.certif;

import fr.pix.certif.platform.Called;
import fr.pix.certif.platform.Command;
import fr.pix.certif.platform.WrongUsage;
import fr.pix.certif.platform.database.DatabaseUse;
import java.util.List;

/**
 * A command that somebody typed.
 *
 * @param arguments what stands behind its name
 */
record AskedCommand(Class<? extends Command> type, Called called, List<String> arguments) {

    /** To be told how it is typed is all that somebody wants. */
    boolean wantsHelp() {
        return arguments.contains("--help");
    }

    DatabaseUse use() {
        return arguments.contains("--check") ? called.checking() : called.database();
    }

    String usage() {
        return Commands.usage(called);
    }

    int run(Command command) {
        try {
            return command.run(arguments);
        } catch (WrongUsage wrong) {
            System.err.printf("certif %s: %s%n  %s%n", called.name(), wrong.getMessage(), usage());
            return 2;
        }
    }
}
