package fr.pix.certif.access.web;

import fr.pix.certif.access.BoundProviderLookup;
import fr.pix.certif.access.web.AccountPage.BoundProvider;
import fr.pix.certif.access.web.oidc.OidcSettings;
import fr.pix.certif.kernel.AccountId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a person signs in with the identity provider too, as his account's pages show it. */
@Component
class BoundProviders {

    private final OidcSettings settings;
    private final BoundProviderLookup lookup;

    BoundProviders(OidcSettings settings, BoundProviderLookup lookup) {
        this.settings = settings;
        this.lookup = lookup;
    }

    Optional<BoundProvider> of(AccountId account) {
        return settings.isSet()
                ? lookup.since(account, settings.knownIssuer())
                        .map(since -> new BoundProvider(settings.shownName(), since))
                : Optional.empty();
    }
}
