package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a person's account is, and how he enters with it. Neither his password nor the secret of his second factor nor a
 * recovery code: the first and the last are kept as hashes, and with the second whoever has the file would have the codes.
 */
@Component
@Order(0)
class AccountData implements PersonalData {

    /** A code is that of half a minute. */
    private static final int SECONDS_OF_STEP = 30;

    private final AccountStore accounts;
    private final ProviderSubjectStore providers;
    private final JdbcClient sql;

    AccountData(AccountStore accounts, ProviderSubjectStore providers, JdbcClient sql) {
        this.accounts = accounts;
        this.providers = providers;
        this.sql = sql;
    }

    @Override
    public void tell(AccountId account, PersonalParts parts) {
        parts.part(
                "compte",
                add -> accounts.profile(account).map(AccountData::entry).ifPresent(add));
        parts.part(
                "conditions_acceptees",
                add -> accounts.acceptedTerms(account)
                        .forEach((version, at) -> add.accept(
                                new PersonalEntry().with("version", version).with("le", at))));
        parts.part("second_facteur", secondFactors(account)::forEach);
        parts.part(
                "fournisseurs_d_identite",
                add -> providers.of(account).stream().map(AccountData::entry).forEach(add));
    }

    private static PersonalEntry entry(Profile profile) {
        return new PersonalEntry()
                .with("numero", profile.account().value())
                .with("prenom", profile.name().first())
                .with("nom", profile.name().last())
                .with("e_mail", profile.email().address())
                .with("ouvert_le", profile.since());
    }

    /** One that is only on offer as well. */
    private List<PersonalEntry> secondFactors(AccountId account) {
        return sql.sql("""
                        select offered_at, since, last_step, (select count(*) from recovery_code c
                                                              where c.account_id = f.account_id) as codes
                        from second_factor f where account_id = ?
                        """)
                .param(account.value())
                .query((row, _) -> secondFactor(row))
                .list();
    }

    private static PersonalEntry secondFactor(ResultSet row) throws SQLException {
        var step = row.getLong("last_step");
        return new PersonalEntry()
                .with("propose_le", Moments.in(row, "offered_at"))
                .with("depuis", Moments.find(row, "since").orElse(null))
                .with("dernier_code_le", step == 0 ? null : Instant.ofEpochSecond(step * SECONDS_OF_STEP))
                .with("codes_de_secours_restants", row.getLong("codes"));
    }

    private static PersonalEntry entry(ProviderSubjectStore.Bound bound) {
        return new PersonalEntry()
                .with("fournisseur", bound.subject().issuer())
                .with("identifiant", bound.subject().subject())
                .with("depuis", bound.since());
    }
}
