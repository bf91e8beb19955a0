package fr.pix.certif.centres.team.web;

import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.team.LeaveCentre;
import fr.pix.certif.centres.team.LeaveCentre.Outcome;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.PageFrame;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Asks a member whether he really leaves the centre; tells the last administrator what to do before. */
@Controller
class LeaveController {

    private final Templates templates;
    private final LeaveCentre leaveCentre;

    LeaveController(Templates templates, LeaveCentre leaveCentre) {
        this.templates = templates;
        this.leaveCentre = leaveCentre;
    }

    @GetMapping(TeamPaths.LEAVE)
    JteModel ask(PageFrame page, Member member) {
        return templates.centresLeave(page, member, leaveCentre.isLastAdmin(member));
    }

    @PostMapping(TeamPaths.LEAVE)
    Object leave(PageFrame page, Member member, HttpServletResponse response) {
        return switch (leaveCentre.leave(member)) {
            case Outcome.LEFT -> templates.centresLeft(page, member);
            case Outcome.LAST_ADMIN -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield templates.centresLeave(page, member, true);
            }
        };
    }
}
