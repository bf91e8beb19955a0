package fr.pix.certif.admin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.pix.certif.access.Admission;
import fr.pix.certif.access.SecondFactorDuty;
import fr.pix.certif.kernel.AccountId;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells whether an account acts for Pix; it may sign in then, with or without a centre. Kept for 4 seconds: one who was
 * removed loses his rights within 5.
 */
@Component
public class AdministratorLookup implements Admission, SecondFactorDuty {

    private static final Duration KEPT = Duration.ofSeconds(4);

    private final AdministratorStore store;
    private final Cache<AccountId, Administrator> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(1_000).build();

    AdministratorLookup(AdministratorStore store) {
        this.store = store;
    }

    /** Only a yes is kept: whoever was just named is not told no. */
    public Optional<Administrator> of(AccountId account) {
        var kept = known.getIfPresent(account);
        if (kept != null) {
            return Optional.of(kept);
        }
        var found = store.find(account);
        found.ifPresent(administrator -> known.put(account, administrator));
        return found;
    }

    /** Whoever sees all centres must have one. */
    @Override
    public boolean binds(AccountId account) {
        return of(account).isPresent();
    }

    @Override
    public boolean admits(AccountId account) {
        return of(account).isPresent();
    }
}
