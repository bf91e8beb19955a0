package fr.pix.certif.documents.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.pix.certif.centres.Member;
import fr.pix.certif.documents.OutdatedPaper;
import fr.pix.certif.documents.PaperFreshness;
import fr.pix.certif.documents.TakenPaper;
import fr.pix.certif.platform.database.Together.Question;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.Session;
import fr.pix.certif.sessions.web.SessionDates;
import fr.pix.certif.sessions.web.SessionNotices;
import java.text.ListFormat;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Warns on a session's page that papers taken last are out of date, and says in what: those alike in one sentence. */
@Component
class PaperNotices implements SessionNotices<TakenPaper> {

    private final PaperFreshness freshness;

    PaperNotices(PaperFreshness freshness) {
        this.freshness = freshness;
    }

    @Override
    public Question<TakenPaper> question() {
        return freshness.older();
    }

    @Override
    public List<Notice> of(PageFrame page, Member member, Session session, List<TakenPaper> older) {
        return freshness.outdated(member.centre(), session.id(), older).stream()
                .collect(groupingBy(OutdatedPaper::changes, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(alike -> new Notice(
                        summary(page, member, alike.getValue()),
                        page.t(
                                "documents.outdated.advice",
                                new ChangesInWords(page).of(alike.getKey()),
                                alike.getValue().size())))
                .toList();
    }

    private static String summary(PageFrame page, Member member, List<OutdatedPaper> papers) {
        var each = papers.stream()
                .map(paper -> page.t(
                        "documents.outdated." + paper.taken().paper().id(),
                        SessionDates.moment(paper.taken().at(), member.zone()),
                        paper.taken().by()))
                .toList();
        var all = ListFormat.getInstance(page.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(each);
        return page.t(
                "documents.outdated", all.substring(0, 1).toUpperCase(page.locale()) + all.substring(1), papers.size());
    }
}
