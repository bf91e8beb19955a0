package fr.pix.certif.documents.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.pix.certif.centres.Member;
import fr.pix.certif.documents.OutdatedPaper;
import fr.pix.certif.documents.PaperChanges;
import fr.pix.certif.documents.PaperFreshness;
import fr.pix.certif.documents.TakenPaper;
import fr.pix.certif.kernel.InFigures;
import fr.pix.certif.platform.database.Together.Question;
import fr.pix.certif.platform.pdf.PdfPrinter;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.Session;
import fr.pix.certif.sessions.SessionField;
import fr.pix.certif.sessions.TypedSession;
import fr.pix.certif.sessions.web.SessionNotices;
import fr.pix.certif.sessions.web.SessionNotices.Link;
import fr.pix.certif.sessions.web.SessionNotices.Notice;
import fr.pix.certif.sessions.web.SessionNotices.Said;
import fr.pix.certif.sessions.web.SessionNotices.Taken;
import fr.pix.certif.sessions.web.SessionPaths;
import java.text.ListFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Warns on a session's page that papers taken last are out of date, and says in what: in one sentence, and those alike
 * together. Of each paper that was taken it says when and by whom. It warns of what the session itself says in letters
 * that no .pdf has.
 */
@Component
class PaperNotices implements SessionNotices.Asking<TakenPaper> {

    private final PaperFreshness freshness;
    private final PdfPrinter printer;
    private final Clock clock;

    PaperNotices(PaperFreshness freshness, PdfPrinter printer, Clock clock) {
        this.freshness = freshness;
        this.printer = printer;
        this.clock = clock;
    }

    @Override
    public Question<TakenPaper> question() {
        return freshness.taken();
    }

    @Override
    public SessionNotices knowing(List<TakenPaper> taken) {
        return (page, member, session) -> of(page, member, session, taken);
    }

    private Said of(PageFrame page, Member member, Session session, List<TakenPaper> taken) {
        var begun = session.hasBegun(clock.instant());
        var ofUse = taken.stream()
                .filter(paper -> !begun || !paper.paper().summons())
                .toList();
        var outdated = freshness.outdated(member.centre(), session.id(), ofUse);
        var again = outdated.stream().map(paper -> paper.taken().paper()).collect(toSet());
        var papers = ofUse.stream()
                .collect(toMap(
                        paper -> paper.paper().id(),
                        paper -> new Taken(last(page, member, paper), again.contains(paper.paper()))));
        var notices = new ArrayList<Notice>();
        if (!outdated.isEmpty()) {
            notices.add(warning(page, session, outdated));
        }
        var unprinted = unprinted(session);
        if (!unprinted.isEmpty()) {
            notices.add(unprinted(page, session, unprinted));
        }
        return new Said(notices, papers);
    }

    /** What of the session has letters that no .pdf shows. */
    private List<SessionField> unprinted(Session session) {
        var said = TypedSession.of(session.details());
        return Arrays.stream(SessionField.values())
                .filter(field -> !printer.shows(field.of(said)))
                .toList();
    }

    private static Notice unprinted(PageFrame page, Session session, List<SessionField> fields) {
        var names = list(
                page,
                fields.stream()
                        .map(field -> page.t("sessions.column." + field.id()))
                        .toList());
        return new Notice(
                page.t("documents.unprinted", names),
                List.of(page.t("documents.unprinted.advice")),
                papers(page, session));
    }

    private static Link papers(PageFrame page, Session session) {
        return new Link(page.t("documents.outdated.link"), SessionPaths.of(session.id()) + "#papers");
    }

    private static String last(PageFrame page, Member member, TakenPaper taken) {
        return page.t("documents.taken", InFigures.of(taken.at(), member.zone()), taken.by());
    }

    private static Notice warning(PageFrame page, Session session, List<OutdatedPaper> outdated) {
        var alike = outdated.stream()
                .collect(groupingBy(
                        OutdatedPaper::changes, LinkedHashMap::new, mapping(OutdatedPaper::taken, toList())));
        var papers = outdated.stream().map(OutdatedPaper::taken).toList();
        return new Notice(
                page.t("documents.outdated", capitalized(page, names(page, papers)), papers.size()),
                alike.entrySet().stream()
                        .map(group -> details(page, group.getKey(), group.getValue(), alike.size() > 1))
                        .toList(),
                papers(page, session));
    }

    /** What changed; of which papers it is, where another has changed otherwise. */
    private static String details(PageFrame page, PaperChanges changes, List<TakenPaper> of, boolean oneOfSeveral) {
        var said = new ChangesInWords(page).of(changes);
        return capitalized(page, oneOfSeveral ? page.t("documents.outdated.of", names(page, of), said) : said);
    }

    private static String names(PageFrame page, List<TakenPaper> papers) {
        return list(
                page,
                papers.stream()
                        .map(taken ->
                                page.t("documents.outdated." + taken.paper().id()))
                        .toList());
    }

    private static String list(PageFrame page, List<String> names) {
        return ListFormat.getInstance(page.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(names);
    }

    private static String capitalized(PageFrame page, String text) {
        return text.substring(0, 1).toUpperCase(page.locale()) + text.substring(1);
    }
}
