package fr.pix.certif.access;

/** The pages that mails lead to. */
public final class AccountPages {

    public static final String SIGN_IN = "/connexion";

    /** Where a link to choose a password is asked for. */
    public static final String FORGOTTEN = "/mot-de-passe-oublie";

    /** Where the password is chosen; a link has its token behind one more slash. */
    public static final String PASSWORD = "/mot-de-passe";

    /** A person's own account. */
    public static final String ACCOUNT = "/compte";

    /** Where a new e-mail is confirmed; a link has its token behind one more slash. */
    public static final String EMAIL = "/adresse-e-mail";

    /** Where somebody invited to a centre follows his link; the token stands behind one more slash. */
    public static final String INVITATION = "/invitation";

    /** What tells the sign-in page that the password came with an account, and the account with a centre. */
    public static final String BY_INVITATION = "invitation";

    /** The sign-in page, for who has just chosen his password. */
    public static final String PASSWORD_CHOSEN = SIGN_IN + "?mot-de-passe=choisi";

    /** The sign-in page, for who has just opened his account by an invitation. */
    public static final String JOINED = SIGN_IN + "?mot-de-passe=" + BY_INVITATION;

    /** The sign-in page, and then the invitation again. */
    public static final String SIGN_IN_TO_JOIN = SIGN_IN + "?retour=" + INVITATION;

    /** The terms, and then the invitation again. */
    public static final String TERMS_TO_JOIN = "/cgu?retour=" + INVITATION;

    private AccountPages() {}
}
