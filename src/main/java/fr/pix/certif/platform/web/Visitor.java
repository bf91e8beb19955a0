package fr.pix.certif.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking at the page, as its frame shows it (G18, G19).
 *
 * @param centre the name of the centre for which the person acts; none before the person may enter
 * @param base what the addresses of that centre's pages begin with; empty for who acts for one centre only
 * @param ofSchool whether that centre is a school, which has pages of its own
 * @param choices the centres to switch between; none for who has one
 */
public record Visitor(String person, @Nullable String centre, String base, boolean ofSchool, List<Choice> choices) {

    /** Beyond that many, a menu is no help: a page with a search is. */
    public static final int MENU = 10;

    public Visitor {
        choices = List.copyOf(choices);
    }

    public boolean choosesInMenu() {
        return choices.size() <= MENU;
    }

    /** A centre that the person may act for, and where its pages begin. */
    public record Choice(String name, String path, boolean current) {}
}
