package fr.pix.certif.candidates.convocation.web;

import static java.util.stream.Collectors.toMap;

import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.convocation.ConvocationMails;
import fr.pix.certif.candidates.convocation.ConvocationRow;
import fr.pix.certif.candidates.convocation.ListConvocations;
import fr.pix.certif.candidates.convocation.ListConvocations.Found;
import fr.pix.certif.candidates.convocation.SendConvocations;
import fr.pix.certif.candidates.convocation.SendConvocations.Order;
import fr.pix.certif.candidates.convocation.SendConvocations.Outcome;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.mail.MailOutbox;
import fr.pix.certif.platform.web.PageFrame;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the mails as they will be, and sends them once somebody agreed. */
@Controller
class SendingController {

    private static final Pattern ORDER = Pattern.compile("(\\d{1,18})-(\\d{1,9})");

    private final Templates templates;
    private final ListConvocations list;
    private final ConvocationMails mails;
    private final SendConvocations sendConvocations;
    private final MailOutbox outbox;

    SendingController(
            Templates templates,
            ListConvocations list,
            ConvocationMails mails,
            SendConvocations sendConvocations,
            MailOutbox outbox) {
        this.templates = templates;
        this.list = list;
        this.mails = mails;
        this.sendConvocations = sendConvocations;
        this.outbox = outbox;
    }

    /**
     * The preview.
     *
     * @param choix whether somebody ticked candidates; otherwise all are meant for whom something is due
     * @param apercu whose mail to show; the first one's unless said
     */
    @GetMapping(ConvocationPaths.SENDING)
    Object preview(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean choix,
            @RequestParam(defaultValue = "") List<Long> candidat,
            @RequestParam(defaultValue = "0") long apercu) {
        var found = list.of(member, new SessionId(id));
        var chosen = choix ? chosen(found, candidat) : found.due();
        if (found.over() || chosen.isEmpty()) {
            return (found.over() ? ConvocationDone.OVER : ConvocationDone.NOBODY_CHOSEN)
                    .leadsTo(found.session().id());
        }
        return preview(page, member, found, chosen, apercu, false);
    }

    @PostMapping(ConvocationPaths.SENDING)
    Object send(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") List<String> envoi,
            HttpServletResponse response) {
        var session = new SessionId(id);
        var numbers = numbers(envoi);
        return switch (sendConvocations.send(new Order(member, session, version, numbers, page.locale()))) {
            case Outcome.Sent(var people) -> done(people).leadsTo(session) + "&n=" + people;
            case Outcome.Over _ -> ConvocationDone.OVER.leadsTo(session);
            case Outcome.SessionChanged _ -> {
                var found = list.of(member, session);
                var chosen = chosen(
                        found, numbers.keySet().stream().map(CandidateId::value).toList());
                if (chosen.isEmpty()) {
                    yield ConvocationDone.NOBODY_CHOSEN.leadsTo(session);
                }
                response.setStatus(HttpStatus.CONFLICT.value());
                yield preview(page, member, found, chosen, 0, true);
            }
        };
    }

    private ConvocationDone done(int people) {
        if (people == 0) {
            return ConvocationDone.SENT_BEFORE;
        }
        return outbox.reachesReaders() ? ConvocationDone.SENT : ConvocationDone.KEPT;
    }

    private JteModel preview(
            PageFrame page, Member member, Found found, List<ConvocationRow> chosen, long whose, boolean changed) {
        var shown = chosen.stream()
                .filter(row -> row.candidate().id().value() == whose)
                .findFirst()
                .orElse(chosen.getFirst());
        return templates.candidatesConvocationSending(
                page,
                new SendingPage(
                        found,
                        chosen,
                        shown,
                        mails.mail(member, shown, page.locale()),
                        outbox.reachesReaders(),
                        changed));
    }

    private static List<ConvocationRow> chosen(Found found, Collection<Long> candidates) {
        return found.rows().stream()
                .filter(row -> row.isReachable()
                        && candidates.contains(row.candidate().id().value()))
                .toList();
    }

    static String order(ConvocationRow row) {
        return row.candidate().id() + "-" + (row.sent() + 1);
    }

    private static Map<CandidateId, Integer> numbers(List<String> orders) {
        return orders.stream()
                .map(ORDER::matcher)
                .filter(matcher -> matcher.matches())
                .collect(toMap(
                        matcher -> new CandidateId(Long.parseLong(matcher.group(1))),
                        matcher -> Integer.valueOf(matcher.group(2)),
                        (one, _) -> one));
    }
}
