package fr.pix.certif.access;

import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.platform.PublicAddress;
import fr.pix.certif.platform.Texts;
import fr.pix.certif.platform.mail.Letter;
import fr.pix.certif.platform.mail.Letter.Action;
import fr.pix.certif.platform.mail.Mail;
import fr.pix.certif.platform.mail.Recipient;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is written to the holder of an account: why he gets this, what to do, and what if he did not expect it. */
@Component
class AccountMails {

    private final Texts texts;
    private final PublicAddress address;

    AccountMails(Texts texts, PublicAddress address) {
        this.texts = texts;
        this.address = address;
    }

    /** To somebody who is invited, and whose account has no password yet. */
    Mail welcome(AccountLink link, PersonName name, Locale language, Invitation invitation) {
        var why = texts.text(
                language,
                "access.mail.welcome.why",
                invitation.by(),
                invitation.to(),
                link.email().address());
        var subject = texts.text(language, "access.mail.welcome.subject", invitation.to());
        return withLink(
                link,
                "welcome",
                letter(
                        language,
                        subject,
                        name,
                        why,
                        choose(link, language),
                        List.of(
                                texts.text(language, "access.mail.valid_7_days", address.of(AccountPages.FORGOTTEN)),
                                texts.text(language, "access.mail.welcome.not_me"))));
    }

    /** To somebody who is invited, and has an account already: no link, for he has a password. */
    Mail access(Email email, PersonName name, Locale language, Invitation invitation) {
        var subject = texts.text(language, "access.mail.access.subject", invitation.to());
        var why = texts.text(language, "access.mail.access.why", invitation.by(), invitation.to(), email.address());
        var action = new Action(texts.text(language, "access.mail.access.action"), address.of(AccountPages.SIGN_IN));
        var closing = List.of(texts.text(language, "access.mail.access.forgotten", address.of(AccountPages.FORGOTTEN)));
        return new Mail(
                "access " + UUID.randomUUID(),
                "access",
                new Recipient(email.address()),
                letter(language, subject, name, why, action, closing),
                null);
    }

    /** To somebody who forgot his password, or who never chose one. */
    Mail reset(AccountLink link, PersonName name, Locale language) {
        var kind = link.purpose() == AccountLink.Purpose.RESET ? "reset" : "first";
        var subject = texts.text(language, "access.mail." + kind + ".subject");
        var why = texts.text(
                language, "access.mail." + kind + ".why", link.email().address());
        var valid = texts.text(
                language,
                link.purpose() == AccountLink.Purpose.RESET ? "access.mail.valid_1_hour" : "access.mail.valid_7_days",
                address.of(AccountPages.FORGOTTEN));
        return withLink(
                link,
                kind,
                letter(
                        language,
                        subject,
                        name,
                        why,
                        choose(link, language),
                        List.of(valid, texts.text(language, "access.mail." + kind + ".not_me"))));
    }

    /** To the e-mail that an account wants to have. */
    Mail confirmEmail(EmailChange change, PersonName name, Locale language) {
        var letter = letter(
                language,
                texts.text(language, "access.mail.email.subject"),
                name,
                texts.text(language, "access.mail.email.why", change.email().address()),
                new Action(
                        texts.text(language, "access.mail.email.action"),
                        address.of(AccountPages.EMAIL + "/" + change.token().text())),
                List.of(
                        texts.text(language, "access.mail.email.valid"),
                        texts.text(language, "access.mail.email.not_me")));
        return new Mail(change.event(), "email", new Recipient(change.email().address()), letter, change.expiresAt());
    }

    private Action choose(AccountLink link, Locale language) {
        return new Action(texts.text(language, "access.mail.choose"), link.at(address));
    }

    private Letter letter(
            Locale language, String subject, PersonName name, String why, Action action, List<String> closing) {
        var greeting = texts.text(language, "access.mail.greeting", name);
        return new Letter(language, subject, greeting, List.of(why), action, closing);
    }

    private static Mail withLink(AccountLink link, String kind, Letter letter) {
        return new Mail(link.event(), kind, new Recipient(link.email().address()), letter, link.expiresAt());
    }
}
