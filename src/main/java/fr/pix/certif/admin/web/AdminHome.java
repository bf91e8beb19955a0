package fr.pix.certif.admin.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.pix.certif.access.SignedIn;
import fr.pix.certif.admin.AdministratorLookup;
import fr.pix.certif.centres.MemberLookup;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.web.Door;
import fr.pix.certif.platform.web.HomePath;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The way into Pix's own pages. An administrator who is no member has no sessions to go to: he begins there. One who is
 * a member too finds a link at the top of his centre's pages.
 */
@Component
class AdminHome implements HomePath, Door {

    /** A link may come a minute late; asking at each page of each member would cost more than it is worth. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final AdministratorLookup administrators;
    private final MemberLookup members;
    private final Cache<AccountId, Boolean> shown =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(20_000).build();

    AdminHome(AdministratorLookup administrators, MemberLookup members) {
        this.administrators = administrators;
        this.members = members;
    }

    @Override
    public Optional<String> home() {
        return SignedIn.current()
                .map(SignedIn::account)
                .filter(account -> members.of(account).isEmpty())
                .flatMap(administrators::of)
                .map(_ -> AdminPaths.CENTRES);
    }

    @Override
    public Optional<Link> open() {
        return SignedIn.current()
                .filter(SignedIn::termsAccepted)
                .map(SignedIn::account)
                .filter(account -> shown.get(account, administrators::binds))
                .map(_ -> new Link(AdminPaths.HOME, "admin.frame.door"));
    }
}
