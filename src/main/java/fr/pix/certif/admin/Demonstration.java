package fr.pix.certif.admin;

import fr.pix.certif.centres.CentreLookup;
import fr.pix.certif.platform.Greeting;
import fr.pix.certif.platform.Settings;
import fr.pix.certif.platform.database.DatabaseOrigin;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Gives a new data folder its demonstration, and tells how to sign in to it: on the terminal and not in a log. Never to
 * a database that somebody else keeps, nor to one where a centre was opened.
 */
@Component
@ConditionalOnWebApplication
class Demonstration implements ApplicationRunner, Greeting {

    private final Settings settings;
    private final DatabaseOrigin database;
    private final CentreLookup centres;
    private final OpenDemonstration openDemonstration;
    private List<String> lines = List.of();

    Demonstration(
            Settings settings, DatabaseOrigin database, CentreLookup centres, OpenDemonstration openDemonstration) {
        this.settings = settings;
        this.database = database;
        this.centres = centres;
        this.openDemonstration = openDemonstration;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.demo() && database.embedded() && !centres.any()) {
            lines = openDemonstration.open().stream().map(Demonstration::line).toList();
        }
    }

    @Override
    public List<String> lines() {
        return lines;
    }

    private static String line(OpenDemonstration.Entry entry) {
        return "  %s: %s, e-mail %s, password %s"
                .formatted(
                        entry.where(),
                        entry.name(),
                        entry.email().address(),
                        entry.password().text());
    }
}
