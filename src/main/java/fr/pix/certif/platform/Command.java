package fr.pix.certif.platform;

import java.util.List;

/** What can be asked of the product from a terminal, beside the running application or without it. */
public interface Command {

    /** The words that call it, such as {@code audit verify}. */
    String name();

    /**
     * Does it, and says on the terminal what was done or what is wrong.
     *
     * @param arguments what stands behind the name
     * @return the exit code: 0 if all is well
     */
    int run(List<String> arguments);
}
