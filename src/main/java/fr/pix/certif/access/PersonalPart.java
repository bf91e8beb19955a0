package fr.pix.certif.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A part of what is kept about a person, as a page shows it.
 *
 * @param entries the first of them
 * @param others how many more the file has
 */
public record PersonalPart(String name, List<PersonalEntry> entries, int others) {

    /** More of a kind is for a program to read, not for paper. */
    static final int SHOWN = 50;

    public PersonalPart {
        entries = List.copyOf(entries);
    }

    static PersonalPart of(String name, Consumer<Consumer<PersonalEntry>> told) {
        var shown = new ArrayList<PersonalEntry>();
        var others = new int[1];
        told.accept(entry -> {
            if (shown.size() < SHOWN) {
                shown.add(entry);
            } else {
                others[0]++;
            }
        });
        return new PersonalPart(name, shown, others[0]);
    }
}
