package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.PersonName;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The person signed in to the present request: the principal of Spring Security.
 *
 * @param secondFactor whether this sign-in passed the second factor that the account has now
 * @param twoFactors whether it rests on two: that one, or the provider's where the account has none of ours
 * @param termsAccepted whether the present version of the terms was accepted (G15)
 */
public record SignedIn(
        AccountId account, PersonName name, boolean secondFactor, boolean twoFactors, boolean termsAccepted) {

    /** Who is signed in to the request of this thread. */
    public static Optional<SignedIn> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }
}
