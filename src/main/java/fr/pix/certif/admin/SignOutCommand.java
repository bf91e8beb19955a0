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

/** {@code certif admin sign-out}: for a computer that was stolen, or a secret that leaked. */
@Component
@Called(
        name = "admin sign-out",
        arguments = "--email EMAIL | --everybody --reason WHY [--by EMAIL]",
        database = DatabaseUse.WRITE)
class SignOutCommand implements Command {

    private static final String EVERYBODY = "everybody";

    private final SignPeopleOut signPeopleOut;
    private final ActingAdministrator acting;
    private final TerminalTexts texts;

    SignOutCommand(SignPeopleOut signPeopleOut, ActingAdministrator acting, TerminalTexts texts) {
        this.signPeopleOut = signPeopleOut;
        this.acting = acting;
        this.texts = texts;
    }

    @Override
    public int run(List<String> arguments) {
        var options = CommandOptions.parse(
                        arguments,
                        Set.of(EmailOption.NAME, ReasonOption.NAME, ActingAdministrator.OPTION),
                        Set.of(EVERYBODY))
                .withoutWords();
        if (options.has(EVERYBODY) == options.value(EmailOption.NAME).isPresent()) {
            throw new WrongUsage("say whom to sign out: --email EMAIL or --everybody");
        }
        var reason = ReasonOption.of(options, texts);
        return options.has(EVERYBODY)
                ? done(signPeopleOut.everybody(acting.of(options), reason))
                : one(EmailOption.of(options), reason, acting.of(options));
    }

    private int one(Email email, Reason reason, Administrator by) {
        var ended = signPeopleOut.one(by, email, reason);
        if (ended.isEmpty()) {
            System.err.println("No account has this e-mail.");
            return 1;
        }
        return done(ended.getAsInt());
    }

    private static int done(int ended) {
        System.out.printf("%d sign-ins ended; within five seconds no page opens to them.%n", ended);
        return 0;
    }
}
