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
    public List<Notice> of(PageFrame page, Member member, Session session) {
        if (session.version() == 1 || session.candidates() == 0) {
            return List.of(); // never changed, or nobody to tell
        }
        var outdated = convocations.outdated(member, session);
        return outdated == 0
                ? List.of()
                : List.of(new Notice(
                        page.t("candidates.convocation.outdated", outdated),
                        page.t("candidates.convocation.outdated.where")));
    }
}
