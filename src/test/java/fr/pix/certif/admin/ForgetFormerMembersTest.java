package fr.pix.certif.admin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.audit.VerifyAudit;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CertifTest
class ForgetFormerMembersTest {

    @Autowired
    ForgetFormerMembers forgetFormerMembers;

    @Autowired
    VerifyAudit verifyAudit;

    @Autowired
    MemberFixture members;

    @Autowired
    JdbcClient sql;

    private Member member;

    @BeforeEach
    void aMemberOfLongAgo() {
        member = members.of("Europe/Paris");
        members.colleagueOf(member); // who stays: journeys look into any centre, and expect members
        sql.sql("update account set created_at = now() - interval '5 years' where id = ?")
                .param(member.account().value())
                .update();
    }

    @Test
    void two_years_after_his_last_membership_he_is_nobody_and_enters_no_more() {
        left("2 years 2 days");
        forgetFormerMembers.run();
        assertThat(account())
                .containsEntry("first_name", "Ancien")
                .containsEntry("last_name", "membre")
                .containsEntry("password_hash", null)
                .hasEntrySatisfying(
                        "email", email -> assertThat(email).asString().endsWith("@example.invalid"));
    }

    @Test
    void however_many_they_are_they_are_forgotten_at_once() {
        sql.sql("""
                        insert into account (first_name, last_name, email, created_at)
                        select 'Zoé', 'Partie', gen_random_uuid() || '@exemple.fr', now() - interval '9 years'
                        from generate_series(1, 501)
                        """).update();
        forgetFormerMembers.run();
        assertThat(sql.sql("select count(*) from account where last_name = 'Partie'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** A centre that comes from another installation brings along the addresses that accounts were given there. */
    @Test
    void whatever_addresses_there_are_from_elsewhere_keep_nobody_from_being_forgotten() {
        left("2 years 2 days");
        sql.sql("""
                        insert into account (first_name, last_name, email, created_at)
                        values ('Ancien', 'membre', 'efface-' || ? || '@example.invalid', now())
                        on conflict do nothing
                        """).param(member.account().value()).update();
        forgetFormerMembers.run();
        assertThat(account())
                .containsEntry("last_name", "membre")
                .hasEntrySatisfying(
                        "email",
                        email -> assertThat(email)
                                .asString()
                                .matches("efface-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}@example\\.invalid"));
    }

    @Test
    void it_is_told_once() {
        left("2 years 2 days");
        forgetFormerMembers.run();
        forgetFormerMembers.run();
        assertThat(sql.sql("""
                        select count(*) from audit_event
                        where centre_id = 0 and operation = 'ACCOUNT_FORGOTTEN' and subject = 'account:' || ?
                        """)
                        .param(member.account().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void who_is_a_member_or_was_one_lately_stays_who_he_is() {
        forgetFormerMembers.run();
        assertThat(account()).containsEntry("first_name", "Anne-Cécile");
        left("1 year 11 months");
        forgetFormerMembers.run();
        assertThat(account()).containsEntry("first_name", "Anne-Cécile");
    }

    @Test
    void an_administrator_stays_who_he_is() {
        left("2 years 2 days");
        sql.sql("insert into pix_administrator (account_id, since) values (?, now() - interval '4 years')")
                .param(member.account().value())
                .update();
        forgetFormerMembers.run();
        assertThat(account()).containsEntry("first_name", "Anne-Cécile");
    }

    @Test
    void who_came_with_a_centre_s_history_and_has_no_account_is_nobody_two_years_after_the_last_that_he_did() {
        var centre = arrived("""
                (-3, '4 years', 'Zoé', 'Partie', 'CENTRE_OPENED'),
                (-2, '5 years', 'Léo', 'Restant', 'CENTRE_CHANGED'),
                (-1, '1 year', 'Léo', 'Restant', 'CENTRE_CHANGED')
                """);
        forgetFormerMembers.run();
        forgetFormerMembers.run();
        assertThat(authors(centre)).containsExactly("Ancien membre", "Léo Restant", "Léo Restant");
        assertOneIsForgotten(centre);
    }

    /** A person is told from the product by what he did: the product's own deeds do not keep him, nor do they go with him. */
    @Test
    void the_product_itself_which_forgets_by_itself_is_nobody_to_be_forgotten_but_a_person_of_its_name_is() {
        var centre = arrived("""
                (-5, '6 years', 'Pix', 'Certif', 'SESSION_REMOVED'),
                (-4, '5 years', 'Pix', 'Certif', 'SESSIONS_FORGOTTEN'),
                (-3, '4 years', 'Pix', 'Certif', 'STUDENTS_FORGOTTEN'),
                (-2, '4 years', 'Pix', 'Certif', 'AUTHORS_FORGOTTEN'),
                (-1, '1 year', 'Pix', 'Certif', 'SESSIONS_FORGOTTEN')
                """);
        forgetFormerMembers.run();
        forgetFormerMembers.run();
        assertThat(authors(centre))
                .containsExactly("Ancien membre", "Pix Certif", "Pix Certif", "Pix Certif", "Pix Certif");
        assertOneIsForgotten(centre);
    }

    /** A centre whose history came along. */
    private long arrived(String events) {
        var centre = sql.sql("insert into centre (name, type, created_at) values ('Arrivé', 'PRO', now()) returning id")
                .query(Long.class)
                .single();
        sql.sql("""
                        select audit_keep_former(?, json_agg(json_build_object('sequence', sequence, 'at', now() - ago::interval,
                            'first_name', first_name, 'last_name', last_name, 'operation', operation, 'subject', 'centre:1',
                            'changes', '[]'::json) order by sequence))
                        from (values %s) as event (sequence, ago, first_name, last_name, operation)
                        """.formatted(events)).param(centre).query((row, _) -> true).single();
        sql.sql("""
                        select audit_append(?, now(), 0, 'CENTRE_IMPORTED', 'centre:1', json_build_array(json_build_object(
                            'field', 'former_hash', 'from', null, 'to', encode(hash, 'hex')))::text)
                        from former_event where centre_id = ? and sequence = -1
                        """).params(centre, centre).query(Long.class).single();
        return centre;
    }

    private List<@Nullable String> authors(long centre) {
        return sql.sql("select first_name || ' ' || last_name from former_event where centre_id = ? order by sequence")
                .param(centre)
                .query(String.class)
                .list();
    }

    private void assertOneIsForgotten(long centre) {
        assertThat(sql.sql(
                                "select changes::text from audit_event where centre_id = ? and operation = 'AUTHORS_FORGOTTEN'")
                        .param(centre)
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("authors_forgotten", "\"1\"");
        assertThat(verifyAudit.verify().breaks())
                .noneMatch(found -> found.centre().value() == centre);
    }

    private void left(String ago) {
        sql.sql("""
                        update membership
                        set created_at = now() - interval '5 years', disabled_at = now() - ?::interval, disabled_by = account_id
                        where account_id = ?
                        """).params(ago, member.account().value()).update();
    }

    private Map<String, @Nullable Object> account() {
        return sql.sql("select first_name, last_name, email, password_hash from account where id = ?")
                .param(member.account().value())
                .query()
                .singleRow();
    }
}
