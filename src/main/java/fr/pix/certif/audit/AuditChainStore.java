package fr.pix.certif.audit;

import fr.pix.certif.kernel.CentreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trail as it is written, for its verification. */
@Repository
class AuditChainStore {

    private static final int ROWS_AT_A_TIME = 1000;

    private final JdbcClient sql;

    AuditChainStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<ChainReader.Head> heads() {
        return sql.sql("select centre_id, sequence, encode(hash, 'hex') as hash from audit_head order by centre_id")
                .query((row, _) -> new ChainReader.Head(
                        new CentreId(row.getLong("centre_id")), row.getLong("sequence"), row.getString("hash")))
                .list();
    }

    List<CentreId> centresWithoutHead() {
        return sql.sql("""
                        select distinct centre_id from audit_event e
                        where not exists (select from audit_head h where h.centre_id = e.centre_id)
                        """)
                .query((row, _) -> new CentreId(row.getLong("centre_id")))
                .list();
    }

    void read(CentreId centre, Consumer<ChainLink> reader) {
        sql.sql("""
                        select centre_id, sequence, (extract(epoch from at) * 1000000)::bigint as micros, account_id,
                            operation, subject, changes, encode(hash, 'hex') as hash, encode(digest, 'hex') as digest
                        from audit_event
                        where centre_id = ?
                        order by sequence
                        """).withFetchSize(ROWS_AT_A_TIME).param(centre.value()).query(row -> {
            reader.accept(link(row));
        });
    }

    List<CentreId> centresWithFormer() {
        return sql.sql("select distinct centre_id from former_event order by centre_id")
                .query((row, _) -> new CentreId(row.getLong("centre_id")))
                .list();
    }

    void readFormer(CentreId centre, Consumer<FormerLink> reader) {
        sql.sql("""
                        select centre_id, sequence, (extract(epoch from at) * 1000000)::bigint as micros,
                            coalesce(account_id::text, '') as account, operation, subject, changes,
                            coalesce(first_name, '') as first_name, coalesce(last_name, '') as last_name,
                            encode(hash, 'hex') as hash, encode(digest, 'hex') as digest
                        from former_event
                        where centre_id = ?
                        order by sequence
                        """).withFetchSize(ROWS_AT_A_TIME).param(centre.value()).query(row -> {
            reader.accept(formerLink(row));
        });
    }

    /** What the first event of the centre's own chain says that the last one of before has for a hash. */
    Optional<String> seal(CentreId centre) {
        return sql.sql("""
                        select change ->> 'to' as seal
                        from audit_event e cross join json_array_elements(e.changes) change
                        where e.centre_id = ? and e.sequence = 1 and e.operation = ? and change ->> 'field' = ?
                        """)
                .params(centre.value(), AuditOperation.CENTRE_IMPORTED.name(), FormerHistory.SEAL)
                .query((row, _) -> row.getString("seal"))
                .optional();
    }

    private static FormerLink formerLink(ResultSet row) throws SQLException {
        return new FormerLink(
                row.getLong("centre_id"),
                row.getLong("sequence"),
                row.getLong("micros"),
                row.getString("account"),
                row.getString("operation"),
                row.getString("subject"),
                row.getString("changes"),
                row.getString("digest"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("hash"));
    }

    private static ChainLink link(ResultSet row) throws SQLException {
        return new ChainLink(
                row.getLong("centre_id"),
                row.getLong("sequence"),
                row.getLong("micros"),
                row.getLong("account_id"),
                row.getString("operation"),
                row.getString("subject"),
                row.getString("changes"),
                row.getString("hash"),
                row.getString("digest"));
    }
}
