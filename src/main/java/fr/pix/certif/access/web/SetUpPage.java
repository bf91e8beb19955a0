package fr.pix.certif.access.web;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a phone and an account come to share a secret.
 *
 * @param uri what the phone reads
 * @param secret the same, to be typed
 * @param required whether the person may not be without
 * @param first whether no other page opens before
 * @param back where to go on afterwards
 * @param asksPassword whether there is one to ask for; or else for a sign-in a moment ago
 * @param passwordError what is wrong with either
 * @param codeError what is wrong with the first code, if one was typed
 */
public record SetUpPage(
        String uri,
        String secret,
        boolean required,
        boolean first,
        String back,
        boolean asksPassword,
        @Nullable String passwordError,
        @Nullable String codeError) {

    private static final int GROUP = 4;

    public boolean isFaulty() {
        return passwordError != null || codeError != null;
    }

    public QrPicture square() {
        return QrPicture.of(uri);
    }

    /** In groups of four, as it is typed from a screen. */
    public String groups() {
        return IntStream.iterate(0, from -> from < secret.length(), from -> from + GROUP)
                .mapToObj(from -> secret.substring(from, Math.min(from + GROUP, secret.length())))
                .collect(Collectors.joining(" "));
    }
}
