package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.database.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProviderSubjectStore {

    private final JdbcClient sql;

    ProviderSubjectStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<AccountId> find(ProviderSubject subject) {
        return sql.sql("select account_id from provider_subject where issuer = ? and subject = ?")
                .params(subject.issuer(), subject.subject())
                .query((row, _) -> new AccountId(row.getLong("account_id")))
                .optional();
    }

    /** False where the subject has an account already, or the account a subject of that provider. */
    boolean add(AccountId account, ProviderSubject subject, Instant now) {
        return sql.sql("""
                        insert into provider_subject (issuer, subject, account_id, since) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(subject.issuer(), subject.subject(), account.value(), Moments.of(now))
                        .update()
                == 1;
    }

    /** Whether there was one. */
    boolean remove(AccountId account, String issuer) {
        return sql.sql("delete from provider_subject where account_id = ? and issuer = ?")
                        .params(account.value(), issuer)
                        .update()
                == 1;
    }

    List<Bound> of(AccountId account) {
        return sql.sql("select issuer, subject, since from provider_subject where account_id = ? order by issuer")
                .param(account.value())
                .query((row, _) -> new Bound(
                        new ProviderSubject(row.getString("issuer"), row.getString("subject")),
                        Moments.in(row, "since")))
                .list();
    }

    /** Since when a subject opens the account. */
    record Bound(ProviderSubject subject, Instant since) {

        boolean isAt(String issuer) {
            return subject.issuer().equals(issuer);
        }
    }
}
