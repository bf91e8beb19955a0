package fr.pix.certif.access.web;

import fr.pix.certif.access.Profile;
import fr.pix.certif.access.SecondFactor;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * « Mon compte ».
 *
 * @param done what was just done, if anything was
 * @param hasPassword whether the person ever chose one
 * @param provider the identity provider with which he signs in too, if there is one and he does
 * @param openSignIns how many browsers are signed in
 */
public record AccountPage(
        Profile profile,
        @Nullable SecondFactor secondFactor,
        @Nullable Done done,
        boolean hasPassword,
        @Nullable BoundProvider provider,
        int openSignIns) {

    /**
     * The identity provider that opens the account too.
     *
     * @param since when it was bound to the account
     */
    public record BoundProvider(String name, Instant since) {}

    /** What the page may say that was done. */
    public enum Done {
        NAME,
        EMAIL_SENT,
        PASSWORD,
        SECOND_FACTOR_OFF,
        PROVIDER_UNBOUND;

        /** As it stands in an address. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The key of its text. */
        public String text() {
            return "access.account.done." + name().toLowerCase(Locale.ROOT);
        }

        static Optional<Done> of(String word) {
            return Stream.of(values()).filter(done -> done.word().equals(word)).findFirst();
        }
    }
}
