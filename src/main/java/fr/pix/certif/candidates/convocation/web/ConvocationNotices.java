package fr.pix.certif.candidates.convocation.web;

import fr.pix.certif.candidates.convocation.ListConvocations;
import fr.pix.certif.centres.Member;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.Session;
import fr.pix.certif.sessions.web.SessionNotices;
import java.util.List;
import org.springframework.stereotype.Component;

/** Warns on a session's page, where its date, time or place was changed, that candidates were told something else. */
@Component
class ConvocationNotices implements SessionNotices {

    private final ListConvocations convocations;

    ConvocationNotices(ListConvocations convocations) {
        this.convocations = convocations;
    }

    @Override
    public Said of(PageFrame page, Member member, Session session) {
        var outdated = convocations.outdated(member, session);
        return outdated == 0
                ? Said.of()
                : Said.of(new Notice(
                        page.t("candidates.convocation.outdated.notice", outdated),
                        List.of(),
                        new Link(
                                page.t("candidates.convocation.outdated.link", outdated),
                                ConvocationPaths.list(session.id()))));
    }
}
