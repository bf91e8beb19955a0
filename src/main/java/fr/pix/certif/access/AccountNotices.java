package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.platform.PublicAddress;
import fr.pix.certif.platform.Texts;
import fr.pix.certif.platform.mail.Letter;
import fr.pix.certif.platform.mail.Letter.Action;
import fr.pix.certif.platform.mail.Mail;
import fr.pix.certif.platform.mail.MailOutbox;
import fr.pix.certif.platform.mail.Recipient;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the holder of an account by mail what was done with it, and what to do if it was not him. */
@Component
class AccountNotices {

    private final AccountStore accounts;
    private final Texts texts;
    private final PublicAddress address;
    private final MailOutbox outbox;

    AccountNotices(AccountStore accounts, Texts texts, PublicAddress address, MailOutbox outbox) {
        this.accounts = accounts;
        this.texts = texts;
        this.address = address;
        this.outbox = outbox;
    }

    /** To the account's own e-mail; the mail belongs to the caller's transaction. */
    void tell(AccountId account, Kind kind, Locale language) {
        accounts.profile(account).ifPresent(profile -> tell(profile.email(), profile.name(), kind, language));
    }

    /** To an e-mail that may be the account's no longer. */
    void tell(Email email, PersonName name, Kind kind, Locale language) {
        var key = "access.mail." + kind.key;
        var letter = new Letter(
                language,
                texts.text(language, key + ".subject"),
                texts.text(language, "access.mail.greeting", name),
                List.of(texts.text(language, key + ".why", email.address())),
                action(kind, language),
                List.of(texts.text(language, key + ".not_me")));
        outbox.add(
                new Mail(kind.key + " " + UUID.randomUUID(), kind.key, new Recipient(email.address()), letter, null));
    }

    private Action action(Kind kind, Locale language) {
        return kind.leadsToPassword
                ? new Action(texts.text(language, "access.mail.protect"), address.of(AccountPages.FORGOTTEN))
                : new Action(texts.text(language, "access.mail.my_account"), address.of(AccountPages.ACCOUNT));
    }

    /** What there is to tell. */
    enum Kind {
        PASSWORD_CHANGED("password_changed", true),
        EMAIL_ASKED("email_asked", true),
        EMAIL_CHANGED("email_changed", false),
        SECOND_FACTOR_ON("second_factor_on", true),
        SECOND_FACTOR_OFF("second_factor_off", true),
        SECOND_FACTOR_REMOVED("second_factor_removed", false),
        RECOVERY_CODE_USED("recovery_code_used", true),
        PROVIDER_BOUND("provider_bound", false),
        PROVIDER_UNBOUND("provider_unbound", true);

        private final String key;
        private final boolean leadsToPassword;

        Kind(String key, boolean leadsToPassword) {
            this.key = key;
            this.leadsToPassword = leadsToPassword;
        }
    }
}
