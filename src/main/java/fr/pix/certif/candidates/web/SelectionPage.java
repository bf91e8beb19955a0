package fr.pix.certif.candidates.web;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.ListCandidates.Found;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.SessionPage;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked before something is done to several candidates.
 *
 * @param key by which they are found again
 * @param chosen whom it concerns, by name
 * @param typed where they are to go, or the class
 * @param q words by which a session is searched
 * @param sessions where they may go; none where that is not the question
 * @param faults what keeps it from being done, one after the other
 */
public record SelectionPage(
        Found found,
        String key,
        List<Candidate> chosen,
        String typed,
        String q,
        List<SessionPage.Row> sessions,
        List<Fault> faults) {

    public SessionId session() {
        return found.session().id();
    }

    public @Nullable String error(PageFrame page) {
        return faults.isEmpty() ? null : faults.stream().map(page::t).collect(Collectors.joining(" "));
    }

    /** Their names, one after the other. */
    public static String names(List<Candidate> candidates) {
        return candidates.stream().map(candidate -> candidate.details().name()).collect(Collectors.joining(", "));
    }

    /** The classes that the session has. */
    public List<String> classes() {
        return found.rows().stream()
                .map(candidate -> candidate.details().externalId())
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** The field that the class is typed into. */
    public String field() {
        return CandidateField.EXTERNAL_ID.id();
    }
}
