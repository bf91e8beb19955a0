package fr.pix.certif.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.database.Outage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Which browsers are signed in. They are kept in PostgreSQL, so that any copy of the application serves any request, and
 * remembered here for 4 seconds: one that was ended elsewhere is dead within 5, one ended here at once.
 */
@Component
public class SignInLookup {

    static final Duration REMEMBERED = Duration.ofSeconds(4);
    private static final int MOST = 20_000;

    /**
     * 128 kB from the first of them on. In a table that begins small many share a place, and whoever waits there for a database that
     * is away keeps the others waiting for their own turn to wait.
     */
    private static final int ROOM = 16_384;

    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final SignInStore store;
    private final SignInSettings limits;
    private final Clock clock;
    private final Cache<SecretToken.Hash, Optional<OpenSignIn>> remembered;

    @Autowired
    SignInLookup(SignInStore store, SignInSettings limits, Clock clock) {
        this(store, limits, clock, Ticker.systemTicker());
    }

    SignInLookup(SignInStore store, SignInSettings limits, Clock clock, Ticker ticker) {
        this.store = store;
        this.limits = limits;
        this.clock = clock;
        this.remembered = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .initialCapacity(ROOM)
                .maximumSize(MOST)
                .ticker(ticker)
                .build();
    }

    /** Who is signed in with a token; nobody if it was ended or is over its limits. */
    public Optional<OpenSignIn> find(SecretToken.Hash token) {
        var found = remembered.get(token, key -> Outage.onceMore(() -> read(key)));
        if (!found.map(OpenSignIn::signedIn).map(SignedIn::termsAccepted).orElse(false)) {
            // only good news is remembered: another copy may be told of a sign-in, or of an acceptance, right now
            remembered.invalidate(token);
        }
        return found.filter(signIn -> !signIn.isOver(clock.instant(), limits));
    }

    /** The same, read anew, and without counting as a request of the person's. */
    public Optional<OpenSignIn> glance(SecretToken.Hash token) {
        return Outage.onceMore(() -> store.find(token)).filter(signIn -> !signIn.isOver(clock.instant(), limits));
    }

    /** Who is signed in with a token, or was an hour ago: its time is over, and nobody ended it. He is let in nowhere by it. */
    public Optional<AccountId> formerHolder(SecretToken.Hash token) {
        return Outage.onceMore(() -> store.find(token))
                .map(OpenSignIn::signedIn)
                .map(SignedIn::account);
    }

    /** The same as at first, read anew: another copy of the application may just have learnt more of it. */
    public Optional<OpenSignIn> findAnew(SecretToken.Hash token) {
        forget(token);
        return find(token);
    }

    /** The browsers with which a person is signed in, the last seen first. */
    public List<OpenSignIn> of(AccountId account) {
        var now = clock.instant();
        return store.of(account).stream()
                .filter(signIn -> !signIn.isOver(now, limits))
                .toList();
    }

    /** Looks again at the next request: it was ended. */
    void forget(SecretToken.Hash token) {
        remembered.invalidate(token);
    }

    /** The same for all of a person's. */
    void forgetAll(AccountId account) {
        remembered
                .asMap()
                .values()
                .removeIf(found -> found.filter(
                                signIn -> signIn.signedIn().account().equals(account))
                        .isPresent());
    }

    /** The same for everybody's. */
    void forgetEverybody() {
        remembered.invalidateAll();
    }

    private Optional<OpenSignIn> read(SecretToken.Hash token) {
        var now = clock.instant();
        return store.find(token).map(found -> isSeenAgain(found, now) ? see(found, now) : found);
    }

    private boolean isSeenAgain(OpenSignIn found, Instant now) {
        return !found.isOver(now, limits) && !now.isBefore(found.lastSeen().plus(SEEN_EVERY));
    }

    private OpenSignIn see(OpenSignIn found, Instant now) {
        store.seen(found.hash(), now);
        return found.seenAt(now);
    }
}
