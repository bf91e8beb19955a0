package fr.pix.certif.centres.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.AccessProblem;
import fr.pix.certif.access.Admission;
import fr.pix.certif.access.SecretToken;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.access.TypedPassword;
import fr.pix.certif.access.TypedPerson;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberLookup;
import fr.pix.certif.centres.TeamAdmin;
import fr.pix.certif.centres.team.AcceptInvitation.Outcome.Joined;
import fr.pix.certif.centres.team.AcceptInvitation.Outcome.NotOpen;
import fr.pix.certif.centres.team.InviteToTeam.Outcome;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.PersonName;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invitation: for one address, to one centre, once, for seven days. */
@CertifTest
class InvitationTest {

    static final Pattern LINK = Pattern.compile("http://\\S+/invitation/(\\S+)");
    private static final String PASSWORD = "Quatre-Girafes-Mauves-43";

    @Autowired
    private JdbcClient sql;

    @Autowired
    private MemberLookup members;

    @Autowired
    private InviteToTeam inviteToTeam;

    @Autowired
    private RenewInvitation renewInvitation;

    @Autowired
    private CancelInvitation cancelInvitation;

    @Autowired
    private AcceptInvitation acceptInvitation;

    @Autowired
    private RemoveMember removeMember;

    @Autowired
    private InvitationLookup invitations;

    @Autowired
    private List<Admission> admissions;

    private SignedInFixture people;
    private CentreId centre;
    private TeamAdmin admin;
    private String email;

    @BeforeEach
    void open() {
        people = new SignedInFixture(sql);
        centre = people.centre("Centre de Testix");
        admin = TeamAdmin.of(
                members.of(people.centreAdmin(centre).account(), centre).orElseThrow());
        email = "zoe." + UUID.randomUUID() + "@example.net";
    }

    @Test
    void several_are_invited_at_once_each_by_a_mail_of_his_own() {
        var other = "yanis." + UUID.randomUUID() + "@example.net";
        assertThat(invite("Zoé Lambert <" + email + ">, " + other)).isEqualTo(new Outcome.Invited(2));
        assertThat(invitations.pending(centre))
                .extracting(pending -> pending.email().address())
                .containsExactlyInAnyOrder(email, other);
        assertThat(mail(email).replaceAll("\\s+", " "))
                .contains("Anne-Cécile Bichon vous invite à rejoindre l’espace Pix Certif de Centre de Testix.");
        assertThat(token(email)).isNotEqualTo(token(other));
    }

    @Test
    void nobody_is_invited_while_an_address_is_faulty_and_each_is_named() {
        var refused = refused(invite(email + "\nZoé\nyanis@"));
        assertThat(refused.faults()).extracting(Fault::arguments).containsExactly(List.of("Zoé"), List.of("yanis@"));
        assertThat(invitations.pending(centre)).isEmpty();
        assertThat(refused(invite(" \n")).faults()).hasSize(1);
        var many = String.join(
                "\n", IntStream.range(0, 51).mapToObj(i -> "p" + i + "@x.fr").toList());
        assertThat(refused(invite(many)).faults().getFirst().arguments()).isEqualTo(List.of(50, 51));
    }

    @Test
    void members_and_who_is_invited_already_are_named_and_the_others_can_be_invited_all_the_same() {
        var member = people.member(centre);
        invite(email);
        var other = "yanis." + UUID.randomUUID() + "@example.net";
        var all = member.email() + ";" + email + ";" + other;
        var refused = refused(invite(all));
        assertThat(refused.faults())
                .extracting(fault -> fault.problem().code())
                .containsExactly("centres.already_member", "centres.already_invited");
        assertThat(refused.othersLeft()).isTrue();
        assertThat(invite(new TypedInvitations(all, "MEMBER", true), UUID.randomUUID()))
                .isEqualTo(new Outcome.Invited(1));
        assertThat(refused(invite(all)).othersLeft()).isFalse();
    }

    @Test
    void one_form_invites_once() {
        var form = UUID.randomUUID();
        var typed = new TypedInvitations(email, "MEMBER", false);
        assertThat(invite(typed, form)).isEqualTo(new Outcome.Invited(1));
        assertThat(invite(typed, form)).isEqualTo(new Outcome.Invited(1));
        assertThat(invitations.pending(centre)).hasSize(1);
    }

    @Test
    void who_has_no_account_opens_it_and_joins_once() {
        invite(new TypedInvitations(email, "ADMIN", false), UUID.randomUUID());
        var token = token(email);
        assertThat(acceptInvitation.join(token, typed("Zoé", "", "secret")))
                .isInstanceOfSatisfying(
                        AcceptInvitation.Outcome.Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly("lastName", "password"));
        for (var known : List.of(email, "Lambert.Zoé-26!", "Centre de Testix")) {
            assertThat(acceptInvitation.join(token, typed("Zoé", "Lambert", known)))
                    .as(known)
                    .isInstanceOfSatisfying(
                            AcceptInvitation.Outcome.Refused.class,
                            refused -> assertThat(refused.faults())
                                    .containsExactly(Fault.of("password", AccessProblem.PASSWORD_OF_OWN_WORDS)));
        }
        assertThat(acceptInvitation.join(token, typed("Zoé", "Lambert", PASSWORD)))
                .isEqualTo(new Joined(centre));
        var account = account(email);
        assertThat(members.of(account, centre)).map(Member::role).contains(Member.Role.ADMIN);
        assertThat(acceptInvitation.join(token, typed("Zoé", "Lambert", PASSWORD)))
                .isEqualTo(new NotOpen());
        removeMember.remove(admin, account);
        assertThat(acceptInvitation.join(token, account)).isEqualTo(new NotOpen());
    }

    @Test
    void who_has_an_account_joins_with_it_and_with_no_other() {
        var zoe = people.member();
        invite(zoe.email());
        var token = token(zoe.email());
        assertThat(acceptInvitation.join(token, people.member().account())).isEqualTo(new NotOpen());
        assertThat(acceptInvitation.join(token, typed("Autre", "Personne", PASSWORD)))
                .isEqualTo(new NotOpen());
        assertThat(acceptInvitation.join(token, zoe.account())).isEqualTo(new Joined(centre));
        assertThat(members.of(zoe.account())).hasSize(2);
    }

    @Test
    void of_many_who_follow_one_link_at_once_one_joins() throws Exception {
        invite(email);
        var token = token(email);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, 8)
                    .mapToObj(
                            i -> threads.submit(() -> acceptInvitation.join(token, typed("Zoé", "Lambert", PASSWORD))))
                    .toList();
            var joined = 0;
            for (var task : tasks) {
                joined += task.get() instanceof Joined ? 1 : 0;
            }
            assertThat(joined).isEqualTo(1);
        }
    }

    @Test
    void sent_again_it_has_another_link_and_the_former_is_dead() {
        invite(email);
        var former = token(email);
        var id = invitations.pending(centre).getFirst().id();
        minutesGoBy(10);
        assertThat(renewInvitation.renew(admin, new PersonName("Anne", "Bichon"), id, Locale.ENGLISH))
                .isEqualTo(new RenewInvitation.Outcome.Renewed());
        assertThat(invitations.find(former)).isInstanceOf(InvitationState.Unknown.class);
        assertThat(invitations.find(token(email))).isInstanceOf(InvitationState.Open.class);
        assertThat(mail(email).replaceAll("\\s+", " ")).contains("Anne Bichon invites you to join");
    }

    @Test
    void sent_again_its_former_mail_does_not_leave_any_more_and_the_new_one_does() {
        invite(email);
        minutesGoBy(10);
        assertThat(renew()).isEqualTo(new RenewInvitation.Outcome.Renewed());
        assertThat(fates(email)).containsExactly("withdrawn", "leaves");
    }

    @Test
    void of_what_is_cancelled_no_mail_leaves_and_other_invitations_are_left_alone() {
        var other = "yanis." + UUID.randomUUID() + "@example.net";
        invite(email);
        invite(other);
        for (var pending : invitations.pending(centre)) {
            if (pending.email().address().equals(email)) {
                cancelInvitation.cancel(admin, pending.id());
            }
        }
        assertThat(fates(email)).containsExactly("withdrawn");
        assertThat(fates(other)).containsExactly("leaves");
    }

    /** Invited to be a member again while he is one by another way: his removal ends both. */
    @Test
    void of_who_is_removed_no_invitation_leaves() {
        invite(email);
        var zoe = people.member(centre);
        sql.sql("update account set email = ? where id = ?")
                .params(email, zoe.account().value())
                .update();
        assertThat(removeMember.remove(admin, zoe.account())).isTrue();
        assertThat(fates(email)).containsExactly("withdrawn");
    }

    @Test
    void it_is_sent_again_after_ten_minutes_and_not_before() {
        invite(email);
        var first = token(email);
        assertThat(renew())
                .isInstanceOfSatisfying(
                        RenewInvitation.Outcome.TooSoon.class,
                        soon -> assertThat(soon.remaining()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10)));
        assertThat(token(email)).isEqualTo(first);
        assertThat(mails(email)).isOne();
        minutesGoBy(10);
        assertThat(renew()).isEqualTo(new RenewInvitation.Outcome.Renewed());
        assertThat(renew()).isInstanceOf(RenewInvitation.Outcome.TooSoon.class);
        assertThat(mails(email)).isEqualTo(2);
    }

    @Test
    void who_is_written_to_once_in_eight_days_may_be_written_to_again() {
        invite(email);
        for (var n = 2; n <= 6; n++) {
            minutesGoBy(8 * 24 * 60);
            assertThat(renew()).as("mail %d", n).isEqualTo(new RenewInvitation.Outcome.Renewed());
        }
    }

    @Test
    void an_address_is_written_to_five_times_in_seven_days_and_no_more_whatever_is_cancelled() {
        invite(email);
        for (var n = 2; n <= 4; n++) {
            minutesGoBy(10);
            assertThat(renew()).isEqualTo(new RenewInvitation.Outcome.Renewed());
        }
        cancelInvitation.cancel(admin, invitations.pending(centre).getFirst().id());
        assertThat(invite(email)).isEqualTo(new Outcome.Invited(1));
        minutesGoBy(10);
        assertThat(renew()).isEqualTo(new RenewInvitation.Outcome.TooOften());
        cancelInvitation.cancel(admin, invitations.pending(centre).getFirst().id());
        assertThat(refused(invite(email)).faults())
                .extracting(fault -> fault.problem().code())
                .containsExactly("centres.invited_too_often");
        assertThat(mails(email)).isEqualTo(5);

        var elsewhere = TeamAdmin.of(
                members.of(people.centreAdmin(people.centre("Autre centre")).account())
                        .getFirst());
        assertThat(inviteToTeam.invite(new InviteToTeam.Order(
                        elsewhere,
                        new PersonName("Anne-Cécile", "Bichon"),
                        UUID.randomUUID(),
                        new TypedInvitations(email, "MEMBER", false),
                        Locale.FRENCH)))
                .as("another centre counts by itself")
                .isEqualTo(new Outcome.Invited(1));
        minutesGoBy(7 * 24 * 60);
        assertThat(invite(email)).isEqualTo(new Outcome.Invited(1));
    }

    @Test
    void two_administrators_who_send_it_again_at_once_send_it_once() throws Exception {
        invite(email);
        minutesGoBy(10);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var here = threads.submit(this::renew);
            var there = threads.submit(this::renew);
            assertThat(List.of(here.get(), there.get()))
                    .hasAtLeastOneElementOfType(RenewInvitation.Outcome.Renewed.class)
                    .hasAtLeastOneElementOfType(RenewInvitation.Outcome.TooSoon.class);
        }
        assertThat(mails(email)).isEqualTo(2);
    }

    @Test
    void two_administrators_who_invite_the_same_address_at_once_write_to_it_once() throws Exception {
        var forms = Stream.generate(() -> (Callable<Outcome>) () -> invite(email))
                .limit(8)
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(forms).stream().map(Future::resultNow))
                    .filteredOn(Outcome.Invited.class::isInstance)
                    .hasSize(1);
        }
        assertThat(invitations.pending(centre)).hasSize(1);
        assertThat(mails(email)).isOne();
    }

    @Test
    void what_another_centre_sent_to_the_same_address_stays() {
        var elsewhere = TeamAdmin.of(
                members.of(people.centreAdmin(people.centre("Autre centre")).account())
                        .getFirst());
        var there = new InviteToTeam.Order(
                elsewhere,
                new PersonName("Anne-Cécile", "Bichon"),
                UUID.randomUUID(),
                new TypedInvitations(email, "MEMBER", false),
                Locale.FRENCH);
        assertThat(inviteToTeam.invite(there)).isEqualTo(new Outcome.Invited(1));
        assertThat(invite(email)).isEqualTo(new Outcome.Invited(1));
        assertThat(invitations.pending(elsewhere.centre())).hasSize(1);
        assertThat(acceptInvitation.join(token(email), typed("Zoé", "Lambert", PASSWORD)))
                .isEqualTo(new Joined(centre));
        removeMember.remove(admin, account(email));
        assertThat(invitations.pending(elsewhere.centre())).hasSize(1);
    }

    private RenewInvitation.Outcome renew() {
        var id = invitations.pending(centre).getFirst().id();
        return renewInvitation.renew(admin, new PersonName("Anne", "Bichon"), id, Locale.FRENCH);
    }

    private void minutesGoBy(int minutes) {
        sql.sql("update invitation set sent_at = sent_at - make_interval(mins => ?) where centre_id = ?")
                .params(minutes, centre.value())
                .update();
    }

    private int mails(String recipient) {
        return sql.sql("select count(*) from mail where recipient = ?")
                .param(recipient)
                .query(Integer.class)
                .single();
    }

    /** What becomes of the mails, which are kept here for want of a server; the first first. */
    private List<String> fates(String recipient) {
        return sql.sql("""
                        select case when text <> '' and failed_at is null then 'leaves' else last_error end as fate
                        from mail where recipient = ? order by id
                        """)
                .param(recipient)
                .query((row, _) -> row.getString("fate"))
                .list();
    }

    @Test
    void cancelled_expired_or_of_another_centre_it_cannot_be_used() {
        invite(email);
        var cancelled = token(email);
        var id = invitations.pending(centre).getFirst().id();
        var stranger = TeamAdmin.of(
                members.of(people.centreAdmin(people.centre("Autre centre")).account())
                        .getFirst());
        assertThatThrownBy(() -> cancelInvitation.cancel(stranger, id)).hasMessage("centres.invitation_not_found");
        assertThat(cancelInvitation.cancel(admin, id)).isTrue();
        assertThat(cancelInvitation.cancel(admin, id)).isFalse();
        assertThat(renewInvitation.renew(admin, new PersonName("Anne", "Bichon"), id, Locale.FRENCH))
                .isEqualTo(new RenewInvitation.Outcome.Answered());
        assertThat(acceptInvitation.join(cancelled, typed("Zoé", "Lambert", PASSWORD)))
                .isEqualTo(new NotOpen());
        invite(email);
        expire();
        assertThat(invitations.find(token(email)))
                .isInstanceOfSatisfying(
                        InvitationState.Over.class,
                        over -> assertThat(over.reason()).isEqualTo(InvitationState.Reason.EXPIRED));
        assertThat(acceptInvitation.join(token(email), typed("Zoé", "Lambert", PASSWORD)))
                .isEqualTo(new NotOpen());
        assertThat(invite(email)).as("expired, it makes way").isEqualTo(new Outcome.Invited(1));
    }

    @Test
    void it_lives_seven_days() {
        invite(email);
        var pending = invitations.pending(centre).getFirst();
        assertThat(pending.expiresAt()).isEqualTo(pending.sentAt().plus(InvitationLink.LIVES));
        assertThat(InvitationLink.LIVES).hasDays(7);
    }

    @Test
    void whom_an_invitation_awaits_may_sign_in_without_a_centre_and_not_longer() {
        var zoe = people.withoutCentre();
        assertThat(admitted(zoe)).isFalse();
        invite(zoe.email());
        assertThat(admitted(zoe)).isTrue();
        expire();
        assertThat(admitted(zoe)).isFalse();
    }

    @Test
    void an_account_that_was_opened_for_him_gets_the_password_and_keeps_its_name() {
        sql.sql("insert into account (first_name, last_name, email, created_at) values ('Zoé', 'Lambert', ?, now())")
                .param(email)
                .update();
        invite(email);
        assertThat(acceptInvitation.join(token(email), typed("Une", "Autre", PASSWORD)))
                .isEqualTo(new Joined(centre));
        assertThat(sql.sql("select first_name || (password_hash is not null) from account where email = ?")
                        .param(email)
                        .query(String.class)
                        .single())
                .isEqualTo("Zoétrue");
    }

    private boolean admitted(Person person) {
        return admissions.stream().anyMatch(admission -> admission.admits(person.account()));
    }

    private Outcome invite(String emails) {
        return invite(new TypedInvitations(emails, "MEMBER", false), UUID.randomUUID());
    }

    private Outcome invite(TypedInvitations typed, UUID form) {
        return inviteToTeam.invite(
                new InviteToTeam.Order(admin, new PersonName("Anne-Cécile", "Bichon"), form, typed, Locale.FRENCH));
    }

    private static Outcome.Refused refused(Outcome outcome) {
        return (Outcome.Refused) outcome;
    }

    private static TypedPerson typed(String first, String last, String password) {
        return new TypedPerson(first, last, new TypedPassword(password, password));
    }

    private void expire() {
        sql.sql("update invitation set sent_at = sent_at - interval '8 days', expires_at = now() where centre_id = ?")
                .param(centre.value())
                .update();
    }

    private String mail(String recipient) {
        return sql.sql("select text from mail where recipient = ? order by id desc limit 1")
                .param(recipient)
                .query(String.class)
                .single();
    }

    private SecretToken token(String recipient) {
        var link = LINK.matcher(mail(recipient));
        assertThat(link.find()).isTrue();
        return SecretToken.parse(link.group(1)).orElseThrow();
    }

    private AccountId account(String address) {
        return sql.sql("select id from account where email = ?")
                .param(address)
                .query((row, _) -> new AccountId(row.getLong("id")))
                .single();
    }
}
