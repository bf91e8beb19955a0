package fr.pix.certif.access.web;

import fr.pix.certif.access.Profile;
import fr.pix.certif.access.SecondFactor;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * « Mon compte ».
 *
 * @param done what was just done, if anything was
 * @param openSignIns how many browsers are signed in
 */
public record AccountPage(
        Profile profile,
        @Nullable SecondFactor secondFactor,
        @Nullable Done done,
        int openSignIns) {

    /** What the page may say that was done. */
    public enum Done {
        NAME,
        EMAIL_SENT,
        PASSWORD,
        SECOND_FACTOR_OFF;

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
