package fr.pix.certif.centres.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.audit.AuditPage;
import fr.pix.certif.centres.CentreHistory;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberLookup;
import fr.pix.certif.centres.TeamAdmin;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Refusal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Roles, removals and leaving: a centre is never without an administrator, and nobody decides about himself. */
@CertifTest
class TeamTest {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private MemberLookup members;

    @Autowired
    private ChangeRole changeRole;

    @Autowired
    private RemoveMember removeMember;

    @Autowired
    private LeaveCentre leaveCentre;

    @Autowired
    private CentreHistory history;

    private SignedInFixture people;

    private CentreId centre;
    private Person anne;
    private Person zoe;

    @BeforeEach
    void open() {
        people = new SignedInFixture(sql);
        centre = people.centre("Centre de Testix");
        anne = people.centreAdmin(centre);
        zoe = people.member(centre);
    }

    @Test
    void an_administrator_changes_roles_but_not_his_own() {
        assertThat(changeRole.change(admin(anne), zoe.account(), Member.Role.ADMIN))
                .isEqualTo(ChangeRole.Outcome.CHANGED);
        assertThat(member(zoe).role()).isEqualTo(Member.Role.ADMIN);
        assertThat(changeRole.change(admin(anne), anne.account(), Member.Role.MEMBER))
                .isEqualTo(ChangeRole.Outcome.ONESELF);
        assertThat(changeRole.change(admin(zoe), anne.account(), Member.Role.MEMBER))
                .isEqualTo(ChangeRole.Outcome.CHANGED);
        assertThat(member(anne).role()).isEqualTo(Member.Role.MEMBER);
    }

    @Test
    void whoever_lost_the_role_meanwhile_changes_nothing() {
        var former = admin(anne);
        changeRole.change(former, zoe.account(), Member.Role.ADMIN);
        changeRole.change(admin(zoe), anne.account(), Member.Role.MEMBER);
        assertThatThrownBy(() -> removeMember.remove(former, zoe.account()))
                .isInstanceOf(Refusal.class)
                .hasMessage("centres.admin_only");
        assertThat(admins()).containsExactly(zoe.account());
    }

    @Test
    void a_removed_member_has_no_access_and_keeps_nothing_but_his_past() {
        assertThat(members.of(zoe.account())).hasSize(1);
        assertThat(removeMember.remove(admin(anne), zoe.account())).isTrue();
        assertThat(members.of(zoe.account())).isEmpty();
        assertThat(members.wasMember(zoe.account(), centre)).isTrue();
        assertThat(removeMember.remove(admin(anne), zoe.account())).isFalse();
        assertThat(removeMember.remove(admin(anne), anne.account())).isFalse();
    }

    @Test
    void a_removal_is_taken_back_with_the_role_that_there_was() {
        changeRole.change(admin(anne), zoe.account(), Member.Role.ADMIN);
        removeMember.remove(admin(anne), zoe.account());
        assertThat(removeMember.undo(admin(anne), zoe.account())).isTrue();
        assertThat(member(zoe).role()).isEqualTo(Member.Role.ADMIN);
        assertThat(removeMember.undo(admin(anne), zoe.account())).isFalse();
    }

    @Test
    void a_removal_of_long_ago_and_who_left_by_himself_are_not_taken_back() {
        removeMember.remove(admin(anne), zoe.account());
        sql.sql("update membership set disabled_at = now() - interval '25 hours' where account_id = ?")
                .param(zoe.account().value())
                .update();
        assertThat(removeMember.undo(admin(anne), zoe.account())).isFalse();
        var yanis = people.member(centre);
        leaveCentre.leave(member(yanis));
        assertThat(removeMember.undo(admin(anne), yanis.account())).isFalse();
        assertThat(members.of(yanis.account())).isEmpty();
    }

    @Test
    void nobody_acts_on_the_members_of_another_centre() {
        var stranger = people.member();
        assertThat(changeRole.change(admin(anne), stranger.account(), Member.Role.ADMIN))
                .isEqualTo(ChangeRole.Outcome.NO_MEMBER);
        assertThat(removeMember.remove(admin(anne), stranger.account())).isFalse();
        assertThatThrownBy(() -> removeMember.undo(admin(anne), stranger.account()))
                .hasMessage("centres.member_not_found");
        assertThat(members.of(stranger.account())).hasSize(1);
    }

    @Test
    void whoever_is_in_two_teams_keeps_his_place_and_role_in_the_other() {
        var other = people.centre("Autre centre");
        people.join(zoe, other, "MEMBER");
        changeRole.change(admin(anne), zoe.account(), Member.Role.ADMIN);
        assertThat(members.of(zoe.account(), other)).map(Member::role).contains(Member.Role.MEMBER);
        removeMember.remove(admin(anne), zoe.account());
        assertThat(members.of(zoe.account())).extracting(Member::centre).containsExactly(other);
        removeMember.undo(admin(anne), zoe.account());
        leaveCentre.leave(member(zoe));
        assertThat(members.of(zoe.account())).extracting(Member::centre).containsExactly(other);
    }

    @Test
    void the_last_administrator_cannot_leave_and_anybody_else_can() {
        assertThat(leaveCentre.isLastAdmin(member(anne))).isTrue();
        assertThat(leaveCentre.leave(member(anne))).isEqualTo(LeaveCentre.Outcome.LAST_ADMIN);
        assertThat(leaveCentre.leave(member(zoe))).isEqualTo(LeaveCentre.Outcome.LEFT);
        assertThat(members.of(zoe.account())).isEmpty();
        assertThat(admins()).containsExactly(anne.account());
    }

    @RepeatedTest(5)
    void of_two_administrators_who_leave_at_once_one_stays() throws Exception {
        changeRole.change(admin(anne), zoe.account(), Member.Role.ADMIN);
        var first = member(anne);
        var second = member(zoe);
        assertThat(atOnce(() -> leaveCentre.leave(first), () -> leaveCentre.leave(second)))
                .containsExactlyInAnyOrder(LeaveCentre.Outcome.LEFT, LeaveCentre.Outcome.LAST_ADMIN);
        assertThat(admins()).hasSize(1);
    }

    @RepeatedTest(5)
    void of_two_administrators_who_remove_each_other_at_once_one_stays_and_the_other_is_told() throws Exception {
        changeRole.change(admin(anne), zoe.account(), Member.Role.ADMIN);
        var first = admin(anne);
        var second = admin(zoe);
        assertThat(atOnce(
                        () -> told(() -> removeMember.remove(first, zoe.account())),
                        () -> told(() -> removeMember.remove(second, anne.account()))))
                .containsExactlyInAnyOrder("true", "centres.no_longer_a_member");
        assertThat(admins()).hasSize(1);
    }

    @Test
    void the_history_says_who_did_what_to_whom_and_the_trail_names_nobody() {
        changeRole.change(admin(anne), zoe.account(), Member.Role.ADMIN);
        removeMember.remove(admin(anne), zoe.account());
        var events = history.of(centre, AuditPage.Start.LATEST).events();
        assertThat(events.stream().map(event -> event.operation().name()))
                .containsExactly("MEMBER_REMOVED", "MEMBER_ROLE_CHANGED");
        assertThat(events.getFirst().changes().getFirst().to()).isEqualTo("Anne-Cécile Bichon");
        assertThat(sql.sql("select changes::text from audit_event where centre_id = ?")
                        .param(centre.value())
                        .query(String.class)
                        .list())
                .noneMatch(changes -> changes.contains("Bichon"));
    }

    private static <T> List<T> atOnce(Callable<T> first, Callable<T> second) throws Exception {
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = List.of(first, second).stream()
                    .map(task -> threads.submit(() -> {
                        together.await();
                        return task.call();
                    }))
                    .toList();
            return List.of(tasks.getFirst().get(), tasks.getLast().get());
        }
    }

    private static String told(Callable<Boolean> task) throws Exception {
        try {
            return task.call().toString();
        } catch (Refusal refusal) {
            return refusal.problem().code();
        }
    }

    private List<AccountId> admins() {
        return sql.sql("""
                        select account_id from membership
                        where centre_id = ? and role = 'ADMIN' and disabled_at is null
                        """)
                .param(centre.value())
                .query((row, _) -> new AccountId(row.getLong("account_id")))
                .list();
    }

    private TeamAdmin admin(Person person) {
        return TeamAdmin.of(member(person));
    }

    private Member member(Person person) {
        return members.of(person.account(), centre).orElseThrow();
    }
}
