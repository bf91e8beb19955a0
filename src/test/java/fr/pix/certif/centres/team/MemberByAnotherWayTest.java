package fr.pix.certif.centres.team;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.Email;
import fr.pix.certif.access.SecretToken;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.centres.CheckMemberList;
import fr.pix.certif.centres.ImportMembers;
import fr.pix.certif.centres.ListedPerson;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberList;
import fr.pix.certif.centres.MemberLookup;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.centres.TeamAdmin;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.PersonName;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is invited and becomes a member by another way is not awaited any more, nor said to have joined as somebody else. */
@CertifTest
class MemberByAnotherWayTest {

    private static final PersonName ANNE = new PersonName("Anne-Cécile", "Bichon");

    @Autowired
    private JdbcClient sql;

    @Autowired
    private MemberLookup members;

    @Autowired
    private InviteToTeam inviteToTeam;

    @Autowired
    private AcceptInvitation acceptInvitation;

    @Autowired
    private RemoveMember removeMember;

    @Autowired
    private InvitationLookup invitations;

    @Autowired
    private CheckMemberList checkMemberList;

    @Autowired
    private ImportMembers importMembers;

    @Autowired
    private AuditTrail audit;

    private SignedInFixture people;
    private CentreId centre;
    private TeamAdmin admin;
    private Person zoe;

    @BeforeEach
    void open() {
        people = new SignedInFixture(sql);
        centre = people.centre("Centre de Testix");
        admin = TeamAdmin.of(
                members.of(people.centreAdmin(centre).account(), centre).orElseThrow());
        zoe = people.withoutCentre();
    }

    @Test
    void whom_pix_adds_from_a_list_is_awaited_no_more_and_no_mail_leaves() {
        inviteAsAdmin();
        var token = token();
        addAsMember();
        assertThat(invitations.pending(centre)).isEmpty();
        assertThat(fates()).containsExactly("withdrawn");
        assertThat(acceptInvitation.join(token, zoe.account())).isEqualTo(new AcceptInvitation.Outcome.NotOpen());
        assertThat(invitations.find(token))
                .isInstanceOfSatisfying(
                        InvitationState.Over.class,
                        over -> assertThat(over.reason()).isEqualTo(InvitationState.Reason.MEMBER));
        assertThat(joinings()).isEmpty();
    }

    @Test
    void others_who_are_invited_are_awaited_as_before() {
        inviteAsAdmin();
        zoe = people.withoutCentre();
        addAsMember();
        assertThat(invitations.pending(centre)).hasSize(1);
    }

    @Test
    void whose_removal_is_taken_back_is_awaited_no_more() {
        people.join(zoe, centre, "MEMBER");
        removeMember.remove(admin, zoe.account());
        inviteAsAdmin();
        assertThat(removeMember.undo(admin, zoe.account())).isTrue();
        assertThat(invitations.pending(centre)).isEmpty();
        assertThat(fates()).containsExactly("withdrawn");
    }

    @Test
    void a_member_whose_new_address_was_invited_is_in_his_centre_and_nothing_is_told_that_is_not_so() {
        people.join(zoe, centre, "MEMBER");
        var address = "zoe." + UUID.randomUUID() + "@example.net";
        inviteAsAdmin(address);
        sql.sql("update account set email = ? where id = ?")
                .params(address, zoe.account().value())
                .update();
        zoe = new Person(zoe.account(), address, zoe.token());
        assertThat(acceptInvitation.join(token(), zoe.account()))
                .isEqualTo(new AcceptInvitation.Outcome.Joined(centre));
        assertThat(members.of(zoe.account(), centre)).map(Member::role).contains(Member.Role.MEMBER);
        assertThat(joinings()).isEmpty();
        assertThat(invitations.pending(centre)).isEmpty();
    }

    @Test
    void who_joins_by_his_invitation_is_told_with_his_role() {
        inviteAsAdmin();
        acceptInvitation.join(token(), zoe.account());
        assertThat(joinings())
                .hasSize(1)
                .first()
                .satisfies(changes -> assertThat(changes).contains(new AuditChange("role", null, "ADMIN")));
    }

    private void inviteAsAdmin() {
        inviteAsAdmin(zoe.email());
    }

    private void inviteAsAdmin(String address) {
        assertThat(inviteToTeam.invite(new InviteToTeam.Order(
                        admin, ANNE, UUID.randomUUID(), new TypedInvitations(address, "ADMIN", false), Locale.FRENCH)))
                .isEqualTo(new InviteToTeam.Outcome.Invited(1));
    }

    private void addAsMember() {
        var listed = new ListedPerson(
                2, new PersonName("Zoé", "Lambert"), Email.parse(zoe.email()).value(), Member.Role.MEMBER);
        var shown = checkMemberList.check(centre, new MemberList(List.of(listed), List.of(), true, false));
        assertThat(importMembers.confirm(new ImportMembers.Order(
                        admin.account(), centre, UUID.randomUUID(), shown, new Reason("Liste reçue par e-mail"))))
                .isEqualTo(new ImportMembers.Outcome.Imported(1, 0));
    }

    private List<List<AuditChange>> joinings() {
        return audit.of(centre, AuditSubject.of(centre)).stream()
                .filter(event -> event.operation() == AuditOperation.MEMBER_JOINED)
                .map(event -> event.changes())
                .toList();
    }

    private SecretToken token() {
        var link = InvitationTest.LINK.matcher(
                sql.sql("select text from mail where recipient = ? and kind = 'invitation' order by id desc limit 1")
                        .param(zoe.email())
                        .query(String.class)
                        .single());
        assertThat(link.find()).isTrue();
        return SecretToken.parse(link.group(1)).orElseThrow();
    }

    /** What becomes of the invitations' mails, which are kept here for want of a server. */
    private List<String> fates() {
        return sql.sql("""
                        select case when text <> '' and failed_at is null then 'leaves' else last_error end as fate
                        from mail where recipient = ? and kind = 'invitation' order by id
                        """)
                .param(zoe.email())
                .query((row, _) -> row.getString("fate"))
                .list();
    }
}
