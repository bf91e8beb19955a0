package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.database.Moments;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a person is signed in or about to be, which browsers are known to be his, and how often somebody failed to be him. */
@Component
@Order(1)
class SignInData implements PersonalData {

    private final AccountStore accounts;
    private final SignInFailureStore failures;
    private final JdbcClient sql;

    SignInData(AccountStore accounts, SignInFailureStore failures, JdbcClient sql) {
        this.accounts = accounts;
        this.failures = failures;
        this.sql = sql;
    }

    @Override
    public void tell(AccountId account, PersonalParts parts) {
        parts.part("connexions", signIns(account)::forEach);
        parts.part("connexions_commencees", begun(account)::forEach);
        parts.part("navigateurs_reconnus", browsers(account)::forEach);
        parts.part(
                "essais_comptes",
                add -> failures.of(counters(account)).stream()
                        .map(SignInData::entry)
                        .forEach(add));
    }

    private List<PersonalEntry> signIns(AccountId account) {
        return sql.sql("""
                        select browser, created_at, last_seen_at, second_factor_at from sign_in
                        where account_id = ? order by created_at desc
                        """)
                .param(account.value())
                .query((row, _) -> new PersonalEntry()
                        .with("navigateur", row.getString("browser"))
                        .with("depuis", Moments.in(row, "created_at"))
                        .with("derniere_activite", Moments.in(row, "last_seen_at"))
                        .with(
                                "second_facteur_le",
                                Moments.find(row, "second_factor_at").orElse(null)))
                .list();
    }

    private List<PersonalEntry> begun(AccountId account) {
        return sql.sql("select created_at, issuer, subject from half_sign_in where account_id = ? order by created_at")
                .param(account.value())
                .query((row, _) -> new PersonalEntry()
                        .with("depuis", Moments.in(row, "created_at"))
                        .with("fournisseur", row.getString("issuer"))
                        .with("identifiant", row.getString("subject")))
                .list();
    }

    private List<PersonalEntry> browsers(AccountId account) {
        return sql.sql("select last_used_at from known_browser where account_id = ? order by last_used_at desc")
                .param(account.value())
                .query((row, _) -> new PersonalEntry().with("derniere_connexion_le", Moments.in(row, "last_used_at")))
                .list();
    }

    /** Those that are counted for him; an address is counted for whoever is at it. */
    private List<SignInLimit.Counter> counters(AccountId account) {
        return accounts.emailOf(account).stream()
                .flatMap(email -> SignInLimit.of(account, email).stream())
                .toList();
    }

    private static PersonalEntry entry(SignInFailureStore.Counted counted) {
        var limit = counted.limit().name();
        return new PersonalEntry()
                .with("de_quoi", limit, "access.data.limit." + limit)
                .with("oublies_le", counted.forgottenAt())
                .with("bloque_jusqu_au", counted.blockedUntil());
    }
}
