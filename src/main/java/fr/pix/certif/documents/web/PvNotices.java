package fr.pix.certif.documents.web;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.centres.Member;
import fr.pix.certif.documents.OutdatedPv;
import fr.pix.certif.documents.PvFreshness;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.Session;
import fr.pix.certif.sessions.web.SessionDates;
import fr.pix.certif.sessions.web.SessionNotices;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Warns on a session's page that the PV taken last is out of date, and says in what. */
@Component
class PvNotices implements SessionNotices {

    private final PvFreshness freshness;

    PvNotices(PvFreshness freshness) {
        this.freshness = freshness;
    }

    @Override
    public List<Notice> of(PageFrame page, Member member, Session session) {
        return freshness.of(member.centre(), session).stream()
                .map(pv -> notice(page, member, pv))
                .toList();
    }

    private static Notice notice(PageFrame page, Member member, OutdatedPv pv) {
        var changes = pv.changes().stream()
                .map(change -> changed(page, change))
                .collect(Collectors.joining(page.t("documents.outdated.and")));
        return new Notice(
                page.t("documents.outdated", SessionDates.moment(pv.at(), member.zone()), pv.by()),
                page.t("documents.outdated.advice", changes));
    }

    private static String changed(PageFrame page, AuditChange change) {
        return page.t(
                "documents.outdated.change",
                page.t("sessions.column." + change.field()),
                shown(page, change.from()),
                shown(page, change.to()));
    }

    private static String shown(PageFrame page, @Nullable String value) {
        return value == null || value.isEmpty() ? page.t("documents.outdated.nothing") : value;
    }
}
