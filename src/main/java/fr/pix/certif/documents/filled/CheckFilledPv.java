package fr.pix.certif.documents.filled;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateLookup;
import fr.pix.certif.candidates.CheckCandidates;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.centres.Member;
import fr.pix.certif.documents.filled.WhoIsWho.Meant;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.SessionId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells what a filled PV says otherwise than is known, and changes nothing. */
@Component
public class CheckFilledPv {

    private static final String REMARKS_TITLE = "Observations globales";

    private final CandidateLookup candidates;
    private final CheckCandidates checks;
    private final RemarksStore remarks;
    private final Clock clock;

    CheckFilledPv(CandidateLookup candidates, CheckCandidates checks, RemarksStore remarks, Clock clock) {
        this.candidates = candidates;
        this.checks = checks;
        this.remarks = remarks;
        this.clock = clock;
    }

    /** What was noted of the session as a whole; empty for nothing. */
    public String remarks(Member by, SessionId session) {
        return remarks.of(by.centre(), session);
    }

    /** Compares each line with the candidate whom it means. */
    public FilledPvReport check(Member by, SessionId session, FilledPv pv) {
        var present = candidates.of(by.centre(), session);
        var faults = new ArrayList<LineFault>();
        var unknown = new ArrayList<FilledLine>();
        var matched = new ArrayList<MatchedLine>();
        var absent = new HashSet<>(present);
        var who = WhoIsWho.of(
                pv.lines().stream().filter(FilledLine::namesSomebody).toList(), present, by.today(clock));
        for (var line : pv.lines()) {
            switch (who.get(line)) {
                case null -> faults.add(whole(pv, line, Fault.of("line", FilledProblem.LINE_WITHOUT_NAME)));
                case Meant.This(var candidate, var certain) -> {
                    absent.remove(candidate);
                    matched.add(new MatchedLine(pv, line, candidate, certain));
                }
                case Meant.Again(var row) ->
                    faults.add(whole(pv, line, Fault.of("line", FilledProblem.LINE_TWICE, Integer.toString(row))));
                case Meant.OneOfSeveral() ->
                    faults.add(whole(pv, line, Fault.of("line", FilledProblem.LINE_AMBIGUOUS)));
                case Meant.Nobody() -> unknown.add(line);
            }
        }
        var differing = differing(by, session, matched, absent, faults);
        var told = Stream.concat(
                        differing.stream().map(line -> line.line().row()),
                        faults.stream().map(LineFault::row))
                .collect(Collectors.toSet());
        var unchanged = matched.stream()
                .filter(line -> !told.contains(line.line().row()))
                .count();
        return new FilledPvReport(
                differing,
                faults,
                unknown,
                present.stream().filter(absent::contains).toList(),
                unchanged,
                remarks(by, session, pv, faults));
    }

    private List<DifferingLine> differing(
            Member by, SessionId session, List<MatchedLine> matched, Set<Candidate> absent, List<LineFault> faults) {
        var notes = candidates.notes(by.centre(), session);
        var numbers = new CertificationNumbers(notes, matched, absent);
        var said = matched.stream().map(MatchedLine::said).toList();
        var checked = checks.check(by, said);
        var differing = new ArrayList<DifferingLine>();
        for (var i = 0; i < matched.size(); i++) {
            var line = matched.get(i);
            var differences = new ArrayList<Difference>();
            differences.addAll(numbers.notes(line, faults));
            if (!said.get(i).typed().equals(TypedCandidate.of(line.candidate().details()))) {
                differences.addAll(line.corrections(checked.get(i), faults));
            }
            line.otherBirthPlace().ifPresent(faults::add);
            if (!differences.isEmpty()) {
                differing.add(new DifferingLine(line.line(), line.candidate(), line.certain(), differences));
            }
        }
        return differing;
    }

    private Optional<Difference> remarks(Member by, SessionId session, FilledPv pv, List<LineFault> faults) {
        var said = pv.remarks();
        if (said.length() > Remarks.LONGEST) {
            faults.add(new LineFault(
                    0,
                    "",
                    "",
                    REMARKS_TITLE,
                    said,
                    Fault.of(Difference.REMARKS, FilledProblem.REMARKS_TOO_LONG, Remarks.LONGEST, said.length())));
            return Optional.empty();
        }
        var before = remarks.of(by.centre(), session);
        return before.equals(said) ? Optional.empty() : Optional.of(Difference.ofRemarks(before, said));
    }

    private static LineFault whole(FilledPv pv, FilledLine line, Fault fault) {
        return new LineFault(
                line.row(),
                line.name(),
                pv.cell(line.row(), FilledColumn.BIRTH_NAME).orElseThrow(),
                FilledColumn.BIRTH_NAME.title(),
                line.name(),
                fault);
    }
}
