package fr.pix.certif.admin;

import fr.pix.certif.admin.export.ExportCentre;
import fr.pix.certif.centres.CentreLookup;
import fr.pix.certif.platform.Called;
import fr.pix.certif.platform.Command;
import fr.pix.certif.platform.CommandOptions;
import fr.pix.certif.platform.FileRefused;
import fr.pix.certif.platform.WrongUsage;
import fr.pix.certif.platform.database.DatabaseUse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** {@code certif export}: hands a centre all that it has here, as one file. */
@Component
@Called(name = "export", arguments = "FILE.zip --centre NUMBER --reason WHY [--by EMAIL]", database = DatabaseUse.READ)
class ExportCommand implements Command {

    private final ExportCentre exportCentre;
    private final CentreLookup centres;
    private final ActingAdministrator acting;
    private final TerminalTexts texts;

    ExportCommand(ExportCentre exportCentre, CentreLookup centres, ActingAdministrator acting, TerminalTexts texts) {
        this.exportCentre = exportCentre;
        this.centres = centres;
        this.acting = acting;
        this.texts = texts;
    }

    @Override
    public int run(List<String> arguments) {
        var options = CommandOptions.parse(
                arguments, Set.of(CentreOption.NAME, ReasonOption.NAME, ActingAdministrator.OPTION), Set.of());
        if (options.words().size() != 1) {
            throw new WrongUsage("name one file");
        }
        var file = Path.of(options.words().getFirst());
        var centre = CentreOption.of(options, centres);
        var by = acting.of(options).account();
        var reason = ReasonOption.of(options, texts);
        try {
            var lines = exportCentre.to(file, centre, by, reason);
            lines.forEach((part, count) -> System.out.printf("%,10d  %s%n", count, part.file()));
            System.out.printf("%s: personal data of centre %s, and not encrypted%n", file, centre);
            return 0;
        } catch (FileRefused refused) {
            System.err.println(refused.getMessage());
        } catch (IOException | DataAccessException broken) {
            System.err.printf("The export broke off, and left no file: %s%n", BrokenOff.reason(broken));
        }
        return 1;
    }
}
