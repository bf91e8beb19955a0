package fr.pix.certif.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Tells the frame who is signed in to a request; the rooms that know implement it. */
public interface VisitorSource {

    Optional<Visitor> visitor(HttpServletRequest request);
}
