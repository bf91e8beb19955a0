package fr.pix.certif.centres.team;

import fr.pix.certif.access.Email;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.platform.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is in a centre's team, for its members: administrators first, then by name, a page at a time. */
@Component
public class TeamRoll {

    static final int SIZE = 50;

    private static final String ROWS = """
            select m.account_id, a.first_name, a.last_name, lower(a.email) as email, m.role, m.created_at,
                   a.password_hash is not null
                       or exists (select from provider_subject p where p.account_id = a.id) as entered
            from membership m join account a on a.id = m.account_id
            where m.centre_id = :centre
            """;

    private final JdbcClient sql;
    private final Clock clock;

    TeamRoll(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A page of the team.
     *
     * @param number from 1 on
     * @param total how many members the centre has
     */
    public record Page(List<Row> rows, int number, long total) {

        public boolean hasNext() {
            return (long) number * SIZE < total;
        }
    }

    /**
     * A member.
     *
     * @param entered whether he has chosen a password or come by an identity provider: until then he never came in
     */
    public record Row(
            AccountId account, PersonName name, Email email, Member.Role role, Instant since, boolean entered) {

        public boolean isAdmin() {
            return role == Member.Role.ADMIN;
        }

        @Override
        public String toString() {
            return "account " + account;
        }
    }

    public Page page(CentreId centre, int number) {
        var rows = sql.sql(ROWS + """
                         and m.disabled_at is null
                        order by m.role, a.last_name collate french, a.first_name collate french, m.id
                        limit :size offset :from
                        """)
                .param("centre", centre.value())
                .param("size", SIZE)
                .param("from", (long) (number - 1) * SIZE)
                .query(TeamRoll::row)
                .list();
        var total = sql.sql("select count(*) from membership where centre_id = ? and disabled_at is null")
                .param(centre.value())
                .query(Long.class)
                .single();
        return new Page(rows, number, total);
    }

    /** One member of the centre. */
    public Optional<Row> member(CentreId centre, AccountId account) {
        return sql.sql(ROWS + " and m.account_id = :account and m.disabled_at is null")
                .param("centre", centre.value())
                .param("account", account.value())
                .query(TeamRoll::row)
                .optional();
    }

    /** Somebody whose removal can be taken back. */
    public Optional<Row> removed(CentreId centre, AccountId account) {
        return sql.sql(ROWS + """
                         and m.disabled_by <> m.account_id and m.disabled_at > :since
                         and m.id = (select max(id) from membership where centre_id = :centre and account_id = :account)
                        """)
                .param("centre", centre.value())
                .param("account", account.value())
                .param("since", Moments.of(clock.instant().minus(RemoveMember.UNDONE_WITHIN)))
                .query(TeamRoll::row)
                .optional();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                new AccountId(row.getLong("account_id")),
                new PersonName(row.getString("first_name"), row.getString("last_name")),
                new Email(row.getString("email")),
                Member.Role.valueOf(row.getString("role")),
                Moments.in(row, "created_at"),
                row.getBoolean("entered"));
    }
}
