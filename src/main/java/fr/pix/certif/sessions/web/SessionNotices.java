package fr.pix.certif.sessions.web;

import fr.pix.certif.centres.Member;
import fr.pix.certif.platform.database.Together.Question;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What another feature has to say on a session's page, such as that a printed paper is out of date. It asks what it must
 * know, and only where it may have something to say.
 */
@FunctionalInterface
public interface SessionNotices {

    /** What it has to say. */
    Said of(PageFrame page, Member member, Session session);

    /**
     * Who must know something of any session, and asks it in the page's one round trip.
     *
     * @param <T> what he must know
     */
    interface Asking<T> {

        /** It may use {@code :centre} and the session's {@code :number}. */
        Question<T> question();

        /** What he has to say, knowing that. */
        SessionNotices knowing(List<T> known);
    }

    /**
     * All that is said: above the page, and beside the papers that stand on it.
     *
     * @param papers by the name of the paper; nothing of those that nobody took
     */
    record Said(List<Notice> notices, Map<String, Taken> papers) {

        public static Said of(Notice... notices) {
            return new Said(List.of(notices), Map.of());
        }

        /** What several have to say. */
        public static Said together(List<Said> each) {
            var papers = new HashMap<String, Taken>();
            each.forEach(said -> papers.putAll(said.papers));
            return new Said(each.stream().flatMap(said -> said.notices.stream()).toList(), papers);
        }
    }

    /**
     * What became of a paper.
     *
     * @param last when and by whom it was taken last, in the reader's language
     * @param outdated whether it is to be taken again
     */
    record Taken(String last, boolean outdated) {}

    /**
     * A warning in the reader's language.
     *
     * @param summary what is the matter and what to do about it, in one short sentence
     * @param details in what, for who wants to know; nothing where the sentence says all
     */
    record Notice(String summary, List<String> details, Link link) {}

    /** Where it is done. */
    record Link(String text, String path) {}
}
