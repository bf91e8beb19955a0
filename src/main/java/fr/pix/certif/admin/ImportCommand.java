package fr.pix.certif.admin;

import fr.pix.certif.admin.arrival.ArchiveRefused;
import fr.pix.certif.admin.arrival.ArrivalReport;
import fr.pix.certif.admin.arrival.ImportCentre;
import fr.pix.certif.admin.arrival.ImportCentre.Outcome;
import fr.pix.certif.admin.export.ExportedPart;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.Called;
import fr.pix.certif.platform.Command;
import fr.pix.certif.platform.CommandOptions;
import fr.pix.certif.platform.WrongUsage;
import fr.pix.certif.platform.database.DatabaseUse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** {@code certif import}: opens a centre's space from what {@code certif export} handed it elsewhere. */
@Component
@Called(
        name = "import",
        arguments = "FILE.zip --check | --reason WHY [--by EMAIL]",
        database = DatabaseUse.WRITE,
        checking = DatabaseUse.READ)
class ImportCommand implements Command {

    private static final String CHECK = "check";

    private final ImportCentre importCentre;
    private final ActingAdministrator acting;
    private final TerminalTexts texts;

    ImportCommand(ImportCentre importCentre, ActingAdministrator acting, TerminalTexts texts) {
        this.importCentre = importCentre;
        this.acting = acting;
        this.texts = texts;
    }

    @Override
    public int run(List<String> arguments) {
        var options =
                CommandOptions.parse(arguments, Set.of(ReasonOption.NAME, ActingAdministrator.OPTION), Set.of(CHECK));
        if (options.words().size() != 1) {
            throw new WrongUsage("name one file");
        }
        var file = Path.of(options.words().getFirst());
        try {
            if (options.has(CHECK)) {
                return check(file);
            }
            var by = acting.of(options).account();
            return take(file, by, ReasonOption.of(options, texts));
        } catch (ArchiveRefused refused) {
            System.err.println(refused.getMessage());
        } catch (IOException | DataAccessException broken) {
            System.err.printf("The import broke off, and changed nothing: %s%n", BrokenOff.reason(broken));
        }
        return 1;
    }

    private int check(Path file) throws IOException {
        var report = importCentre.check(file);
        say(report);
        System.out.println("--check: nothing was written");
        return report.isClear() ? 0 : 1;
    }

    private int take(Path file, AccountId by, Reason reason) throws IOException {
        return switch (importCentre.take(file, by, reason)) {
            case Outcome.Refused(var report) -> {
                say(report);
                System.out.println("Nothing was written: mend the file, or export the centre again.");
                yield 1;
            }
            case Outcome.Imported(var report, var centre, var renumbered, var redrawn) -> {
                say(report);
                renumbered.forEach((theirs, here) -> System.out.printf("session %d is number %s here%n", theirs, here));
                redrawn.forEach(session ->
                        System.out.printf("session %s has a new access code: print its papers again%n", session));
                System.out.printf("%s: it is centre %s here%n", file, centre);
                yield 0;
            }
        };
    }

    private static void say(ArrivalReport report) {
        report.lines().forEach((part, count) -> System.out.printf("%,10d  %s%n", count, part.file()));
        if (!report.isClear()) {
            var faults = report.faults();
            faults.told().forEach(System.err::println);
            System.err.printf(
                    "faults: %,d%s%n", faults.told().size(), faults.isFull() ? ", and then it was not read on" : "");
            return;
        }
        var sessions = report.count(ExportedPart.SESSIONS);
        System.out.printf(
                """
                members: %d have an account here, %d get one and, unless the centre is suspended, a mail to choose a password
                sessions: %d keep their number, %d get another; %d get another access code
                invitations: %d wait, and must be sent again
                history: unbroken, events: %,d, hash of the last: %s
                """,
                report.known(),
                report.invited(),
                report.keeping(),
                sessions - report.keeping(),
                report.codesTaken(),
                report.waiting(),
                report.count(ExportedPart.HISTORY) + report.count(ExportedPart.FORMER_HISTORY),
                report.lastHash());
    }
}
