package fr.pix.certif.platform;

import java.util.List;

/**
 * What can be asked of the product from a terminal, beside the running application or without it. Its class has a name that
 * ends in {@code Command}, and says in {@link Called} what is typed.
 */
public interface Command {

    /**
     * Does it, and says on the terminal what was done or what is wrong.
     *
     * @param arguments what stands behind the name
     * @return the exit code: 0 if all is well
     * @throws WrongUsage where the arguments are not what {@link Called} says
     */
    int run(List<String> arguments);
}
