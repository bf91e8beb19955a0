package fr.pix.certif.centres;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes in a centre that comes from another installation, as it was there, and its members. */
public final class CentreArrivals {

    private final JdbcClient sql;
    private final CentreStore store;

    public CentreArrivals(JdbcClient sql) {
        this.sql = sql;
        this.store = new CentreStore(sql);
    }

    /** The centre that has an external id here, whatever its capitals. */
    public Optional<CentreId> withExternalId(String externalId) {
        return sql.sql("select id from centre where lower(external_id) = ? order by id limit 1")
                .param(CentreDetails.sameId(externalId))
                .query((row, _) -> new CentreId(row.getLong("id")))
                .optional();
    }

    /** Opens it, suspended if it was. */
    public CentreId open(CentreDetails details, Instant openedAt, Optional<Instant> suspendedAt) {
        var centre = store.add(details, UUID.randomUUID(), openedAt);
        suspendedAt.ifPresent(at -> store.suspend(centre, at));
        return centre;
    }

    /** Adds memberships, in their order. */
    public void join(CentreId centre, List<ArrivingMember> members) {
        sql.sql("""
                        insert into membership (centre_id, account_id, role, created_at, disabled_at, disabled_by)
                        select ?, who, role, since, until, remover
                        from unnest(?, ?, ?::timestamptz[], ?::timestamptz[], ?) with ordinality
                            as added (who, role, since, until, remover, place)
                        order by place
                        """)
                .params(
                        centre.value(),
                        each(members, member -> member.account().value()).toArray(Long[]::new),
                        each(members, member -> member.role().name()).toArray(String[]::new),
                        each(members, member -> member.since().toString()).toArray(String[]::new),
                        members.stream()
                                .map(member ->
                                        member.until().map(Instant::toString).orElse(null))
                                .toArray(String[]::new),
                        members.stream()
                                .map(member ->
                                        member.removedBy().map(AccountId::value).orElse(null))
                                .toArray(Long[]::new))
                .update();
    }

    private static <T> List<T> each(List<ArrivingMember> members, Function<ArrivingMember, T> part) {
        return members.stream().map(part).toList();
    }
}
