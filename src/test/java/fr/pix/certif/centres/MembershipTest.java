package fr.pix.certif.centres;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.kernel.AccountId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CertifTest
class MembershipTest {

    @Autowired
    MemberFixture members;

    @Autowired
    MemberLookup lookup;

    @Autowired
    MemberStore store;

    @Autowired
    CentreAdmission admission;

    @Autowired
    GrantMembership grantMembership;

    @Autowired
    JdbcClient sql;

    @Test
    void one_space_is_opened_for_a_centre_and_several_members_enter_it_G3_G4() {
        var referent = members.of("Europe/Paris");
        var teacher = members.colleagueOf(referent);
        assertThat(lookup.of(referent.account())).containsExactly(referent);
        assertThat(lookup.of(teacher.account())).containsExactly(teacher);
        assertThat(teacher.centre()).isEqualTo(referent.centre());
    }

    @Test
    void an_account_that_no_centre_counts_in_is_not_admitted() {
        assertThat(admission.admits(new AccountId(-1))).isFalse();
    }

    @Test
    void access_granted_twice_is_granted_once() {
        var member = members.of("Europe/Paris");
        grantMembership.grant(member.centre(), member.account(), Member.Role.ADMIN);
        assertThat(active(member)).isEqualTo(1);
    }

    @Test
    void a_disabled_membership_gives_nothing_and_is_not_forgotten() {
        var member = members.of("Europe/Paris");
        sql.sql("update membership set disabled_at = now() where account_id = ?")
                .param(member.account().value())
                .update();
        assertThat(store.find(member.account()).open()).isEmpty();
        assertThat(active(member)).isZero();
        grantMembership.grant(member.centre(), member.account(), Member.Role.MEMBER);
        assertThat(store.find(member.account()).open()).hasSize(1);
    }

    private long active(Member member) {
        return sql.sql("select count(*) from membership where account_id = ? and disabled_at is null")
                .param(member.account().value())
                .query(Long.class)
                .single();
    }
}
