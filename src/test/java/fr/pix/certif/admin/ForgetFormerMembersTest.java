package fr.pix.certif.admin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
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
    MemberFixture members;

    @Autowired
    JdbcClient sql;

    private Member member;

    @BeforeEach
    void aMemberOfLongAgo() {
        member = members.of("Europe/Paris");
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
