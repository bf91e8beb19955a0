package fr.pix.certif.admin;

import fr.pix.certif.access.Email;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.platform.CommandOptions;
import fr.pix.certif.platform.WrongUsage;

/** Whom a command is about: {@code --email EMAIL}. */
final class EmailOption {

    static final String NAME = "email";

    private EmailOption() {}

    static Email of(CommandOptions options) {
        if (Email.parse(options.required(NAME)) instanceof Checked.Valid<Email>(var email)) {
            return email;
        }
        throw new WrongUsage("--email wants an address such as first.last@example.org");
    }
}
