package fr.pix.certif.centres;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.database.Moments;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CentreStore {

    private final JdbcClient sql;

    CentreStore(JdbcClient sql) {
        this.sql = sql;
    }

    CentreId add(CentreDetails details, UUID formKey, Instant now) {
        var id = sql.sql("""
                        with opened as (
                            insert into centre (name, type, zone, external_id, habilitations, search, form_key,
                                created_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            returning id),
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
                .param(details.search())
                .param(formKey)
                .param(Moments.of(now))
                .param(siteNames(details))
                .param(siteZones(details))
                .query(Long.class)
                .single();
        return new CentreId(id);
    }

    /**
     * Refuses what the unique key lets through.
     *
     * @param known the centre that may have it; none if it is new
     * @throws DuplicateKeyException as that key does, if another centre has the external id in other capitals
     */
    void refuseOtherCapitals(Optional<String> externalId, @Nullable CentreId known) {
        var taken = sql.sql("select exists (select from centre where lower(external_id) = ? and id is distinct from ?)")
                .param(externalId.map(CentreDetails::sameId).orElse(null))
                .param(known == null ? null : known.value())
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new DuplicateKeyException("another centre has this external id in other capitals");
        }
    }

    Optional<Centre> openedBy(UUID formKey) {
        return sql.sql("select " + CentreLookup.COLUMNS + " from centre c where c.form_key = ?")
                .param(formKey)
                .query(CentreLookup::centre)
                .optional();
    }

    /** Whether it was still the centre that was read: somebody else may have changed it. */
    boolean change(Centre read, CentreDetails details) {
        var changed = sql.sql("""
                        update centre
                        set name = ?, type = ?, zone = ?, external_id = ?, habilitations = ?, search = ?,
                            version = version + 1
                        where id = ? and version = ?
                        """)
                .param(details.name())
                .param(details.type().name())
                .param(details.zone().getId())
                .param(details.externalId().orElse(null))
                .param(habilitations(details))
                .param(details.search())
                .param(read.id().value())
                .param(read.version())
                .update();
        if (changed == 1) {
            sites(read.id(), details);
        }
        return changed == 1;
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
                        .params(Moments.of(now), centre.value())
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
