package fr.pix.certif.sessions.web;

import fr.pix.certif.centres.Member;
import fr.pix.certif.platform.database.Together.Inquiry;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.Session;
import fr.pix.certif.sessions.SessionLookup;
import fr.pix.certif.sessions.web.SessionNotices.Asking;
import fr.pix.certif.sessions.web.SessionNotices.Notice;
import fr.pix.certif.sessions.web.SessionNotices.Said;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All that other features have to say on a session's page. */
@Component
public class SessionNoticeBoard {

    private final SessionLookup sessions;
    private final List<SessionNotices> others;
    private final List<Inquiry<?, SessionNotices>> inquiries;

    SessionNoticeBoard(SessionLookup sessions, List<SessionNotices> others, List<Asking<?>> asking) {
        this.sessions = sessions;
        this.others = others;
        this.inquiries = asking.stream()
                .<Inquiry<?, SessionNotices>>map(SessionNoticeBoard::inquiry)
                .toList();
    }

    private static <T> Inquiry<T, SessionNotices> inquiry(Asking<T> who) {
        return new Inquiry<>(who.question(), who::knowing);
    }

    /** What is not true any more of what others took along, for another page than the session's own. */
    public List<Notice> notices(PageFrame page, Member member, Session session) {
        return said(page, member, session, sessions.beside(member.centre(), session.id(), inquiries))
                .notices();
    }

    /** What is asked in the page's one round trip. */
    List<Inquiry<?, SessionNotices>> inquiries() {
        return inquiries;
    }

    /** What is said, where that was answered. */
    Said said(PageFrame page, Member member, Session session, List<SessionNotices> answered) {
        return Said.together(Stream.concat(others.stream(), answered.stream())
                .map(notices -> notices.of(page, member, session))
                .toList());
    }
}
