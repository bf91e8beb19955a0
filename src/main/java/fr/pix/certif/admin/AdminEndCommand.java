package fr.pix.certif.admin;

import fr.pix.certif.admin.EndAdministrator.Ended;
import fr.pix.certif.platform.Called;
import fr.pix.certif.platform.Command;
import fr.pix.certif.platform.CommandOptions;
import fr.pix.certif.platform.database.DatabaseUse;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** {@code certif admin end}: for an administrator who leaves; and says what he may do still, and who is left. */
@Component
@Called(name = "admin end", arguments = "--email EMAIL [--reason WHY]", database = DatabaseUse.WRITE)
class AdminEndCommand implements Command {

    private final EndAdministrator endAdministrator;
    private final TerminalTexts texts;

    AdminEndCommand(EndAdministrator endAdministrator, TerminalTexts texts) {
        this.endAdministrator = endAdministrator;
        this.texts = texts;
    }

    @Override
    public int run(List<String> arguments) {
        var options = CommandOptions.parse(arguments, Set.of(EmailOption.NAME, ReasonOption.NAME), Set.of())
                .withoutWords();
        var reason = options.value(ReasonOption.NAME).map(_ -> ReasonOption.of(options, texts));
        var ended = endAdministrator.end(EmailOption.of(options), reason);
        if (ended.isEmpty()) {
            System.err.println("No Pix administrator has this e-mail.");
            return 1;
        }
        ended.ifPresent(AdminEndCommand::tell);
        return 0;
    }

    private static void tell(Ended ended) {
        System.out.printf(
                "%s is no administrator any more. %d sign-ins ended; within five seconds no page opens to them.%n",
                ended.who().name(), ended.signIns());
        if (ended.centres() > 0) {
            System.out.printf(
                    "The account stays, as a member of %d centres: who is to leave them too is removed from their teams.%n",
                    ended.centres());
        }
        if (ended.wasLast()) {
            System.out.println("Nobody acts for Pix now: name the next administrator with 'admin create'.");
        }
    }
}
