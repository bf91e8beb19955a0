package fr.pix.certif.access.web;

import fr.pix.certif.access.AccountPages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the pages of a person's own account are. */
public final class AccountPaths {

    public static final String ACCOUNT = AccountPages.ACCOUNT;
    public static final String NAME = "/compte/nom";
    public static final String EMAIL = "/compte/adresse";
    public static final String PASSWORD = "/compte/mot-de-passe";
    public static final String SECOND_FACTOR = "/compte/second-facteur";
    public static final String CODES = "/compte/second-facteur/codes";
    public static final String OFF = "/compte/second-facteur/arret";
    public static final String PROVIDER = "/compte/fournisseur";
    public static final String DATA = "/compte/donnees";
    public static final String DATA_FILE = DATA + ".json";

    /** Where the link that was sent to a new e-mail leads; needs no sign-in, for its reader may be at another browser. */
    public static final String CONFIRM_EMAIL = AccountPages.EMAIL;

    static final String DONE = "fait";

    private AccountPaths() {}

    /** The second factor's page, and where to go on once there is one. */
    public static String secondFactorThen(String path) {
        return SECOND_FACTOR + "?" + SignInPaths.BACK + "=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** The account's page, which says that something was done. */
    static String done(AccountPage.Done what) {
        return ACCOUNT + "?" + DONE + "=" + what.word();
    }
}
