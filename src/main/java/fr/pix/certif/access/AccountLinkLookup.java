package fr.pix.certif.access;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose a link is. Looking uses nothing up: mail scanners open every link before its reader does. */
@Component
public class AccountLinkLookup {

    private final AccountLinkStore links;
    private final Clock clock;

    AccountLinkLookup(AccountLinkStore links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** Nobody's, if the link is too old, was used, was replaced by another or never was one. */
    public Optional<LinkHolder> find(SecretToken token) {
        return links.find(token.hash(), clock.instant());
    }
}
