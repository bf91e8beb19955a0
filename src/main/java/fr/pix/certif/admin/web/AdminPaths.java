package fr.pix.certif.admin.web;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.mail.MailId;
import java.util.UUID;

/** Where the pages of this room are; all of them are there for Pix's administrators only. */
public final class AdminPaths {

    public static final String ALL = "/admin/**";
    public static final String HOME = "/admin";
    public static final String CENTRES = "/admin/centres";
    public static final String OPENING = "/admin/centres/creation";
    public static final String MAILS = "/admin/courriers";

    static final String CENTRE = "/admin/centres/{id}";
    public static final String CENTRE_IMPORT = "/admin/centres/import";
    static final String CENTRE_IMPORT_FILE = "/admin/centres/import/fichier";
    public static final String CENTRE_IMPORT_CONFIRMED = "/admin/centres/import/confirmation";
    static final String CHANGE = "/admin/centres/{id}/modification";
    static final String SUSPENSION = "/admin/centres/{id}/suspension";
    static final String REOPENING = "/admin/centres/{id}/reouverture";
    static final String MEMBERS = "/admin/centres/{id}/membres";
    static final String SECOND_FACTOR = "/admin/centres/{id}/membres/{account}/second-facteur";
    static final String PASSWORD_LINK = "/admin/centres/{id}/membres/{account}/lien";
    static final String IMPORT = "/admin/centres/{id}/membres/import";
    static final String IMPORT_FILE = "/admin/centres/{id}/membres/import/fichier";
    static final String IMPORT_CONFIRMED = "/admin/centres/{id}/membres/import/confirmation";
    public static final String MAIL_RECIPIENTS = "/admin/courriers/destinataires";
    static final String MAIL = "/admin/courriers/{id}";
    static final String MAIL_TEXT = "/admin/courriers/{id}/lecture";
    static final String MAIL_AGAIN = "/admin/courriers/{id}/envoi";

    private AdminPaths() {}

    public static String of(CentreId centre) {
        return CENTRES + "/" + centre;
    }

    /** The report of a checked list of centres. */
    static String centreReport(UUID key) {
        return CENTRE_IMPORT + "?liste=" + key;
    }

    public static String change(CentreId centre) {
        return of(centre) + "/modification";
    }

    public static String suspension(CentreId centre) {
        return of(centre) + "/suspension";
    }

    public static String reopening(CentreId centre) {
        return of(centre) + "/reouverture";
    }

    public static String members(CentreId centre) {
        return of(centre) + "/membres";
    }

    public static String secondFactor(CentreId centre, AccountId member) {
        return members(centre) + "/" + member + "/second-facteur";
    }

    public static String passwordLink(CentreId centre, AccountId member) {
        return members(centre) + "/" + member + "/lien";
    }

    public static String importInto(CentreId centre) {
        return of(centre) + "/membres/import";
    }

    /** The report of a checked list. */
    static String report(CentreId centre, UUID key) {
        return importInto(centre) + "?liste=" + key;
    }

    public static String of(MailId mail) {
        return MAILS + "/" + mail;
    }

    public static String text(MailId mail) {
        return of(mail) + "/lecture";
    }
}
