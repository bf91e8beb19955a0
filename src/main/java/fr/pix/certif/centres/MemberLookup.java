package fr.pix.certif.centres;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.pix.certif.kernel.AccountId;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells for which centre an account acts. Kept for 5 seconds: a removed member loses access within that time. */
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
}
