package fr.pix.certif.admin;

import fr.pix.certif.access.Email;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.platform.CommandOptions;
import fr.pix.certif.platform.WrongUsage;
import org.springframework.stereotype.Component;

/** Whose name the audit gets for what is done at a terminal: the one administrator's there is, or that of {@code --by}. */
@Component
class ActingAdministrator {

    static final String OPTION = "by";

    private final AdministratorStore store;

    ActingAdministrator(AdministratorStore store) {
        this.store = store;
    }

    Administrator of(CommandOptions options) {
        return options.value(OPTION).map(this::named).orElseGet(this::only);
    }

    private Administrator named(String typed) {
        if (Email.parse(typed) instanceof Checked.Valid<Email>(var email)) {
            return store.find(email)
                    .orElseThrow(() -> new WrongUsage("no Pix administrator has the e-mail %s".formatted(typed)));
        }
        throw new WrongUsage("--by wants the e-mail of a Pix administrator");
    }

    private Administrator only() {
        var there = store.firstTwo();
        if (there.isEmpty()) {
            throw new WrongUsage(
                    "the audit needs to know who acts: name a Pix administrator first, with 'admin create'");
        }
        if (there.size() > 1) {
            throw new WrongUsage("there are several Pix administrators: say who acts with --by EMAIL");
        }
        return there.getFirst();
    }
}
