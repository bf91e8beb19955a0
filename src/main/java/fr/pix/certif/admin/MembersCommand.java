package fr.pix.certif.admin;

import fr.pix.certif.centres.CentreLookup;
import fr.pix.certif.centres.CheckMemberList;
import fr.pix.certif.centres.ImportMembers;
import fr.pix.certif.centres.ImportMembers.Order;
import fr.pix.certif.centres.ImportMembers.Outcome;
import fr.pix.certif.centres.MemberList;
import fr.pix.certif.centres.MemberListReader;
import fr.pix.certif.centres.MemberListReport;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.platform.Called;
import fr.pix.certif.platform.Command;
import fr.pix.certif.platform.CommandOptions;
import fr.pix.certif.platform.WrongUsage;
import fr.pix.certif.platform.database.DatabaseUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** {@code certif admin members}: checks the list of members that a centre handed over, and imports it once told to (G5). */
@Component
@Called(
        name = "admin members",
        arguments = "--centre NUMBER --file LIST [--reason WHY --confirm] [--skip-faulty] [--by EMAIL]",
        database = DatabaseUse.WRITE)
class MembersCommand implements Command {

    private static final String CONFIRM = "confirm";
    private static final String SKIP = "skip-faulty";

    private final CentreLookup centres;
    private final MemberListReader reader;
    private final CheckMemberList checkMemberList;
    private final ImportMembers importMembers;
    private final ActingAdministrator acting;
    private final TerminalTexts texts;
    private final ReportPrinter printer;

    MembersCommand(
            CentreLookup centres,
            MemberListReader reader,
            CheckMemberList checkMemberList,
            ImportMembers importMembers,
            ActingAdministrator acting,
            TerminalTexts texts,
            ReportPrinter printer) {
        this.centres = centres;
        this.reader = reader;
        this.checkMemberList = checkMemberList;
        this.importMembers = importMembers;
        this.acting = acting;
        this.texts = texts;
        this.printer = printer;
    }

    @Override
    public int run(List<String> arguments) {
        var options = CommandOptions.parse(
                        arguments,
                        Set.of(CentreOption.NAME, "file", ReasonOption.NAME, ActingAdministrator.OPTION),
                        Set.of(CONFIRM, SKIP))
                .withoutWords();
        var centre = CentreOption.of(options, centres);
        return switch (read(Path.of(options.required("file")))) {
            case Checked.Faulty<MemberList>(var faults) -> {
                faults.forEach(fault -> System.err.println(texts.of(fault)));
                yield 1;
            }
            case Checked.Valid<MemberList>(var list) -> checked(centre, list, options);
        };
    }

    private Checked<MemberList> read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return reader.read(in);
        } catch (IOException unreadable) {
            throw new WrongUsage("the file %s cannot be read".formatted(file));
        }
    }

    private int checked(CentreId centre, MemberList list, CommandOptions options) {
        var report = checkMemberList.check(centre, list);
        printer.print(report);
        var blocked = !report.faulty().isEmpty() && !options.has(SKIP);
        if (!options.has(CONFIRM)) {
            System.out.println("Nothing was imported: --confirm does so.");
            return blocked ? 1 : 0;
        }
        if (blocked) {
            System.err.println("Nothing was imported: mend the lines above, or leave them out with --skip-faulty.");
            return 1;
        }
        return confirm(centre, report, options);
    }

    private int confirm(CentreId centre, MemberListReport report, CommandOptions options) {
        var by = acting.of(options).account();
        var reason = ReasonOption.of(options, texts);
        return switch (importMembers.confirm(new Order(by, centre, UUID.randomUUID(), report, reason))) {
            case Outcome.Imported(var members, var invited) -> {
                System.out.printf("%d became members; %d of them get a mail to choose a password.%n", members, invited);
                yield 0;
            }
            case Outcome.Overtaken _ -> {
                System.err.println("Nothing was imported: somebody changed the members meanwhile. Do it again.");
                yield 1;
            }
        };
    }
}
