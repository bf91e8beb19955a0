package fr.pix.certif.access;

import fr.pix.certif.access.ProviderSubjectStore.Bound;
import fr.pix.certif.kernel.AccountId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which accounts are bound to an identity provider. */
@Component
public class BoundProviderLookup {

    private final ProviderSubjectStore subjects;

    BoundProviderLookup(ProviderSubjectStore subjects) {
        this.subjects = subjects;
    }

    /** Since when an account is bound to a provider; none if it is not. */
    public Optional<Instant> since(AccountId account, String issuer) {
        return subjects.of(account).stream()
                .filter(bound -> bound.isAt(issuer))
                .map(Bound::since)
                .findFirst();
    }
}
