package fr.pix.certif;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The composition root: everything starts here. */
@SpringBootApplication
public class CertifApplication {

    /**
     * Serves the pages; or, if the first argument is a word and no option, does the command of that name and ends.
     * Settings come from the environment, see README.
     */
    public static void main(String[] arguments) {
        var asked = CommandLine.of(arguments);
        if (asked.words().isEmpty()) {
            new SpringApplication(CertifApplication.class).run(arguments);
        } else {
            System.exit(command(asked));
        }
    }

    /** No web server, only the beans that the command needs, and the database of the application that may run. */
    private static int command(CommandLine asked) {
        var application = new SpringApplication(CertifApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setDefaultProperties(Map.of("certif.database.join", "true"));
        try (var context = application.run(asked.settings().toArray(String[]::new))) {
            return context.getBean(Commands.class).run(asked.words());
        }
    }
}
