package fr.pix.certif.centres;

import fr.pix.certif.access.Email;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.platform.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who the members of a centre are, for Pix: a page at a time, in the order in which they joined. */
@Component
public class MemberRoll {

    private static final int SIZE = 50;

    private static final String ROWS = """
            select m.id, m.account_id, a.first_name, a.last_name, a.email, m.role, m.created_at,
                   a.password_hash is not null as chose,
                   exists (select from provider_subject p where p.account_id = a.id) as has_provider,
                   f.since is not null as second_factor
            from membership m join account a on a.id = m.account_id left join second_factor f on f.account_id = a.id
            where m.centre_id = ? and m.disabled_at is null
            """;

    private final JdbcClient sql;

    MemberRoll(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A page of members.
     *
     * @param next the number to go on from, if there are more
     */
    public record Page(List<Row> rows, Optional<Long> next) {}

    /**
     * A member.
     *
     * @param chosePassword whether he can sign in by the form
     * @param hasProvider whether an identity provider answers for him: he comes in without a password
     * @param secondFactor whether he is asked for a code then
     */
    public record Row(
            long number,
            AccountId account,
            PersonName name,
            Email email,
            Member.Role role,
            Instant since,
            boolean chosePassword,
            boolean hasProvider,
            boolean secondFactor) {

        @Override
        public String toString() {
            return "account " + account;
        }
    }

    /** How many members a centre has: that is nobody's personal data. */
    public long count(CentreId centre) {
        return sql.sql("select count(*) from membership where centre_id = ? and disabled_at is null")
                .param(centre.value())
                .query(Long.class)
                .single();
    }

    /** The members that joined after a number; from the first with 0. */
    public Page after(CentreId centre, long number) {
        var found = sql.sql(ROWS + "and m.id > ? order by m.id limit " + (SIZE + 1))
                .params(centre.value(), number)
                .query(MemberRoll::row)
                .list();
        var rows = found.subList(0, Math.min(SIZE, found.size()));
        return new Page(rows, found.size() > SIZE ? Optional.of(rows.getLast().number()) : Optional.empty());
    }

    /** One of them. */
    public Optional<Row> find(CentreId centre, AccountId account) {
        return sql.sql(ROWS + "and m.account_id = ?")
                .params(centre.value(), account.value())
                .query(MemberRoll::row)
                .optional();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getLong("id"),
                new AccountId(row.getLong("account_id")),
                new PersonName(row.getString("first_name"), row.getString("last_name")),
                new Email(row.getString("email")),
                Member.Role.valueOf(row.getString("role")),
                Moments.in(row, "created_at"),
                row.getBoolean("chose"),
                row.getBoolean("has_provider"),
                row.getBoolean("second_factor"));
    }
}
