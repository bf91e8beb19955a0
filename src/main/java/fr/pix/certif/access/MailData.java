package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.database.Moments;
import fr.pix.certif.platform.mail.MailFault;
import fr.pix.certif.platform.mail.MailPage;
import fr.pix.certif.platform.mail.MailState;
import fr.pix.certif.platform.mail.PersonalMails;
import fr.pix.certif.platform.mail.Recipient;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links that a person was sent, the address that he wants, and what was written to him or has him as who is answered. */
@Component
@Order(2)
class MailData implements PersonalData {

    private final AccountStore accounts;
    private final PersonalMails mails;
    private final JdbcClient sql;

    MailData(AccountStore accounts, PersonalMails mails, JdbcClient sql) {
        this.accounts = accounts;
        this.mails = mails;
        this.sql = sql;
    }

    @Override
    public void tell(AccountId account, PersonalParts parts) {
        parts.part("liens_envoyes", links(account)::forEach);
        parts.part("changement_d_adresse", changes(account)::forEach);
        parts.part(
                "courriers",
                add -> found(account, mails::to)
                        .map(mail -> entry(mail)
                                .with("destinataire", mail.recipient().address()))
                        .forEach(add));
        parts.part(
                "courriers_a_votre_nom",
                add -> found(account, mails::answeredBy).map(MailData::entry).forEach(add));
    }

    private Stream<MailPage.Row> found(AccountId account, Function<Recipient, List<MailPage.Row>> lookup) {
        return accounts.emailOf(account).stream()
                .flatMap(email -> lookup.apply(new Recipient(email.address())).stream());
    }

    private List<PersonalEntry> links(AccountId account) {
        return sql.sql("""
                        select email, purpose, created_at, expires_at, used_at from account_link
                        where account_id = ? order by created_at
                        """)
                .param(account.value())
                .query((row, _) -> new PersonalEntry()
                        .with("adresse", row.getString("email"))
                        .with("but", row.getString("purpose"), "access.data.link." + row.getString("purpose"))
                        .with("envoye_le", Moments.in(row, "created_at"))
                        .with("valable_jusqu_au", Moments.in(row, "expires_at"))
                        .with("utilise_le", Moments.find(row, "used_at").orElse(null)))
                .list();
    }

    private List<PersonalEntry> changes(AccountId account) {
        return sql.sql("select email, created_at from email_change where account_id = ?")
                .param(account.value())
                .query((row, _) -> new PersonalEntry()
                        .with("adresse", row.getString("email"))
                        .with("demande_le", Moments.in(row, "created_at")))
                .list();
    }

    /** Not its subject, which may name who caused it, nor its text, which may hold a secret link. */
    private static PersonalEntry entry(MailPage.Row mail) {
        var entry = new PersonalEntry()
                .with("nature", mail.kind(), "access.data.mail." + mail.kind())
                .with(
                        "langue",
                        mail.language().getLanguage(),
                        "access.data.language." + mail.language().getLanguage())
                .with("ecrit_le", mail.createdAt())
                .with("etat", mail.state().told(), text(mail.state()));
        return switch (mail.state()) {
            case MailState.Retrying retrying -> with(entry, retrying.why());
            case MailState.GivenUp given -> with(entry, given.why());
            case MailState.Waiting _, MailState.Sent _, MailState.Kept _ -> entry;
        };
    }

    private static PersonalEntry with(PersonalEntry entry, MailFault why) {
        return entry.with(
                "erreur",
                why.reason().code(),
                "platform.mail.fault." + why.reason().code());
    }

    private static String text(MailState state) {
        return "access.data.state."
                + switch (state) {
                    case MailState.Waiting _, MailState.Retrying _ -> "waiting";
                    case MailState.Sent _ -> "sent";
                    case MailState.GivenUp _ -> "given_up";
                    case MailState.Kept _ -> "kept";
                };
    }
}
