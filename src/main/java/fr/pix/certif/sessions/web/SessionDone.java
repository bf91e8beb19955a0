package fr.pix.certif.sessions.web;

import fr.pix.certif.kernel.SessionId;
import java.util.Arrays;
import java.util.Optional;

/** What has just been done to a session, said above its details: the address that a form leads to carries it. */
public enum SessionDone {
    CREATED("creation"),
    CHANGED("modification");

    private final String word;

    SessionDone(String word) {
        this.word = word;
    }

    static Optional<SessionDone> of(String word) {
        return Arrays.stream(values()).filter(done -> done.word.equals(word)).findFirst();
    }

    String leadsTo(SessionId session) {
        return "redirect:" + SessionPaths.of(session) + "?fait=" + word;
    }
}
