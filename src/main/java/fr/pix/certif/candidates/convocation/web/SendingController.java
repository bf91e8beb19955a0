package fr.pix.certif.candidates.convocation.web;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.TickedCandidates;
import fr.pix.certif.candidates.convocation.ConvocationMails;
import fr.pix.certif.candidates.convocation.ConvocationRow;
import fr.pix.certif.candidates.convocation.ListConvocations;
import fr.pix.certif.candidates.convocation.ListConvocations.Found;
import fr.pix.certif.candidates.convocation.SendConvocations;
import fr.pix.certif.candidates.convocation.SendConvocations.Order;
import fr.pix.certif.candidates.convocation.SendConvocations.Outcome;
import fr.pix.certif.candidates.convocation.web.SendingPage.Notice;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.mail.MailOutbox;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.PageFrame;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final TickedCandidates ticked;
    private final ConvocationMails mails;
    private final SendConvocations sendConvocations;
    private final MailOutbox outbox;

    SendingController(
            Templates templates,
            ListConvocations list,
            TickedCandidates ticked,
            ConvocationMails mails,
            SendConvocations sendConvocations,
            MailOutbox outbox) {
        this.templates = templates;
        this.list = list;
        this.ticked = ticked;
        this.mails = mails;
        this.sendConvocations = sendConvocations;
        this.outbox = outbox;
    }

    /** Who is to be written to. */
    @PostMapping(ConvocationPaths.SELECTION)
    String choose(Member member, @PathVariable long id, @RequestParam(defaultValue = "") List<Long> candidat) {
        var session = new SessionId(id);
        var chosen = chosen(list.of(member, session), ids(candidat)).stream()
                .map(row -> row.candidate().id())
                .toList();
        return chosen.isEmpty()
                ? ConvocationDone.NOBODY_CHOSEN.leadsTo(session)
                : "redirect:" + ConvocationPaths.sending(session) + "?choix=" + ticked.keep(member, session, chosen);
    }

    /**
     * The preview.
     *
     * @param choix finds those who were ticked; without it all are meant for whom something is due
     * @param apercu whose mail to show; the first one's unless said
     */
    @GetMapping(ConvocationPaths.SENDING)
    Object preview(
            PageFrame page,
            Member member,
            KeptForm kept,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String choix,
            @RequestParam(defaultValue = "0") long apercu) {
        var found = list.of(member, new SessionId(id));
        var key = choix.isEmpty() ? kept.field("choix") : choix;
        var chosen = key.isEmpty()
                ? found.due()
                : chosen(found, ticked.find(member, found.session().id(), key));
        if (found.over() || chosen.isEmpty()) {
            return (found.over() ? ConvocationDone.OVER : ConvocationDone.NOBODY_CHOSEN)
                    .leadsTo(found.session().id());
        }
        return preview(page, member, found, key, chosen, apercu, Optional.empty());
    }

    /**
     * The sending.
     *
     * @param choix as in the preview
     * @param envoi who is written to, and which convocation it is
     * @param oppose who was shown to object
     * @param malgre of these, who is written to all the same
     */
    @PostMapping(ConvocationPaths.SENDING)
    Object send(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String choix,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") List<String> envoi,
            @RequestParam(defaultValue = "") List<Long> oppose,
            @RequestParam(defaultValue = "") List<String> malgre,
            HttpServletResponse response) {
        var session = new SessionId(id);
        var despite = numbers(malgre);
        var numbers = new HashMap<>(numbers(envoi));
        numbers.putAll(despite);
        var shown = ids(oppose);
        shown.addAll(numbers.keySet());
        if (numbers.isEmpty() && !oppose.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return again(page, member, session, choix, shown, Notice.NOBODY);
        }
        var order = new Order(member, session, version, numbers, despite.keySet());
        return switch (sendConvocations.send(order)) {
            case Outcome.Sent(var people) -> done(people).leadsTo(session) + "&n=" + people;
            case Outcome.Over _ -> ConvocationDone.OVER.leadsTo(session);
            case Outcome.SessionChanged _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield again(page, member, session, choix, shown, Notice.SESSION_CHANGED);
            }
            case Outcome.Objected _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield again(page, member, session, choix, shown, Notice.OBJECTED);
            }
        };
    }

    /** The preview of how things are now. */
    private Object again(
            PageFrame page, Member member, SessionId session, String key, Set<CandidateId> shown, Notice notice) {
        var found = list.of(member, session);
        var chosen = chosen(found, shown);
        return found.over() || chosen.isEmpty()
                ? (found.over() ? ConvocationDone.OVER : ConvocationDone.NOBODY_CHOSEN).leadsTo(session)
                : preview(page, member, found, key, chosen, 0, Optional.of(notice));
    }

    private ConvocationDone done(int people) {
        if (people == 0) {
            return ConvocationDone.SENT_BEFORE;
        }
        return outbox.reachesReaders() ? ConvocationDone.SENT : ConvocationDone.KEPT;
    }

    private JteModel preview(
            PageFrame page,
            Member member,
            Found found,
            String key,
            List<ConvocationRow> chosen,
            long whose,
            Optional<Notice> notice) {
        var shown = chosen.stream()
                .filter(row -> row.candidate().id().value() == whose)
                .findFirst()
                .orElse(chosen.getFirst());
        return templates.candidatesConvocationSending(
                page,
                new SendingPage(
                        found,
                        key,
                        chosen,
                        shown,
                        mails.mails(member, List.of(shown)).getFirst(),
                        outbox.reachesReaders(),
                        notice));
    }

    private static Set<CandidateId> ids(List<Long> numbers) {
        return numbers.stream().map(CandidateId::new).collect(toCollection(HashSet::new));
    }

    private static List<ConvocationRow> chosen(Found found, Set<CandidateId> candidates) {
        return found.rows().stream()
                .filter(row ->
                        row.isReachable() && candidates.contains(row.candidate().id()))
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
