package fr.pix.certif.centres;

import fr.pix.certif.centres.ImportMembers.Outcome;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.database.Moments;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists that were imported: confirmed twice, a list is imported once. */
@Repository
class MemberImportStore {

    private final JdbcClient sql;
    private final Clock clock;

    MemberImportStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<Outcome> find(CentreId centre, UUID key) {
        return sql.sql("select members, opened from member_import where centre_id = ? and form_key = ?")
                .params(centre.value(), key)
                .<Outcome>query((row, _) -> new Outcome.Imported(row.getInt("members"), row.getInt("opened")))
                .optional();
    }

    void add(ImportMembers.Order order, Outcome.Imported imported) {
        sql.sql("""
                        insert into member_import (centre_id, form_key, account_id, members, opened, at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        order.centre().value(),
                        order.key(),
                        order.by().value(),
                        imported.members(),
                        imported.opened(),
                        Moments.of(clock.instant()))
                .update();
    }
}
