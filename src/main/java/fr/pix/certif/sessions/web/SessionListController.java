package fr.pix.certif.sessions.web;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.HomePath;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.ListSessions;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SessionListController {

    private final Templates templates;
    private final ListSessions sessions;
    private final List<HomePath> homes;
    private final Clock clock;

    SessionListController(Templates templates, ListSessions sessions, List<HomePath> homes, Clock clock) {
        this.templates = templates;
        this.sessions = sessions;
        this.homes = homes;
        this.clock = clock;
    }

    @GetMapping("/")
    String home() {
        return "redirect:"
                + homes.stream()
                        .map(HomePath::home)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(SessionPaths.LIST);
    }

    @GetMapping(SessionPaths.LIST)
    JteModel list(PageFrame page, Member member, HttpServletRequest request, HttpServletResponse response) {
        var asked = SessionListParameters.of(request);
        var today = member.today(clock);
        if (!asked.faults().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var found = sessions.list(member.centre(), asked.query(today));
        var empty = found.count() == 0 && !asked.filtered();
        return templates.sessionsList(page, new SessionListPage(found, asked, today, empty, removed(request)));
    }

    private static @Nullable SessionId removed(HttpServletRequest request) {
        return SessionPaths.number(request.getParameter(SessionPaths.REMOVED)).orElse(null);
    }
}
