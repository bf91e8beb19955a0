package fr.pix.certif.admin;

import fr.pix.certif.access.OwnWords;
import fr.pix.certif.access.Password;
import fr.pix.certif.kernel.Checked;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The passwords of the demonstration: drawn, unless CERTIF_DEMO_PASSWORD gives one for all. */
@Component
class DemonstrationPasswords {

    /** Nothing misread from a terminal. */
    private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();
    private final String given;

    DemonstrationPasswords(@Value("${certif.demo-password:}") String given) {
        this.given = given;
    }

    /**
     * A password that keeps the rules, as any other.
     *
     * @throws IllegalStateException where the one given does not
     */
    Password next(OwnWords own) {
        return switch (Password.parse(given.isEmpty() ? drawn() : given, own)) {
            case Checked.Valid<Password>(var password) -> password;
            case Checked.Faulty<Password>(var faults) ->
                throw new IllegalStateException("CERTIF_DEMO_PASSWORD is refused: "
                        + faults.getFirst().problem().code());
        };
    }

    private String drawn() {
        return Stream.generate(this::group).limit(GROUPS).collect(Collectors.joining("-"));
    }

    private String group() {
        return IntStream.generate(() -> CHARACTERS.charAt(random.nextInt(CHARACTERS.length())))
                .limit(GROUP)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
