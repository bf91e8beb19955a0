package fr.pix.certif.audit;

import fr.pix.certif.kernel.CentreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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

    void read(CentreId centre, Consumer<Link> reader) {
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

    /**
     * Where what came from before must end: the first event of the centre's own chain seals it, also where nothing is left
     * of it.
     */
    List<ChainReader.Head> formerHeads() {
        return sql.sql("""
                        with sealed as (
                            select e.centre_id, change ->> 'to' as hash
                            from audit_event e cross join json_array_elements(e.changes) change
                            where e.sequence = 1 and e.operation = ? and change ->> 'field' = ?)
                        select centre_id, coalesce(hash, '') as hash
                        from (select distinct centre_id from former_event) former full join sealed using (centre_id)
                        order by centre_id
                        """)
                .params(AuditOperation.CENTRE_IMPORTED.name(), FormerHistory.SEAL)
                .query((row, _) ->
                        new ChainReader.Head(new CentreId(row.getLong("centre_id")), -1, row.getString("hash")))
                .list();
    }

    void readFormer(CentreId centre, Consumer<Link> reader) {
        sql.sql("""
                        select centre_id, sequence, (extract(epoch from at) * 1000000)::bigint as micros,
                            coalesce(account_id::text, '') as account, operation, subject, changes,
                            coalesce(first_name, '') as first_name, coalesce(last_name, '') as last_name,
                            encode(hash, 'hex') as hash, encode(digest, 'hex') as digest,
                            encode(author_salt, 'hex') as author_salt, encode(author_digest, 'hex') as author_digest
                        from former_event
                        where centre_id = ?
                        order by sequence
                        """).withFetchSize(ROWS_AT_A_TIME).param(centre.value()).query(row -> {
            reader.accept(formerLink(row));
        });
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
                new FormerAuthor(
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getString("author_salt"),
                        row.getString("author_digest")),
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
