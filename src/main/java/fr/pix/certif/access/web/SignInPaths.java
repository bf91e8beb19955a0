package fr.pix.certif.access.web;

import fr.pix.certif.access.AccountPages;
import fr.pix.certif.access.web.oidc.OidcProvider;
import fr.pix.certif.platform.web.LocalPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the pages of this room are. */
public final class SignInPaths {

    public static final String HOME = "/";
    public static final String SIGN_IN = AccountPages.SIGN_IN;
    /** Not a page to go to: where a form leads whose sender must sign in again. */
    public static final String RESUME = "/connexion/reprise";

    /** Where an open page asks how long its reader stays signed in. */
    public static final String TIME_LEFT = "/connexion/reste";

    /** The second step of signing in. */
    public static final String CODE = "/connexion/code";

    /** Where one leaves for the identity provider, and where it sends back to. */
    public static final String PROVIDER = "/connexion/fournisseur";

    static final String PROVIDER_RETURN = OidcProvider.RETURN;

    public static final String FORGOTTEN = AccountPages.FORGOTTEN;
    public static final String PASSWORD = AccountPages.PASSWORD;
    public static final String TERMS = "/cgu";
    public static final String SIGN_OUT = "/deconnexion";
    public static final String SIGN_INS = "/compte/connexions";
    public static final String END_ONE = "/compte/connexions/fin";
    public static final String END_OTHERS = "/compte/connexions/autres";

    static final String BACK = "retour";
    static final String RECOVERY = "secours";
    static final String LATE = "code";
    static final String EXPIRED = "connexion";
    static final String FAULT = "fournisseur";
    static final String CHOSEN = "mot-de-passe";

    /** The sign-in page, for who has just chosen his password. */
    static final String PASSWORD_CHOSEN = AccountPages.PASSWORD_CHOSEN;

    private SignInPaths() {}

    static String signInThen(String path) {
        return then(SIGN_IN, path);
    }

    /** The second step, and where to go on after it. */
    static String codeThen(String path) {
        return then(CODE, path);
    }

    /** The first step again, for who took too long for the second. */
    static String lateThen(String path) {
        return SIGN_IN + "?" + LATE + "=tard&" + back(path);
    }

    /** The sign-in page, for whose form cannot be shown again: what he had chosen is to be chosen anew, where it was. */
    static String expiredThen(String path) {
        return SIGN_IN + "?" + EXPIRED + "=expiree&" + back(path);
    }

    /** The way to the identity provider. */
    public static String providerThen(String path) {
        return then(PROVIDER, path);
    }

    /** The sign-in page, which says why the identity provider let nobody in. */
    static String faultThen(ProviderFault fault, String path) {
        return SIGN_IN + "?" + FAULT + "=" + fault.word() + "&" + back(path);
    }

    static String termsThen(String path) {
        return then(TERMS, path);
    }

    /** Where to go on after signing in: never back to signing in. */
    static LocalPath goOn(String asked) {
        return asked.startsWith(SIGN_IN) || asked.startsWith(TERMS) ? LocalPath.of(HOME) : LocalPath.of(asked);
    }

    private static String then(String page, String path) {
        return LocalPath.of(path).path().equals(HOME) ? page : page + "?" + back(path);
    }

    /** As a redirect can be written. */
    private static String back(String path) {
        return BACK + "=" + URLEncoder.encode(LocalPath.of(path).path(), StandardCharsets.UTF_8);
    }
}
