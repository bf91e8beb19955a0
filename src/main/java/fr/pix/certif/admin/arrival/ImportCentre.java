package fr.pix.certif.admin.arrival;

import fr.pix.certif.access.ForgetAccounts;
import fr.pix.certif.access.InviteAccount;
import fr.pix.certif.admin.export.ExportedPart;
import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.audit.FormerHistory;
import fr.pix.certif.centres.CentreArrivals;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionArrivals;
import fr.pix.certif.sessions.SessionField;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens a centre's space from the archive that another installation handed over: all of it or nothing, after a check that
 * writes nothing. What is of this installation (numbers, codes, accounts) is its own; what is of the centre is as it was.
 */
@Component
public class ImportCentre {

    /** Of the lock that lets one import be after the other, so that an archive is not taken in twice at once. */
    private static final long TURN = 0x696d706f7274L;

    private final JdbcClient sql;
    private final JsonMapper json;
    private final InviteAccount inviteAccount;
    private final ForgetAccounts forgetAccounts;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    ImportCentre(
            JdbcClient sql,
            JsonMapper json,
            InviteAccount inviteAccount,
            ForgetAccounts forgetAccounts,
            AuditTrail audit,
            TransactionOperations transaction,
            Clock clock) {
        this.sql = sql;
        this.json = json;
        this.inviteAccount = inviteAccount;
        this.forgetAccounts = forgetAccounts;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of an archive. */
    public sealed interface Outcome {

        /**
         * The centre is here.
         *
         * @param report what the check said
         * @param renumbered the sessions that have another number, by that of theirs
         * @param redrawn the sessions that have another access code
         */
        record Imported(ArrivalReport report, CentreId centre, Map<Long, SessionId> renumbered, List<SessionId> redrawn)
                implements Outcome {}

        /** Nothing was written, for the archive has faults: the report names them. */
        record Refused(ArrivalReport report) implements Outcome {}
    }

    /**
     * Reads the archive, and writes nothing.
     *
     * @throws ArchiveRefused where the file is no archive of a centre
     */
    public ArrivalReport check(Path file) throws IOException {
        var faults = new Faults();
        try (var archive = HandedArchive.open(file, faults)) {
            return new Checking(archive, faults).report;
        }
    }

    /**
     * Reads the archive, and takes it in if it has no fault.
     *
     * @throws ArchiveRefused where the file is no archive of a centre
     */
    public Outcome take(Path file, AccountId by, Reason reason) throws IOException {
        var faults = new Faults();
        try (var archive = HandedArchive.open(file, faults)) {
            return transaction.execute(_ -> {
                sql.sql("select pg_advisory_xact_lock(?)")
                        .param(TURN)
                        .query((row, _) -> true)
                        .single();
                var checking = new Checking(archive, faults);
                return checking.checked
                        .<Outcome>map(checked -> take(archive, checking.report, checked, by, reason))
                        .orElseGet(() -> new Outcome.Refused(checking.report));
            });
        }
    }

    private Outcome take(
            HandedArchive archive, ArrivalReport report, CheckedArchive checked, AccountId by, Reason reason) {
        var faults = new Faults();
        var lines = new ArchiveLines(archive, json, faults);
        var arrival = new Arrival(sql, json, clock, inviteAccount, forgetAccounts, lines, checked);
        var centre = arrival.take();
        if (!faults.isEmpty()) {
            throw new ArchiveRefused("The file changed while it was read.");
        }
        tell(centre, checked, arrival, by, reason);
        return new Outcome.Imported(report, centre, arrival.renumbered(), arrival.redrawn());
    }

    private void tell(CentreId centre, CheckedArchive checked, Arrival arrival, AccountId by, Reason reason) {
        var now = clock.instant();
        audit.append(
                centre,
                now,
                by,
                AuditOperation.CENTRE_IMPORTED,
                AuditSubject.of(centre),
                List.of(
                        new AuditChange(
                                "former_number",
                                null,
                                Long.toString(checked.centre().number())),
                        new AuditChange(
                                "former_events",
                                null,
                                Long.toString(checked.events().own()
                                        + checked.events().former())),
                        new AuditChange(FormerHistory.FROM, null, checked.lastHash()),
                        new AuditChange(FormerHistory.SEAL, null, new FormerHistory(sql, json).seal(centre)),
                        new AuditChange(Reason.FIELD, null, reason.text())));
        var numbers = new LinkedHashMap<AuditSubject, List<AuditChange>>();
        arrival.renumbered()
                .forEach((theirs, here) -> numbers.put(
                        AuditSubject.of(here),
                        List.of(new AuditChange(SessionField.NUMBER, theirs.toString(), here.toString()))));
        audit.appendAll(centre, now, by, AuditOperation.SESSION_RENUMBERED, numbers);
        audit.appendAll(
                centre,
                now,
                by,
                AuditOperation.SESSION_CODE_DRAWN,
                arrival.redrawn().stream()
                        .collect(Collectors.toMap(
                                AuditSubject::of, _ -> List.<AuditChange>of(), (one, _) -> one, LinkedHashMap::new)));
    }

    /** An archive, read from end to end, with what is here already. */
    private final class Checking {

        private final SessionArrivals sessions = new SessionArrivals(sql, clock);
        private final Optional<CheckedArchive> checked;
        private final ArrivalReport report;
        private int codesTaken;

        Checking(HandedArchive archive, Faults faults) {
            var lines = new ArchiveLines(archive, json, faults);
            var check = new ArchiveCheck(lines, faults, session -> codesTaken += sessions.keepsCode(session) ? 0 : 1);
            var read = check.check();
            read.ifPresent(found -> clashes(found, faults));
            checked = read.filter(_ -> faults.isEmpty());
            report = report(lines, check, faults);
        }

        private void clashes(CheckedArchive read, Faults faults) {
            read.centre()
                    .details()
                    .externalId()
                    .flatMap(new CentreArrivals(sql)::withExternalId)
                    .ifPresent(there -> faults.add(
                            ExportedPart.CENTRE.file(),
                            1,
                            "\"identifiant_externe\" is that of centre %s here: no two centres have the same"
                                    .formatted(there)));
            new FormerHistory(sql, json)
                    .keptFrom(read.lastHash())
                    .ifPresent(there -> faults.add(
                            ExportedPart.HISTORY.file(), 0, "was imported already: it is that of centre " + there));
        }

        private ArrivalReport report(ArchiveLines lines, ArchiveCheck check, Faults faults) {
            var present = check.present();
            var known = inviteAccount.known(present).size();
            return new ArrivalReport(
                    lines.counts(),
                    known,
                    present.size() - known,
                    check.waiting(),
                    sessions.keeping(check.sessions()),
                    codesTaken,
                    check.lastHash(),
                    faults);
        }
    }
}
