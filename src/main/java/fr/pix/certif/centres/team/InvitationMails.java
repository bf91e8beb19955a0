package fr.pix.certif.centres.team;

import fr.pix.certif.access.AccountPages;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.platform.PublicAddress;
import fr.pix.certif.platform.Texts;
import fr.pix.certif.platform.mail.Letter;
import fr.pix.certif.platform.mail.Letter.Action;
import fr.pix.certif.platform.mail.Mail;
import fr.pix.certif.platform.mail.Recipient;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What is written to somebody invited: by whom, to what, until when. The same with an account and without. */
@Component
class InvitationMails {

    private final Texts texts;
    private final PublicAddress address;

    InvitationMails(Texts texts, PublicAddress address) {
        this.texts = texts;
        this.address = address;
    }

    /**
     * The mail of a link.
     *
     * @param from the centre, which is told when Pix reads what was written to somebody who is no member of it
     */
    Mail invitation(
            CentreId from, InvitationLink link, Member.Role role, PersonName by, String centre, Locale language) {
        var letter = new Letter(
                language,
                texts.text(language, "centres.mail.invitation.subject", by, centre),
                texts.text(language, "centres.mail.invitation.greeting"),
                List.of(
                        texts.text(language, "centres.mail.invitation.why", by, centre),
                        texts.text(language, "centres.mail.invitation.role." + role.name()),
                        texts.text(
                                language,
                                "centres.mail.invitation.account",
                                link.email().address())),
                new Action(
                        texts.text(language, "centres.mail.invitation.action"),
                        address.of(AccountPages.INVITATION + "/" + link.token().text())),
                List.of(
                        texts.text(language, "centres.mail.invitation.valid", by),
                        texts.text(language, "centres.mail.invitation.not_me")));
        return new Mail(
                InvitationLink.event(link.token().hash()),
                "invitation",
                new Recipient(link.email().address()),
                letter,
                link.expiresAt(),
                null,
                null,
                from);
    }
}
