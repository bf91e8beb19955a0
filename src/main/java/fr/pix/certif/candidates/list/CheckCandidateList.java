package fr.pix.certif.candidates.list;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateDetails;
import fr.pix.certif.candidates.CandidateKey;
import fr.pix.certif.candidates.CandidateLookup;
import fr.pix.certif.candidates.CandidateToCheck;
import fr.pix.certif.candidates.CheckCandidates;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.SessionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what importing a list of candidates would do, and does nothing. */
@Component
public class CheckCandidateList {

    private final CandidateLookup candidates;
    private final CheckCandidates checks;

    CheckCandidateList(CandidateLookup candidates, CheckCandidates checks) {
        this.candidates = candidates;
        this.checks = checks;
    }

    /** A line with the candidate of the session whom it names, if any. */
    private record Match(ListLine line, @Nullable Candidate before, TypedCandidate typed, Optional<CandidateKey> key) {

        CandidateToCheck toCheck() {
            return before == null
                    ? CandidateToCheck.ofNew(typed)
                    : CandidateToCheck.ofCorrection(before.details(), typed);
        }
    }

    /** Says of each line what would become of it, and whom no line names. */
    public CandidateListReport check(Member by, SessionId session, CandidateList list) {
        var present = new LinkedHashMap<CandidateKey, Candidate>();
        candidates
                .of(by.centre(), session)
                .forEach(candidate -> present.put(candidate.details().key(), candidate));
        var matches = list.lines().stream()
                .map(line -> match(by, list, line, present))
                .toList();
        var checked = checks.check(by, matches.stream().map(Match::toCheck).toList());
        var lines = new ArrayList<CheckedLine>();
        var named = new HashMap<CandidateKey, Integer>();
        for (var i = 0; i < matches.size(); i++) {
            var match = matches.get(i);
            var first =
                    match.key().map(key -> named.putIfAbsent(key, match.line().row()));
            lines.add(line(list, match, checked.get(i), first));
        }
        present.keySet().removeAll(named.keySet());
        var begun = present.isEmpty() ? Set.of() : candidates.begun(by.centre(), session);
        var stay = present.values().stream()
                .filter(candidate -> begun.contains(candidate.id()))
                .toList();
        present.values().removeAll(stay);
        return new CandidateListReport(lines, List.copyOf(present.values()), stay, list.ignored());
    }

    private Match match(Member by, CandidateList list, ListLine line, Map<CandidateKey, Candidate> present) {
        var typed = list.typed(line);
        var key = checks.key(by, typed);
        var before = key.map(present::get).orElse(null);
        return new Match(
                line, before, before == null ? typed : list.typed(line, TypedCandidate.of(before.details())), key);
    }

    private static CheckedLine line(
            CandidateList list, Match match, Checked<CandidateDetails> checked, Optional<Integer> first) {
        var faults = LineFaults.of(list, match.line(), checked.faults(), first);
        if (!faults.isEmpty()) {
            return new CheckedLine.Faulty(match.line(), faults);
        }
        var row = match.line().row();
        var before = match.before();
        if (before == null) {
            return new CheckedLine.New(row, checked.value());
        }
        return before.details().equals(checked.value())
                ? new CheckedLine.Unchanged(row, before)
                : new CheckedLine.Changed(row, before, checked.value());
    }
}
