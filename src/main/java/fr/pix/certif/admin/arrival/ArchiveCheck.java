package fr.pix.certif.admin.arrival;

import fr.pix.certif.access.Email;
import fr.pix.certif.admin.arrival.PeopleLines.ReadCentre;
import fr.pix.certif.admin.arrival.PeopleLines.ReadMember;
import fr.pix.certif.admin.arrival.References.Kind;
import fr.pix.certif.admin.export.ExportCentre;
import fr.pix.certif.admin.export.ExportedPart;
import fr.pix.certif.sessions.ArrivingSession;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads an archive from end to end, and finds all that would keep it from being taken in. Each file after those it names. */
final class ArchiveCheck {

    private final ArchiveLines lines;
    private final Faults faults;
    private final Consumer<ArrivingSession> eachSession;
    private final References references = new References();
    /** What there may be but one of, in the part that is read. */
    private final Set<List<?>> seen = new HashSet<>();

    private final List<ReadMember> members = new ArrayList<>();
    private final Map<Long, SessionLine> sessions = new LinkedHashMap<>();
    private @Nullable ReadCentre centre;
    private EventNumbers events = new EventNumbers(0, 0);
    private String lastHash = "";
    private int waiting;

    /** A session's line, and how many of its candidates did not come yet; below zero, they were more than it says. */
    private record SessionLine(int number, int missing) {}

    ArchiveCheck(ArchiveLines lines, Faults faults, Consumer<ArrivingSession> eachSession) {
        this.lines = lines;
        this.faults = faults;
        this.eachSession = eachSession;
    }

    /** How many invitations nobody answered. */
    int waiting() {
        return waiting;
    }

    /** The numbers of the sessions there. */
    Set<Long> sessions() {
        return references.theirs(Kind.SESSION);
    }

    /** Who is a member there now, and known. */
    Set<Email> present() {
        return members.stream()
                .filter(member -> member.isPresent() && !member.isForgotten())
                .map(ReadMember::email)
                .collect(Collectors.toSet());
    }

    /** Of the last event of the history. */
    String lastHash() {
        return lastHash;
    }

    /** Reads all of it; nothing where there is a fault. */
    Optional<CheckedArchive> check() {
        people();
        enrolled();
        history();
        besideTheHistory();
        return centre == null || !faults.isEmpty()
                ? Optional.empty()
                : Optional.of(new CheckedArchive(centre, members, references.theirs(Kind.SESSION), events, lastHash));
    }

    private void each(ExportedPart part, Consumer<JsonLine> reading) {
        seen.clear();
        lines.each(part, reading);
    }

    private void people() {
        each(ExportedPart.CENTRE, this::centre);
        if (lines.count(ExportedPart.CENTRE) != 1) {
            faults.add(ExportedPart.CENTRE.file(), 0, "wants one line, which is the centre");
        }
        each(ExportedPart.MEMBERS, this::member);
        each(ExportedPart.INVITATIONS, this::invitation);
    }

    private void enrolled() {
        each(ExportedPart.SESSIONS, this::session);
        each(ExportedPart.CANDIDATES, this::candidate);
        sessions.forEach((_, line) -> {
            if (line.missing != 0) {
                faults.add(
                        ExportedPart.SESSIONS.file(),
                        line.number,
                        "\"candidats\" is not how many " + ExportedPart.CANDIDATES.file() + " has");
            }
        });
        eachOnce(
                ExportedPart.STUDENTS,
                "nom",
                line -> List.of(CandidateLines.student(line).student().key()));
    }

    private void besideTheHistory() {
        eachOnce(ExportedPart.CANDIDATE_CHANGES, "evenement", line -> {
            var change = CandidateLines.change(line, references, events);
            return List.of(change.candidate(), change.sequence());
        });
        eachOnce(ExportedPart.CONVOCATIONS, "numero", line -> {
            var sent = CandidateLines.convocation(line, references);
            return List.of(sent.candidate(), sent.number());
        });
        eachOnce(ExportedPart.PV_REMARKS, "evenement", line -> {
            var remarks = SessionLines.remarks(line, references, events);
            return List.of(remarks.session(), remarks.sequence());
        });
        eachOnce(ExportedPart.PAPERS, "document", line -> {
            var paper = SessionLines.paper(line, references, events);
            return List.of(paper.session(), paper.paper());
        });
    }

    private void centre(JsonLine line) {
        if (!line.has("format")) {
            throw new ArchiveRefused(
                    "The archive was written by a release before there was an import: export it again.");
        }
        var format = line.whole("format", 1, Integer.MAX_VALUE);
        if (line.isSound() && format != ExportCentre.FORMAT) {
            throw new ArchiveRefused(
                    "The archive has format %d, and this release reads format %d: update this installation."
                            .formatted(format, ExportCentre.FORMAT));
        }
        centre = PeopleLines.centre(line);
    }

    private void member(JsonLine line) {
        var member = PeopleLines.member(line);
        var isNew = references.learn(Kind.ACCOUNT, member.account(), member.account());
        if (!line.isSound()) {
            return;
        }
        if (isNew != seen.add(List.of("email", member.email()))
                || (!isNew && !seen.contains(List.of(member.account(), member.email())))) {
            line.fault("email", "is another account's on another line, or this account has another one there");
        }
        seen.add(List.of(member.account(), member.email()));
        if (seen.add(List.of("forgotten", member.account(), member.forgottenAt())) != isNew) {
            line.fault("oublie_le", "is another on another line of this account");
        }
        if (member.isPresent() && !seen.add(List.of("present", member.account()))) {
            line.fault("compte", "is a present member on another line already");
        }
        members.add(member);
    }

    private void invitation(JsonLine line) {
        number(line, Kind.INVITATION);
        var invitation = PeopleLines.invitation(line, references);
        if (line.isSound() && invitation.isPending()) {
            waiting++;
            if (!seen.add(List.of(invitation.email()))) {
                line.fault("email", "has another invitation that waits");
            }
        }
    }

    private void session(JsonLine line) {
        var session = SessionLines.session(line, number(line, Kind.SESSION), references);
        if (line.isSound()) {
            sessions.put(session.number(), new SessionLine(line.number(), session.candidates()));
            eachSession.accept(session);
        }
    }

    private void candidate(JsonLine line) {
        number(line, Kind.CANDIDATE);
        var candidate = CandidateLines.candidate(line, references);
        sessions.computeIfPresent(
                candidate.session().number(), (_, session) -> new SessionLine(session.number, session.missing - 1));
        if (line.isSound()
                && !seen.add(List.of(candidate.session(), candidate.details().key()))) {
            line.fault("nom_de_naissance", "is with the same first name and date of birth in the session already");
        }
    }

    private void history() {
        var number = centre == null ? 0 : centre.number();
        var own = new HistoryCheck(number, false, references);
        each(ExportedPart.HISTORY, own::follow);
        var former = new HistoryCheck(number, true, references);
        each(ExportedPart.FORMER_HISTORY, former::follow);
        if (lines.count(ExportedPart.HISTORY) == 0) {
            faults.add(ExportedPart.HISTORY.file(), 0, "wants a line at least, which tells of the export");
        }
        if (former.last() != -1 && lines.count(ExportedPart.FORMER_HISTORY) > 0) {
            faults.add(ExportedPart.FORMER_HISTORY.file(), 0, "does not go on to number -1");
        }
        events = new EventNumbers(lines.count(ExportedPart.HISTORY), lines.count(ExportedPart.FORMER_HISTORY));
        lastHash = own.hash();
    }

    private long number(JsonLine line, Kind kind) {
        var number = PeopleLines.number(line);
        if (line.isSound() && !references.learn(kind, number, number)) {
            line.fault("numero", "is there twice");
        }
        return number;
    }

    /** Reads a part of which no two lines say the same of the same. */
    private void eachOnce(ExportedPart part, String field, Function<JsonLine, List<?>> key) {
        each(part, line -> {
            var read = key.apply(line);
            if (line.isSound() && !seen.add(read)) {
                line.fault(field, "is there twice");
            }
        });
    }
}
