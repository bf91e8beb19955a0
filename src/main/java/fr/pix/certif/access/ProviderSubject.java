package fr.pix.certif.access;

/**
 * A person as an identity provider knows him, whatever becomes of his name and e-mail there.
 *
 * @param issuer the provider
 * @param subject the person's own identifier there
 */
public record ProviderSubject(String issuer, String subject) {

    /** As long as OpenID Connect lets a subject be. */
    public static final int LONGEST = 255;

    /** Never the subject: it would end in a log. */
    @Override
    public String toString() {
        return "ProviderSubject";
    }
}
