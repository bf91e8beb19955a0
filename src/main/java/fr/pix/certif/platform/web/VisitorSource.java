package fr.pix.certif.platform.web;

import java.util.Optional;

/** Tells the frame who is signed in to the present request; the rooms that know implement it. */
public interface VisitorSource {

    Optional<Visitor> visitor();
}
