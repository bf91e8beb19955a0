package fr.pix.certif.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking at the page, as its frame shows it (G18, G19).
 *
 * @param centre the name of the centre for which the person acts, or would; none before the person may enter
 * @param suspended whether that centre is suspended: nothing of it is open to the person but its name
 * @param base what the addresses of that centre's pages begin with; empty for who acts for one centre only
 * @param ofSchool whether that centre is a school, which has pages of its own
 * @param choices the centres to switch between; none for who has one
 */
public record Visitor(
        String person,
        @Nullable String centre,
        boolean suspended,
        String base,
        boolean ofSchool,
        List<Choice> choices) {

    /** Beyond that many, a menu is no help: a page with a search is. */
    public static final int MENU = 10;

    public Visitor {
        choices = List.copyOf(choices);
    }

    /** Who acts for no centre, or not yet. */
    public static Visitor ofNoCentre(String person) {
        return new Visitor(person, null, false, "", false, List.of());
    }

    /** Whether the person acts for the centre, and its pages are open. */
    public boolean acts() {
        return centre != null && !suspended;
    }

    /** Whether what the person is a member of is suspended, all of it: home is a page that says so. */
    public boolean isShutOut() {
        return suspended && choices.stream().allMatch(Choice::suspended);
    }

    public boolean choosesInMenu() {
        return choices.size() <= MENU;
    }

    /**
     * A centre that the person may act for, and where its pages begin.
     *
     * @param suspended whether he may not for the time being, and is told so there
     */
    public record Choice(String name, String path, boolean current, boolean suspended) {}
}
