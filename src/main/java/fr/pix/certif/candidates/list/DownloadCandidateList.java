package fr.pix.certif.candidates.list;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateLookup;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionLookup;
import fr.pix.certif.sessions.SessionProblem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Gives the list of a session's candidates as a file: to fill in, or to mend where it was refused. */
@Component
public class DownloadCandidateList {

    /** Empty lines, behind those of the candidates. */
    static final int EMPTY_LINES = 20;

    private final SessionLookup sessions;
    private final CandidateLookup candidates;
    private final CheckedCandidateLists lists;
    private final CheckCandidateList checkCandidateList;

    DownloadCandidateList(
            SessionLookup sessions,
            CandidateLookup candidates,
            CheckedCandidateLists lists,
            CheckCandidateList checkCandidateList) {
        this.sessions = sessions;
        this.candidates = candidates;
        this.lists = lists;
        this.checkCandidateList = checkCandidateList;
    }

    /** A file that is written where it is needed, piece by piece. */
    public interface File {

        /** Leaves {@code out} open. */
        void write(OutputStream out) throws IOException;
    }

    /**
     * The candidates that are there, and empty lines.
     *
     * @throws Refusal with {@link SessionProblem#SESSION_NOT_FOUND}
     */
    public File model(Member by, SessionId session) {
        var found = sessions.get(by.centre(), session);
        var lines = lines(candidates.of(by.centre(), session).stream()
                .map(Candidate::details)
                .<Function<Integer, SheetLine>>map(details -> number -> SheetLine.of(number, details))
                .toList());
        return new CandidateSheet(found, by, lines)::write;
    }

    /**
     * The lines of a list that was checked, each faulty cell marked, with a comment that means the rows of this file;
     * nothing if it is kept no longer.
     *
     * @param sentence what is wrong and what to do, in the reader's language
     * @throws Refusal with {@link SessionProblem#SESSION_NOT_FOUND}
     */
    public Optional<File> toMend(Member by, SessionId session, UUID list, Function<Fault, String> sentence) {
        var found = sessions.get(by.centre(), session);
        return lists.find(by, session, list)
                .map(kept ->
                        checkCandidateList.check(by, session, kept.content().from(CandidateSheet.FIRST_ROW)))
                .map(report -> new CandidateSheet(found, by, lines(report, sentence))::write);
    }

    private static List<SheetLine> lines(CandidateListReport report, Function<Fault, String> sentence) {
        return lines(report.lines().stream()
                .<Function<Integer, SheetLine>>map(line -> number -> line(number, line, sentence))
                .toList());
    }

    private static SheetLine line(int number, CheckedLine line, Function<Fault, String> sentence) {
        return switch (line) {
            case CheckedLine.New(var _, var details) -> SheetLine.of(number, details);
            case CheckedLine.Changed(var _, var _, var details) -> SheetLine.of(number, details);
            case CheckedLine.Unchanged(var _, var candidate) -> SheetLine.of(number, candidate.details());
            case CheckedLine.Faulty faulty -> SheetLine.of(number, faulty, sentence);
        };
    }

    private static List<SheetLine> lines(List<Function<Integer, SheetLine>> filled) {
        var lines = new ArrayList<SheetLine>();
        filled.forEach(line -> lines.add(line.apply(lines.size() + 1)));
        IntStream.rangeClosed(lines.size() + 1, lines.size() + EMPTY_LINES)
                .mapToObj(SheetLine::empty)
                .forEach(lines::add);
        return lines;
    }
}
