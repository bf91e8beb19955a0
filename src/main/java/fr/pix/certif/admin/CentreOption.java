package fr.pix.certif.admin;

import fr.pix.certif.centres.CentreLookup;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.CommandOptions;
import fr.pix.certif.platform.WrongUsage;

/** The centre that a command is about: {@code --centre NUMBER}. */
final class CentreOption {

    static final String NAME = "centre";

    private CentreOption() {}

    static CentreId of(CommandOptions options, CentreLookup centres) {
        var typed = options.required(NAME);
        try {
            var centre = new CentreId(Long.parseLong(typed));
            if (centres.find(centre).isPresent()) {
                return centre;
            }
        } catch (NumberFormatException notANumber) {
            throw new WrongUsage("--centre wants a number: 'admin centres WORDS' finds it");
        }
        throw new WrongUsage("no centre has the number %s: 'admin centres WORDS' finds it".formatted(typed));
    }
}
