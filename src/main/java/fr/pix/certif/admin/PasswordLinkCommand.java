package fr.pix.certif.admin;

import fr.pix.certif.access.Email;
import fr.pix.certif.access.HandOverLink;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.platform.Called;
import fr.pix.certif.platform.Command;
import fr.pix.certif.platform.CommandOptions;
import fr.pix.certif.platform.database.DatabaseUse;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** {@code certif admin password-link}: for who forgot his password and gets no mail, an administrator included. */
@Component
@Called(
        name = "admin password-link",
        arguments = "--email EMAIL --reason WHY [--by EMAIL]",
        database = DatabaseUse.WRITE)
class PasswordLinkCommand implements Command {

    private final HelpWithPassword help;
    private final ActingAdministrator acting;
    private final TerminalTexts texts;

    PasswordLinkCommand(HelpWithPassword help, ActingAdministrator acting, TerminalTexts texts) {
        this.help = help;
        this.acting = acting;
        this.texts = texts;
    }

    @Override
    public int run(List<String> arguments) {
        var options = CommandOptions.parse(
                        arguments, Set.of(EmailOption.NAME, ReasonOption.NAME, ActingAdministrator.OPTION), Set.of())
                .withoutWords();
        return print(EmailOption.of(options), ReasonOption.of(options, texts), acting.of(options));
    }

    private int print(Email email, Reason reason, Administrator by) {
        var link = help.draw(by, email, reason);
        if (link.isEmpty()) {
            System.err.println("No account has this e-mail.");
            return 1;
        }
        System.out.printf(
                "To choose a password, once and within %d hours (a secret: hand it to nobody else):%n  %s%n",
                HandOverLink.LIVES.toHours(), link.get());
        return 0;
    }
}
