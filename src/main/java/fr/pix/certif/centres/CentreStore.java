package fr.pix.certif.centres;

import fr.pix.certif.kernel.CentreId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
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
        var id = sql.sql("""
                        with opened as (
                            insert into centre (name, type, zone, external_id, habilitations, form_key, created_at)
                            values (?, ?, ?, ?, ?, ?, ?)
                            returning id),
                        words as (
                            insert into centre_word (word, centre_id)
                            select word, id from opened, unnest(?) as word),
                        sites as (
                            insert into site (centre_id, name, zone)
                            select id, site_name, site_zone from opened, unnest(?, ?) as s (site_name, site_zone))
                        select id from opened
                        """)
                .param(details.name())
                .param(details.type().name())
                .param(details.zone().getId())
                .param(details.externalId().orElse(null))
                .param(habilitations(details))
                .param(formKey)
                .param(Timestamp.from(now))
                .param(details.words().toArray(String[]::new))
                .param(siteNames(details))
                .param(siteZones(details))
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

    /** Whether it was still the centre that was read: somebody else may have changed it. */
    boolean change(Centre read, CentreDetails details) {
        var changed = sql.sql("""
                        update centre
                        set name = ?, type = ?, zone = ?, external_id = ?, habilitations = ?, version = version + 1
                        where id = ? and version = ?
                        """)
                .param(details.name())
                .param(details.type().name())
                .param(details.zone().getId())
                .param(details.externalId().orElse(null))
                .param(habilitations(details))
                .param(read.id().value())
                .param(read.version())
                .update();
        if (changed == 1) {
            words(read.id(), read.details().words(), details.words());
            sites(read.id(), details);
        }
        return changed == 1;
    }

    private void words(CentreId centre, List<String> before, List<String> after) {
        sql.sql("delete from centre_word where word = any(?) and centre_id = ?")
                .params(without(before, after), centre.value())
                .update();
        sql.sql("insert into centre_word (word, centre_id) select word, ? from unnest(?) as word")
                .params(centre.value(), without(after, before))
                .update();
    }

    private void sites(CentreId centre, CentreDetails details) {
        sql.sql("delete from site where centre_id = ? and name <> all (?)")
                .params(centre.value(), siteNames(details))
                .update();
        sql.sql("""
                        insert into site (centre_id, name, zone) select ?, * from unnest(?, ?)
                        on conflict (centre_id, name) do update set zone = excluded.zone
                        """)
                .params(centre.value(), siteNames(details), siteZones(details))
                .update();
    }

    /** Whether it was open before. */
    boolean suspend(CentreId centre, Instant now) {
        return sql.sql("update centre set suspended_at = ? where id = ? and suspended_at is null")
                        .params(Timestamp.from(now), centre.value())
                        .update()
                == 1;
    }

    /** Whether it was suspended before. */
    boolean reopen(CentreId centre) {
        return sql.sql("update centre set suspended_at = null where id = ? and suspended_at is not null")
                        .param(centre.value())
                        .update()
                == 1;
    }

    private static String[] without(List<String> words, List<String> others) {
        return words.stream().filter(Predicate.not(others::contains)).toArray(String[]::new);
    }

    private static String[] habilitations(CentreDetails details) {
        return details.habilitations().stream().map(Habilitation::name).toArray(String[]::new);
    }

    private static String[] siteNames(CentreDetails details) {
        return details.sites().stream().map(Site::name).toArray(String[]::new);
    }

    private static String[] siteZones(CentreDetails details) {
        return details.sites().stream().map(site -> site.zone().getId()).toArray(String[]::new);
    }
}
