package fr.pix.certif.admin.backup;

import fr.pix.certif.audit.VerifyAudit;
import fr.pix.certif.platform.Called;
import fr.pix.certif.platform.Command;
import fr.pix.certif.platform.CommandOptions;
import fr.pix.certif.platform.WrongUsage;
import fr.pix.certif.platform.backup.BackupRefused;
import fr.pix.certif.platform.backup.Opening;
import fr.pix.certif.platform.backup.Passphrase;
import fr.pix.certif.platform.backup.RestoreBackup;
import fr.pix.certif.platform.database.DatabaseUse;
import fr.pix.certif.platform.database.OwnedDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code certif restore}: puts a backup back, and reads its audit again. */
@Component
@Called(
        name = "restore",
        arguments = "FILE [--passphrase-file FILE] [--key PRIVATE-KEY] [--check | --replace [--yes]]",
        database = DatabaseUse.WRITE,
        checking = DatabaseUse.NONE)
class RestoreCommand implements Command {

    private static final String PASSPHRASE = "passphrase-file";
    private static final String KEY = "key";
    private static final String REPLACE = "replace";
    private static final String YES = "yes";
    private static final String CHECK = "check";

    /** Nothing that people did is in a database without an account and a centre. */
    private static final List<String> TELLING = List.of("account", "centre");

    private final OwnedDatabase database;
    private final ObjectProvider<VerifyAudit> audit;
    private final Clock clock;

    /** The audit is read when all is back: to check a file no database is needed. */
    RestoreCommand(OwnedDatabase database, ObjectProvider<VerifyAudit> audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public int run(List<String> arguments) {
        var options = CommandOptions.parse(arguments, Set.of(PASSPHRASE, KEY), Set.of(REPLACE, YES, CHECK));
        var file = BackupFile.of(options);
        if (options.has(CHECK) && options.has(REPLACE)) {
            throw new WrongUsage("--check changes nothing, so it replaces nothing");
        }
        try {
            var opening = Opening.with(
                    options.value(PASSPHRASE).map(name -> Passphrase.read(Path.of(name))),
                    options.value(KEY).map(BackupFile::bytes));
            var begun = clock.instant();
            if (options.has(CHECK)) {
                say("whole", RestoreBackup.check(file, opening), begun);
                return 0;
            }
            confirm(options);
            var target = new RestoreBackup.Target(TELLING, options.has(REPLACE));
            say("restored", new RestoreBackup(database).from(file, opening, target), begun);
            return verify();
        } catch (BackupRefused refused) {
            System.err.println(refused.getMessage());
        } catch (SQLException broken) {
            System.err.printf("The restore broke off, and changed nothing: %s%n", broken.getMessage());
        }
        return 1;
    }

    @SuppressWarnings("SystemConsoleNull") // JDK 22 to 24 had one always, JDK 25 has none again
    private static void confirm(CommandOptions options) {
        if (!options.has(REPLACE) || options.has(YES)) {
            return;
        }
        var terminal = System.console(); // none where a timer or a pipe runs it: there nobody can confirm
        if (terminal == null
                || !terminal.isTerminal()
                || !REPLACE.equals(
                        terminal.readLine("All that this database holds will be lost. Type \"replace\" to go on: "))) {
            throw new WrongUsage("nothing was changed: --replace wants to be confirmed, or --yes");
        }
    }

    private void say(String done, RestoreBackup.Outcome outcome, Instant begun) {
        var manifest = outcome.manifest();
        System.out.printf(
                "%s: %,d rows of %d tables, in %.1f s%n",
                done,
                manifest.rows(),
                manifest.tables().size(),
                Duration.between(begun, clock.instant()).toMillis() / 1000.0);
        if (!outcome.passedOver().isEmpty()) {
            System.err.printf(
                    "Passed over, for Pix Certif did not make it; it stays in the file: %s.%n",
                    String.join(", ", outcome.passedOver()));
        }
    }

    private int verify() {
        var report = audit.getObject().verify();
        System.out.printf(
                "audit: %,d events of %,d centres read, %d breaks%n",
                report.events(), report.centres(), report.breaks().size());
        if (report.breaks().isEmpty()) {
            return 0;
        }
        System.err.println("The audit had been altered before the backup: 'audit verify' tells where.");
        return 1;
    }
}
