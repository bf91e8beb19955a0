package fr.pix.certif.admin;

import fr.pix.certif.access.Email;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.platform.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AdministratorStore {

    private static final String ACTIVE = """
            select a.id, a.first_name, a.last_name from pix_administrator p join account a on a.id = p.account_id
            where p.until is null""";

    private final JdbcClient sql;

    AdministratorStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Administrator> find(AccountId account) {
        return sql.sql(ACTIVE + " and a.id = ?")
                .param(account.value())
                .query(AdministratorStore::row)
                .optional();
    }

    Optional<Administrator> find(Email email) {
        return sql.sql(ACTIVE + " and lower(a.email) = ?")
                .param(email.address())
                .query(AdministratorStore::row)
                .optional();
    }

    /** Two are as many as all: what is asked is whether there is just one. */
    List<Administrator> firstTwo() {
        return sql.sql(ACTIVE + " order by p.id limit 2")
                .query(AdministratorStore::row)
                .list();
    }

    /** Whether he was not one already. */
    boolean add(AccountId account, Instant now) {
        return sql.sql("""
                        insert into pix_administrator (account_id, since) values (?, ?)
                        on conflict (account_id) where until is null do nothing
                        """).params(account.value(), Moments.of(now)).update() == 1;
    }

    /** Whether he was one until now. */
    boolean end(AccountId account, Instant now) {
        return sql.sql("update pix_administrator set until = ? where account_id = ? and until is null")
                        .params(Moments.of(now), account.value())
                        .update()
                == 1;
    }

    private static Administrator row(ResultSet row, int number) throws SQLException {
        return new Administrator(
                new AccountId(row.getLong("id")),
                new PersonName(row.getString("first_name"), row.getString("last_name")));
    }
}
