package fr.pix.certif;

import java.util.List;
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
        var typed = CommandLine.of(arguments);
        if (typed.words().isEmpty()) {
            new SpringApplication(CertifApplication.class).run(arguments);
        } else {
            System.exit(command(typed));
        }
    }

    private static int command(CommandLine typed) {
        var asked = Commands.find(typed.words());
        if (asked.isEmpty()) {
            System.err.printf("No command is called \"%s\". There are:%n", String.join(" ", typed.words()));
            Commands.usages().forEach(usage -> System.err.println("  " + usage));
            return 2;
        }
        if (asked.get().wantsHelp()) {
            System.out.println(asked.get().usage());
            return 0;
        }
        return run(asked.get(), typed.settings());
    }

    /** No web server, only the beans that the command needs, and the database as it wants it. */
    private static int run(AskedCommand asked, List<String> settings) {
        var application = new SpringApplication(CertifApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setDefaultProperties(Map.of(
                "certif.database.use",
                asked.use().name(),
                // nobody asks a command for its health: to look through what would be asked makes the pool
                "management.endpoint.health.validate-group-membership",
                "false"));
        try (var context = application.run(settings.toArray(String[]::new))) {
            return asked.run(context.getBean(asked.type()));
        }
    }
}
