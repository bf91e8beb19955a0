package fr.pix.certif.access;

import java.util.function.Consumer;

/** Where the rooms tell what they keep about a person: a file, or a page. Both have the same, for they are told the same. */
public interface PersonalParts {

    /**
     * A part with entries. Its name stands in the file, and its title under {@code access.data.part.<name>}.
     *
     * @param entries hands each entry over
     */
    void part(String name, Consumer<Consumer<PersonalEntry>> entries);
}
