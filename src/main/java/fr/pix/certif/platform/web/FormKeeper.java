package fr.pix.certif.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Keeps what was typed into a form that cannot be taken as it was sent, so that its sender sees it again. */
public interface FormKeeper {

    /**
     * Keeps the form that the request of somebody signed in sends.
     *
     * @param path where it is to be shown: the request's own path, or that of another centre
     * @return the address that shows it as it was typed; none where this form cannot be shown again
     */
    Optional<String> keep(HttpServletRequest request, String path);
}
