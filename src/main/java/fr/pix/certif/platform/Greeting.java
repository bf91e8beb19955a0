package fr.pix.certif.platform;

import java.util.List;

/** What a room has to tell the person at the terminal once the application serves, such as how to sign in first. */
public interface Greeting {

    /** One line each; none if there is nothing to tell. */
    List<String> lines();
}
