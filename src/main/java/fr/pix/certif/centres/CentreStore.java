package fr.pix.certif.centres;

import fr.pix.certif.kernel.CentreId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CentreStore {

    private final JdbcClient sql;

    CentreStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** With the words by which it is searched. */
    CentreId add(CentreDetails details, UUID formKey, Instant now) {
        var words = CentreWords.of(details.name() + " " + details.externalId().orElse(""));
        var id = sql.sql("""
                        with opened as (
                            insert into centre (name, type, zone, external_id, form_key, created_at)
                            values (?, ?, ?, ?, ?, ?)
                            returning id),
                        words as (
                            insert into centre_word (word, centre_id)
                            select word, id from opened, unnest(?) as word)
                        select id from opened
                        """)
                .param(details.name())
                .param(details.type().name())
                .param(details.zone().getId())
                .param(details.externalId().orElse(null))
                .param(formKey)
                .param(Timestamp.from(now))
                .param(words.toArray(String[]::new))
                .query(Long.class)
                .single();
        return new CentreId(id);
    }

    Optional<CentreId> openedBy(UUID formKey) {
        return sql.sql("select id from centre where form_key = ?")
                .param(formKey)
                .query((row, _) -> new CentreId(row.getLong("id")))
                .optional();
    }
}
