package fr.pix.certif.platform.web;

import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.Release;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells people whether the service works, and which one it is; {@link HealthController} tells machines. */
@Controller
class StatusController {

    private final Templates templates;
    private final HealthEndpoint health;
    private final Release release = Release.read();

    StatusController(Templates templates, HealthEndpoint health) {
        this.templates = templates;
        this.health = health;
    }

    @GetMapping("/etat")
    JteModel status(PageFrame page, HttpServletResponse response) {
        var database = databaseAnswers();
        if (!database) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
        return templates.platformStatus(page, new StatusPage(release, database));
    }

    private boolean databaseAnswers() {
        var said = health.healthForPath("db");
        return said != null && said.getStatus().equals(Status.UP);
    }
}
