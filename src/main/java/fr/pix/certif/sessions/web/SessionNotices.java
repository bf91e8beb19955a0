package fr.pix.certif.sessions.web;

import fr.pix.certif.centres.Member;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.Session;
import java.util.List;

/** What other features have to say on a session's page, such as a printed paper that is out of date. */
public interface SessionNotices {

    List<Notice> of(PageFrame page, Member member, Session session);

    /**
     * A warning in the reader's language.
     *
     * @param summary what is the matter, in bold
     * @param advice what to do about it
     */
    record Notice(String summary, String advice) {}
}
