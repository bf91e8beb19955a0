package fr.pix.certif.admin;

import fr.pix.certif.centres.Reason;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.platform.CommandOptions;
import fr.pix.certif.platform.WrongUsage;

/** Why a command is given: {@code --reason WHY}. */
final class ReasonOption {

    static final String NAME = Reason.FIELD;

    private ReasonOption() {}

    static Reason of(CommandOptions options, TerminalTexts texts) {
        return switch (Reason.parse(options.required(NAME))) {
            case Checked.Valid<Reason>(var reason) -> reason;
            case Checked.Faulty<Reason>(var faults) -> throw new WrongUsage("--reason: " + texts.of(faults.getFirst()));
        };
    }
}
