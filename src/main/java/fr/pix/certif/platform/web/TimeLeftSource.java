package fr.pix.certif.platform.web;

import java.util.Optional;

/** Tells the frame how long the sign-in of the present request lasts; the room that knows implements it. */
public interface TimeLeftSource {

    /** None for who is not signed in. */
    Optional<TimeLeft> timeLeft();
}
