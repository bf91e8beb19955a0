package fr.pix.certif.centres;

import fr.pix.certif.kernel.AccountId;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Members of new centres, one centre each. */
@TestComponent
public class MemberFixture {

    private final OpenCentre openCentre;
    private final GrantMembership grantMembership;
    private final MemberStore store;
    private final JdbcClient sql;

    MemberFixture(OpenCentre openCentre, GrantMembership grantMembership, MemberStore store, JdbcClient sql) {
        this.openCentre = openCentre;
        this.grantMembership = grantMembership;
        this.store = store;
        this.sql = sql;
    }

    /** A member of a new centre in that zone. */
    public Member of(String zone) {
        return of(zone, CentreType.SUP);
    }

    /** The same, of a school. */
    public Member ofSchool(String zone) {
        return of(zone, CentreType.SCO);
    }

    private Member of(String zone, CentreType type) {
        var centre = openCentre.open("Centre de Testix", type, ZoneId.of(zone));
        return join(new Member(
                new AccountId(0), centre, "Centre de Testix", type, ZoneId.of(zone), List.of(), Member.Role.ADMIN));
    }

    /** Another member of the same centre. */
    public Member colleagueOf(Member member) {
        return join(member);
    }

    /** The same member, whose centre was changed in the database. */
    public Member ofChanged(Member member) {
        return store.find(member.account()).open().getFirst();
    }

    public void declareSite(Member member, String name, String zone) {
        sql.sql("insert into site (centre_id, name, zone) values (?, ?, ?)")
                .param(member.centre().value())
                .param(name)
                .param(zone)
                .update();
    }

    private Member join(Member like) {
        var account = new AccountId(sql.sql("""
                        insert into account (first_name, last_name, email, password_hash, created_at)
                        values ('Anne-Cécile', 'Bichon', ?, 'none', now()) returning id
                        """)
                .param(UUID.randomUUID() + "@example.net")
                .query(Long.class)
                .single());
        grantMembership.grant(like.centre(), account, like.role());
        return new Member(
                account, like.centre(), like.centreName(), like.type(), like.zone(), like.habilitations(), like.role());
    }
}
