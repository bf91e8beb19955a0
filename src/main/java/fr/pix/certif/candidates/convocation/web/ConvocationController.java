package fr.pix.certif.candidates.convocation.web;

import fr.pix.certif.candidates.convocation.ListConvocations;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.mail.MailOutbox;
import fr.pix.certif.platform.web.PageFrame;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows who was summoned to a session. */
@Controller
class ConvocationController {

    private final Templates templates;
    private final ListConvocations list;
    private final MailOutbox outbox;

    ConvocationController(Templates templates, ListConvocations list, MailOutbox outbox) {
        this.templates = templates;
        this.list = list;
        this.outbox = outbox;
    }

    @GetMapping(ConvocationPaths.LIST)
    JteModel show(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String fait,
            @RequestParam(defaultValue = "0") int n) {
        return templates.candidatesConvocations(
                page,
                new ConvocationListPage(
                        list.of(member, new SessionId(id)),
                        member,
                        outbox.reachesReaders(),
                        ConvocationDone.of(fait),
                        n));
    }
}
