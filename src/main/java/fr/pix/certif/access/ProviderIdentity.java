package fr.pix.certif.access;

import java.util.Optional;

/**
 * What an identity provider said of who signed in there, once its word was checked.
 *
 * @param verifiedEmail none where the provider does not say that it verified one
 * @param secondFactor whether the provider asked for a second factor, as the operator counts it
 */
public record ProviderIdentity(ProviderSubject subject, Optional<Email> verifiedEmail, boolean secondFactor) {}
