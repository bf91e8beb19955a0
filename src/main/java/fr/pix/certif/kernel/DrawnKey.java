package fr.pix.certif.kernel;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A random key as we wrote it into an address or a form. {@link UUID#fromString} takes much that we never wrote. */
public final class DrawnKey {

    private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private DrawnKey() {}

    /** None where what came back is none of ours. */
    public static Optional<UUID> parse(String typed) {
        return WRITTEN.matcher(typed).matches() ? Optional.of(UUID.fromString(typed)) : Optional.empty();
    }
}
