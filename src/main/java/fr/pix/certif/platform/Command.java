package fr.pix.certif.platform;

import java.util.List;

/** What can be asked of the product from a terminal, beside the running application or without it. */
public interface Command {

    /** The words that call it, such as {@code audit verify}. */
    String name();

    /** How it is typed, options included; the name alone where there are none. */
    default String usage() {
        return name();
    }

    /**
     * Does it, and says on the terminal what was done or what is wrong.
     *
     * @param arguments what stands behind the name
     * @return the exit code: 0 if all is well
     * @throws WrongUsage where the arguments are not what {@link #usage} says
     */
    int run(List<String> arguments);
}
