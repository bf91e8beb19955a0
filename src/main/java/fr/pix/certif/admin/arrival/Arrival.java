package fr.pix.certif.admin.arrival;

import fr.pix.certif.access.Email;
import fr.pix.certif.access.ForgetAccounts;
import fr.pix.certif.access.Invitation;
import fr.pix.certif.access.InviteAccount;
import fr.pix.certif.access.InviteAccount.Guest;
import fr.pix.certif.admin.arrival.HistoryLines.ReadEvent;
import fr.pix.certif.admin.arrival.PeopleLines.ReadMember;
import fr.pix.certif.admin.arrival.References.Kind;
import fr.pix.certif.admin.export.ExportedPart;
import fr.pix.certif.audit.FormerEvent;
import fr.pix.certif.audit.FormerHistory;
import fr.pix.certif.candidates.ArrivingCandidate;
import fr.pix.certif.candidates.CandidateArrivals;
import fr.pix.certif.candidates.convocation.ConvocationArrivals;
import fr.pix.certif.candidates.students.StudentArrivals;
import fr.pix.certif.centres.ArrivingMember;
import fr.pix.certif.centres.CentreArrivals;
import fr.pix.certif.centres.team.InvitationArrivals;
import fr.pix.certif.documents.PaperArrivals;
import fr.pix.certif.documents.filled.RemarksArrivals;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionArrivals;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an archive that was checked, room by room, each thing after those that it names. In the transaction of the caller:
 * what breaks off was never there.
 */
final class Arrival {

    /** Who invites, in the mails. */
    private static final String BY = "Pix";

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;
    private final InviteAccount inviteAccount;
    private final ForgetAccounts forgetAccounts;
    private final ArchiveLines lines;
    private final CheckedArchive checked;
    private final EventNumbers events;
    private final References references = new References();
    private final Map<Long, SessionId> renumbered = new LinkedHashMap<>();
    private final List<SessionId> redrawn = new ArrayList<>();

    Arrival(
            JdbcClient sql,
            JsonMapper json,
            Clock clock,
            InviteAccount inviteAccount,
            ForgetAccounts forgetAccounts,
            ArchiveLines lines,
            CheckedArchive checked) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        this.inviteAccount = inviteAccount;
        this.forgetAccounts = forgetAccounts;
        this.lines = lines;
        this.checked = checked;
        this.events = checked.events();
    }

    /** The sessions that have another number here than their own, by the latter. */
    Map<Long, SessionId> renumbered() {
        return renumbered;
    }

    /** The sessions that have another access code here. */
    List<SessionId> redrawn() {
        return redrawn;
    }

    CentreId take() {
        var read = checked.centre();
        var centre = new CentreArrivals(sql).open(read.details(), read.openedAt(), read.suspendedAt());
        members(centre);
        invitations(centre);
        sessions(centre);
        candidates(centre);
        history(centre);
        rest(centre);
        return centre;
    }

    private void members(CentreId centre) {
        var accounts = accounts();
        checked.members()
                .forEach(member -> references.learn(
                        Kind.ACCOUNT,
                        member.account(),
                        account(accounts, member).value()));
        new CentreArrivals(sql)
                .join(
                        centre,
                        checked.members().stream()
                                .map(member -> new ArrivingMember(
                                        account(accounts, member),
                                        member.role(),
                                        member.since(),
                                        member.until(),
                                        member.removedBy()
                                                .flatMap(theirs -> references.here(Kind.ACCOUNT, theirs))
                                                .map(AccountId::new)))
                                .toList());
    }

    /** Who is a member is written to, and nobody else; nor is anybody of a centre that lets nobody in. */
    private Map<Email, AccountId> accounts() {
        var centre = checked.centre();
        var present = new LinkedHashSet<Guest>();
        var others = new LinkedHashSet<Guest>();
        var forgotten = new LinkedHashMap<Email, Instant>();
        for (var member : checked.members()) {
            var writtenTo = member.isPresent() && centre.suspendedAt().isEmpty();
            if (member.isForgotten()) {
                forgotten.put(member.email(), member.forgottenAt().orElseGet(clock::instant));
            } else {
                (writtenTo ? present : others).add(new Guest(member.email(), member.name(), Locale.FRENCH));
            }
        }
        others.removeAll(present);
        var accounts = new HashMap<>(inviteAccount.open(others));
        accounts.putAll(forgetAccounts.openForgotten(forgotten));
        if (!present.isEmpty()) {
            inviteAccount
                    .invite(present, new Invitation(BY, centre.details().name()))
                    .forEach((email, invited) -> accounts.put(email, invited.account()));
        }
        return accounts;
    }

    private static AccountId account(Map<Email, AccountId> accounts, ReadMember member) {
        var account = accounts.get(member.email());
        if (account == null) {
            throw new IllegalStateException("everybody who arrives has an account");
        }
        return account;
    }

    private void invitations(CentreId centre) {
        var arrivals = new InvitationArrivals(sql);
        lines.each(ExportedPart.INVITATIONS, line -> {
            var here = arrivals.add(centre, PeopleLines.invitation(line, references));
            references.learn(Kind.INVITATION, PeopleLines.number(line), here.value());
        });
    }

    private void sessions(CentreId centre) {
        var arrivals = new SessionArrivals(sql, clock);
        var numbers = arrivals.number(centre, checked.sessions());
        numbers.forEach((theirs, here) -> {
            references.learn(Kind.SESSION, theirs, here.number());
            if (theirs != here.number()) {
                renumbered.put(theirs, here);
            }
        });
        lines.each(ExportedPart.SESSIONS, line -> {
            var session = SessionLines.session(line, PeopleLines.number(line), references);
            var here = new SessionId(
                    references.here(Kind.SESSION, session.number()).orElseThrow());
            if (!arrivals.add(centre, here, session).equals(session.code())) {
                redrawn.add(here);
            }
        });
    }

    private void candidates(CentreId centre) {
        var arrivals = new CandidateArrivals(sql, json);
        record Numbered(long number, ArrivingCandidate candidate) {}
        batched(
                ExportedPart.CANDIDATES,
                line -> new Numbered(PeopleLines.number(line), CandidateLines.candidate(line, references)),
                some -> {
                    var here = arrivals.add(
                            centre, some.stream().map(Numbered::candidate).toList());
                    for (var i = 0; i < some.size(); i++) {
                        references.learn(
                                Kind.CANDIDATE,
                                some.get(i).number(),
                                here.get(i).value());
                    }
                });
    }

    private void history(CentreId centre) {
        var history = new FormerHistory(sql, json);
        Consumer<List<FormerEvent>> keep = some -> history.keep(centre, some);
        batched(ExportedPart.FORMER_HISTORY, line -> here(HistoryLines.former(line, references), centre), keep);
        batched(ExportedPart.HISTORY, line -> here(HistoryLines.own(line, references), centre), keep);
    }

    private FormerEvent here(ReadEvent event, CentreId centre) {
        return HistoryLines.here(event, centre, references, events);
    }

    private void rest(CentreId centre) {
        var candidates = new CandidateArrivals(sql, json);
        var convocations = new ConvocationArrivals(sql);
        var students = new StudentArrivals(sql, json, clock);
        var remarks = new RemarksArrivals(sql);
        var papers = new PaperArrivals(sql);
        batched(
                ExportedPart.CANDIDATE_CHANGES,
                line -> CandidateLines.change(line, references, events),
                some -> candidates.addChanges(centre, some));
        batched(
                ExportedPart.CONVOCATIONS,
                line -> CandidateLines.convocation(line, references),
                some -> convocations.add(centre, some));
        batched(ExportedPart.STUDENTS, CandidateLines::student, some -> students.add(centre, some));
        batched(
                ExportedPart.PV_REMARKS,
                line -> SessionLines.remarks(line, references, events),
                some -> remarks.add(centre, some));
        batched(
                ExportedPart.PAPERS,
                line -> SessionLines.paper(line, references, events),
                some -> papers.add(centre, some));
    }

    private <T> void batched(ExportedPart part, Function<JsonLine, T> reading, Consumer<List<T>> writing) {
        var batch = new Batch<>(writing);
        lines.each(part, line -> batch.add(reading.apply(line)));
        batch.end();
    }
}
