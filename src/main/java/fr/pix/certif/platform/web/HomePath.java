package fr.pix.certif.platform.web;

import java.util.Optional;

/** Where {@code /} leads somebody for whom the sessions of a centre are not the beginning; the rooms know. */
public interface HomePath {

    Optional<String> home();
}
