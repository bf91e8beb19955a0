package fr.pix.certif.admin;

import fr.pix.certif.access.Email;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.platform.Called;
import fr.pix.certif.platform.Command;
import fr.pix.certif.platform.CommandOptions;
import fr.pix.certif.platform.WrongUsage;
import fr.pix.certif.platform.database.DatabaseUse;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** {@code certif admin second-factor}: for who lost his phone and his recovery codes. */
@Component
@Called(
        name = "admin second-factor",
        arguments = "--email EMAIL --remove --reason WHY [--by EMAIL]",
        database = DatabaseUse.WRITE)
class SecondFactorCommand implements Command {

    private static final String REMOVE = "remove";

    private final HelpWithSecondFactor help;
    private final ActingAdministrator acting;
    private final TerminalTexts texts;

    SecondFactorCommand(HelpWithSecondFactor help, ActingAdministrator acting, TerminalTexts texts) {
        this.help = help;
        this.acting = acting;
        this.texts = texts;
    }

    @Override
    public int run(List<String> arguments) {
        var options = CommandOptions.parse(
                        arguments,
                        Set.of(EmailOption.NAME, ReasonOption.NAME, ActingAdministrator.OPTION),
                        Set.of(REMOVE))
                .withoutWords();
        if (!options.has(REMOVE)) {
            throw new WrongUsage("say --remove: there is nothing else to do with somebody else's second factor");
        }
        return remove(EmailOption.of(options), ReasonOption.of(options, texts), acting.of(options));
    }

    private int remove(Email email, Reason reason, Administrator by) {
        return switch (help.remove(by, email, reason)) {
            case REMOVED -> {
                System.out.println("Removed; the person was told by mail, and signs in with the password alone.");
                yield 0;
            }
            case NONE_THERE -> {
                System.err.println("This account has no second factor.");
                yield 1;
            }
            case NO_ACCOUNT -> {
                System.err.println("No account has this e-mail.");
                yield 1;
            }
        };
    }
}
