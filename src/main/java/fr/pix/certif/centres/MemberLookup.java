package fr.pix.certif.centres;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tells for which centres an account acts. Remembered for 4 seconds: a removed member, and those of a suspended centre,
 * lose access within 5 on every copy of the application, even one that was reading right then, and a removed member at once
 * on the one that removed him. What is not remembered is bad news: another copy may just have let him in.
 */
@Component
public class MemberLookup {

    static final Duration REMEMBERED = Duration.ofSeconds(4);

    private final MemberStore store;
    private final Cache<AccountId, Memberships> members;

    @Autowired
    MemberLookup(MemberStore store) {
        this(store, Ticker.systemTicker());
    }

    MemberLookup(MemberStore store, Ticker ticker) {
        this.store = store;
        this.members = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(20_000)
                .ticker(ticker)
                .build();
    }

    /** The oldest membership first; nothing for who acts for no centre. */
    public List<Member> of(AccountId account) {
        return memberships(account).open();
    }

    /** The same with those that are suspended. */
    public Memberships memberships(AccountId account) {
        var found = members.get(account, store::find);
        if (found.open().isEmpty()) {
            members.invalidate(account);
        }
        return found;
    }

    /** The account as a member of this centre. */
    public Optional<Member> of(AccountId account, CentreId centre) {
        var found = among(of(account), centre);
        if (found.isEmpty()) {
            members.invalidate(account);
            return among(of(account), centre);
        }
        return found;
    }

    /** The centres to which something of the account is told: those of which it is a member, suspended or not. */
    public List<CentreId> centresOf(AccountId account) {
        return store.centresOf(account);
    }

    /** Whether the account lost what it had: it knows of the centre, and may be told. */
    public boolean wasMember(AccountId account, CentreId centre) {
        return store.everFound(account, centre);
    }

    /** Why an account does not act for a centre that it knows, and may be told; nothing for a stranger to it. */
    public Optional<CentreProblem> whyNot(AccountId account, CentreId centre) {
        if (!wasMember(account, centre)) {
            return Optional.empty();
        }
        var isSuspended = memberships(account).suspended().stream()
                .anyMatch(suspended -> suspended.centre().equals(centre));
        return Optional.of(isSuspended ? CentreProblem.CENTRE_SUSPENDED : CentreProblem.NO_LONGER_A_MEMBER);
    }

    /** Looks again at the next request: his membership changed. */
    public void forget(AccountId account) {
        members.invalidate(account);
    }

    private static Optional<Member> among(List<Member> members, CentreId centre) {
        return members.stream().filter(member -> member.centre().equals(centre)).findFirst();
    }
}
