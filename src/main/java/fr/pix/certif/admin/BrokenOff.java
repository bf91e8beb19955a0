package fr.pix.certif.admin;

import java.util.Objects;
import org.springframework.core.NestedExceptionUtils;

/** What a command says on the terminal of what broke off: a line that tells why, not the statement, nor the row. */
final class BrokenOff {

    private BrokenOff() {}

    static String reason(Exception broken) {
        var cause = NestedExceptionUtils.getMostSpecificCause(broken);
        return Objects.toString(cause.getMessage(), cause.toString())
                .lines()
                .findFirst()
                .orElse("");
    }
}
