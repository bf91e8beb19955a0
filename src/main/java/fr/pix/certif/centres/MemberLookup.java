package fr.pix.certif.centres;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.pix.certif.kernel.AccountId;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells for which centre an account acts. Kept for 5 seconds: a removed member, and those of a suspended centre, lose
 * access within that time.
 */
@Component
public class MemberLookup {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final MemberStore store;
    private final Cache<AccountId, Optional<Member>> members =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(20_000).build();

    MemberLookup(MemberStore store) {
        this.store = store;
    }

    public Optional<Member> of(AccountId account) {
        return members.get(account, store::find);
    }

    /** Why an account that acts for no centre does not: its centre is suspended, or there is none. */
    public CentreProblem whyNone(AccountId account) {
        return store.isSuspended(account) ? CentreProblem.CENTRE_SUSPENDED : CentreProblem.NOT_A_MEMBER;
    }
}
