package fr.pix.certif;

import fr.pix.certif.platform.Greeting;
import fr.pix.certif.platform.PublicAddress;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person at the terminal where the application is, and what the rooms have to add. */
@Component
@ConditionalOnWebApplication
class Welcome {

    private final Environment environment;
    private final List<Greeting> greetings;

    Welcome(Environment environment, List<Greeting> greetings) {
        this.environment = environment;
        this.greetings = greetings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void served() {
        var port = environment.getProperty("local.server.port");
        if (port == null) {
            return; // a test without a server
        }
        var address = environment.getProperty("server.address", "127.0.0.1");
        System.out.printf("Pix Certif: %s%n", PublicAddress.at(address, port));
        greetings.stream().flatMap(greeting -> greeting.lines().stream()).forEach(System.out::println);
    }
}
