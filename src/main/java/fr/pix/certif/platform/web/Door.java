package fr.pix.certif.platform.web;

import java.util.Optional;

/** A way into another part of the house, for those who may go there: a link at the top of their pages. */
public interface Door {

    /** Where it leads, for whoever is signed in to the present request; nothing if it is shut to him. */
    Optional<Link> open();

    /**
     * A link.
     *
     * @param text the key of its text
     */
    record Link(String path, String text) {}
}
