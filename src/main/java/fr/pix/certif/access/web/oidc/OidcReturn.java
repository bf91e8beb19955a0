package fr.pix.certif.access.web.oidc;

/** What a browser brought back from the provider; empty what it did not bring. */
public record OidcReturn(String code, String state, String error) {

    /** Never the code: it would end in a log. */
    @Override
    public String toString() {
        return "OidcReturn";
    }
}
