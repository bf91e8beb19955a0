package fr.pix.certif.admin.web;

import fr.pix.certif.platform.mail.MailPage;
import fr.pix.certif.platform.web.PageFrame;

/**
 * The list of mails.
 *
 * @param named whether it says to whom they go, and what about; else of which kind they are
 * @param reason what was typed, where the administrator is asked why he wants to know
 */
public record MailListPage(MailPage mails, boolean named, String reason, FormFaults faults) {

    /** What sort of mail it is, which tells nothing of anybody. */
    public static String kind(PageFrame page, MailPage.Row mail) {
        var key = "admin.mail.kind." + mail.kind();
        return page.texts().has(page.locale(), key) ? page.t(key) : mail.kind();
    }
}
