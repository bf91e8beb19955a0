package fr.pix.certif.candidates.web;

import fr.pix.certif.candidates.SearchedWords;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionLookup;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the words by which somebody looks for candidates, and leads to the list of those who are found. */
@Controller
class CandidateSearchController {

    private final SessionLookup sessions;
    private final SearchedWords searchedWords;

    CandidateSearchController(SessionLookup sessions, SearchedWords searchedWords) {
        this.sessions = sessions;
        this.searchedWords = searchedWords;
    }

    @PostMapping(CandidatePaths.LIST)
    String search(
            Member member,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request) {
        var session = sessions.get(member.centre(), new SessionId(id)).id();
        var key = q.isBlank() ? "" : searchedWords.keep(member, session, q).toString();
        return "redirect:"
                + CandidateListParameters.of(session, request, _ -> q).foundBy(key);
    }
}
