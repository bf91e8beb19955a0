package fr.pix.certif.access.web.oidc;

import fr.pix.certif.access.ProviderIdentity;

/** What came of asking the provider who somebody is. */
public sealed interface OidcAnswer {

    /**
     * The provider knows the person.
     *
     * @param idToken what the provider signed; needed to sign out there
     */
    record Identified(ProviderIdentity identity, String idToken) implements OidcAnswer {}

    /** The person, or the provider, would not. */
    record Cancelled() implements OidcAnswer {}

    /** The person signed in there with less assurance than is demanded. */
    record TooWeak() implements OidcAnswer {}

    /** What the provider said does not stand the checks. */
    record Untrusted() implements OidcAnswer {}

    /** The provider does not answer, or says that it cannot. */
    record Unavailable() implements OidcAnswer {}
}
