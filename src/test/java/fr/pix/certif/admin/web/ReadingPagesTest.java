package fr.pix.certif.admin.web;

import static fr.pix.certif.candidates.CandidateField.CONVOCATION_EMAIL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.audit.HeldHead;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.candidates.EnrolCandidate;
import fr.pix.certif.candidates.convocation.SendConvocations;
import fr.pix.certif.centres.MemberLookup;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.Texts;
import fr.pix.certif.platform.mail.MailFault;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.SessionFixture;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Personal data is read by administrators who say why; the centre sees who did, when, and the reason. */
@CertifTest
class ReadingPagesTest {

    private static final String WHY = "Appel de la référente";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private MemberLookup members;

    @Autowired
    private CreateSession createSession;

    @Autowired
    private EnrolCandidate enrolCandidate;

    @Autowired
    private SendConvocations sendConvocations;

    private SignedInFixture people;
    private SignedInFixture.Person member;
    private CentreId centre;
    private String path;
    private Browser browser;

    @BeforeEach
    void signIn() {
        people = new SignedInFixture(sql);
        centre = people.centre("Lycée des Iris");
        member = people.member(centre);
        path = "/admin/centres/" + centre;
        browser = new Browser(port).with(people.administrator().cookie());
    }

    @Test
    void members_are_shown_once_a_reason_is_given_and_told_once_to_their_centre() {
        assertThat(browser.get(path).text()).contains("Un membre").doesNotContain(member.email());
        assertThat(events("MEMBERS_READ")).isZero();
        var refused = browser.submit(path + "/membres", "reason", " ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Dites pourquoi").doesNotContain(member.email());

        assertThat(browser.submit(path + "/membres", "reason", WHY).leadsTo()).isEqualTo(path + "#members");
        assertThat(browser.get(path).text()).contains(member.email());
        browser.get(path + "?apres=0");
        browser.submit(path + "/membres", "reason", "Encore");
        assertThat(events("MEMBERS_READ")).isEqualTo(1);
        assertThat(history()).contains("Liste des membres consultée le", WHY);
    }

    @Test
    void the_history_names_no_member_and_nobody_invited_before_a_reason_is_given() {
        var invited = "julie." + UUID.randomUUID() + "@example.net";
        var admin = new Browser(port).with(people.centreAdmin(centre).cookie());
        admin.get("/equipe/invitation");
        admin.submit(
                "/equipe/invitation", "formKey", UUID.randomUUID().toString(), "emails", invited, "role", "MEMBER");
        admin.get("/equipe");
        admin.submit("/equipe/membres/" + member.account() + "/retrait");
        assertThat(events("MEMBER_REMOVED")).isEqualTo(1);
        assertThat(browser.get(path).text())
                .contains("Invitations envoyées le", "par un membre du centre")
                .doesNotContain(invited, "Adresse invitée", "par Anne-Cécile", "Membre\u00a0:");
        browser.submit(path + "/membres", "reason", WHY);
        assertThat(browser.get(path).text())
                .contains(invited, "par Anne-Cécile Bichon", "Membre\u00a0: Anne-Cécile Bichon")
                .doesNotContain("par un membre du centre");
    }

    @Test
    void the_reason_holds_for_one_centre_one_administrator_and_half_an_hour() {
        browser.get(path);
        browser.submit(path + "/membres", "reason", WHY);
        var other = people.centre("Lycée des Lilas");
        var stranger = people.member(other);
        assertThat(browser.get("/admin/centres/" + other).text()).doesNotContain(stranger.email());
        assertThat(new Browser(port)
                        .with(people.administrator().cookie())
                        .get(path)
                        .text())
                .doesNotContain(member.email());
        sql.sql("update consultation set since = since - interval '31 minutes'").update();
        assertThat(browser.get(path).text()).doesNotContain(member.email());
    }

    @Test
    void a_mail_is_read_for_a_reason_and_told_once_in_its_history_and_to_the_centre_of_whom_it_was_written_to() {
        var mail = mail(member.email());
        assertThat(browser.get(mail).text())
                .contains("Si un centre est concerné")
                .doesNotContain("Objet", "Le lien secret", member.email(), "Le centre le verra");
        assertThat(browser.submit(mail + "/lecture", "motif", "").text())
                .contains("<title>Erreur : ", "Dites pourquoi")
                .doesNotContain("Le lien secret");
        browser.submit(mail + "/lecture", "motif", WHY);
        assertThat(browser.get(mail).text()).contains("Le lien secret", "Lu le", WHY);
        browser.get(mail);
        assertThat(events("MAIL_READ")).isEqualTo(1);
        assertThat(history())
                .contains("Courrier adressé à un membre, à un candidat ou à une personne invitée lu le", WHY);

        assertThat(browser.get(mail(member.email())).text()).contains("Le lien secret");
        assertThat(events("MAIL_READ")).isEqualTo(2);
    }

    /** Whoever adds to the trails of many centres takes them in the order of their numbers: nobody waits in a circle. */
    @Test
    void the_centres_of_who_was_written_to_are_told_in_the_order_of_their_numbers() throws Exception {
        var others = IntStream.range(0, 7)
                .mapToObj(_ -> people.centre("Lycée des Lilas"))
                .toList();
        others.forEach(other -> people.join(member, other, "MEMBER"));
        Stream.concat(Stream.of(centre), others.stream())
                .forEach(each -> sql.sql("select audit_append(?, now(), 0, 'MEMBERS_READ', 'centre:' || ?, '[]')")
                        .params(each.value(), each.value())
                        .query()
                        .listOfRows());
        var mail = mail(member.email());
        browser.get(mail);
        browser.submit(mail + "/lecture", "motif", WHY);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var head = HeldHead.of(centre)) {
            var read = threads.submit(() -> browser.get(mail));
            head.awaitAnother();
            for (var other : others) {
                assertThat(head.isFree(other)).isTrue();
            }
            head.release();
            assertThat(read.get().text()).contains("Le lien secret");
        }
        assertThat(events("MAIL_READ")).isEqualTo(1);
    }

    @Test
    void a_convocation_is_read_for_a_reason_that_the_centre_of_its_candidate_is_told() {
        var summoned = summons("yanis." + UUID.randomUUID() + "@example.net");
        browser.get(summoned);
        browser.submit(summoned + "/lecture", "motif", WHY);
        assertThat(events("MAIL_READ")).as("nothing was read yet").isZero();
        assertThat(browser.get(summoned).text()).contains("Le Goff", "Lu le", WHY);
        browser.get(summoned);
        assertThat(events("MAIL_READ")).isEqualTo(1);
        assertThat(history())
                .contains("Courrier adressé à un membre, à un candidat ou à une personne invitée lu le", WHY)
                .doesNotContain("yanis.");
    }

    @Test
    void a_convocation_of_who_is_a_member_too_is_told_once() {
        var summoned = summons(member.email());
        browser.get(summoned);
        browser.submit(summoned + "/lecture", "motif", WHY);
        browser.get(summoned);
        assertThat(events("MAIL_READ")).isEqualTo(1);
    }

    @Test
    void an_invitation_is_read_for_a_reason_that_the_centre_that_invites_is_told() {
        var invited = "zoe." + UUID.randomUUID() + "@example.net";
        var admin = new Browser(port).with(people.centreAdmin(centre).cookie());
        admin.get("/equipe/invitation");
        admin.submit(
                "/equipe/invitation", "formKey", UUID.randomUUID().toString(), "emails", invited, "role", "MEMBER");
        var mail = mailTo(invited);
        browser.get(mail);
        browser.submit(mail + "/lecture", "motif", WHY);
        browser.get(mail);
        assertThat(events("MAIL_READ")).isEqualTo(1);
    }

    @Test
    void to_whom_mails_go_is_listed_once_a_reason_is_given_and_told_once() {
        var before = pixEvents();
        var mail = mail(member.email());
        assertThat(browser.get("/admin/courriers").text())
                .contains("Premier accès", "Gardé le", "Masqué", "Motif de la lecture")
                .doesNotContain(member.email(), "Objet");
        var refused = browser.submit("/admin/courriers/destinataires", "motif", " ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("<title>Erreur", "Dites pourquoi").doesNotContain(member.email());
        assertThat(pixEvents()).isEqualTo(before);

        assertThat(browser.submit("/admin/courriers/destinataires", "motif", WHY)
                        .leadsTo())
                .isEqualTo("/admin/courriers");
        assertThat(pixEvents()).as("nobody saw any yet").isEqualTo(before);
        assertThat(browser.get("/admin/courriers").text())
                .contains(member.email(), "Objet")
                .doesNotContain("Masqué", "Motif de la lecture");
        browser.get("/admin/courriers?apres=0");
        assertThat(pixEvents()).isEqualTo(before + 1);
        assertThat(events("MAIL_READ")).as("none of them was read").isZero();

        sql.sql("update consultation set since = since - interval '31 minutes'").update();
        assertThat(browser.get("/admin/courriers").text()).doesNotContain(member.email());
        assertThat(browser.get(mail).text()).doesNotContain(member.email());
    }

    @Test
    void to_whom_a_mail_went_that_left_is_shown_for_a_reason_too() {
        var before = pixEvents();
        var mail = mail(member.email());
        sql.sql("update mail set kept_at = null, sent_at = now(), text = '', html = '' where id = ?")
                .param(Long.parseLong(mail.replaceFirst(".*/", "")))
                .update();
        assertThat(browser.get(mail).text())
                .contains("Parti le", "Masqué", "Premier accès", "Le texte a été effacé")
                .doesNotContain(member.email(), "Objet");
        browser.submit(mail + "/lecture", "motif", WHY);
        assertThat(browser.get(mail).text())
                .contains(member.email(), "Objet", "Le texte a été effacé")
                .doesNotContain("Motif de la lecture");
        assertThat(pixEvents()).isEqualTo(before + 1);
    }

    @Test
    void why_a_text_is_not_shown_is_said_as_it_is() {
        var mail = mail(member.email());
        become(mail, "kept_at = null, next_attempt_at = now() + interval '1 hour'");
        assertThat(browser.get(mail).text()).contains("tant que l’e-mail est en route");
        become(mail, "next_attempt_at = null, failed_at = now(), last_error = 'recipient_refused'");
        assertThat(browser.get(mail).text())
                .contains("le courrier est abandonné, mais il peut être envoyé de nouveau")
                .doesNotContain("en route");
        become(mail, "text = '', html = ''");
        assertThat(browser.get(mail).text())
                .contains("le courrier n’est pas parti et ne partira plus")
                .doesNotContain("une fois le courrier parti");
        become(mail, "failed_at = null, last_error = null, sent_at = now()");
        assertThat(browser.get(mail).text()).contains("une fois le courrier parti");
    }

    private void become(String mail, String state) {
        sql.sql("update mail set " + state + " where id = ?")
                .param(Long.parseLong(mail.replaceFirst(".*/", "")))
                .update();
    }

    @Test
    void the_two_reasons_of_a_mail_s_page_are_told_apart() {
        assertThat(browser.get(mail(member.email())).text())
                .contains("Motif de la lecture", "Motif du nouvel envoi")
                .doesNotContainPattern("<label[^>]*>Motif<");
    }

    @ParameterizedTest
    @EnumSource(MailFault.Reason.class)
    void what_to_set_is_said_beside_why_a_mail_waits_where_setting_helps(MailFault.Reason reason) {
        var mail = mail(member.email());
        sql.sql(
                        "update mail set kept_at = null, next_attempt_at = now() + interval '1 hour', last_error = ? where id = ?")
                .params(reason.code(), Long.parseLong(mail.replaceFirst(".*/", "")))
                .update();
        var page = browser.get(mail).text();
        assertThat(page).contains(Texts.read().text(Locale.FRENCH, "platform.mail.fault." + reason.code()));
        assertThat(page.contains("Vérifiez CERTIF_MAIL_")).isEqualTo(reason.stopsEveryMail());
    }

    @Test
    void a_suspended_centre_is_told_of_it_too() {
        sql.sql("update centre set suspended_at = now() where id = ?")
                .param(centre.value())
                .update();
        var mail = mail(member.email());
        browser.get(mail);
        browser.submit(mail + "/lecture", "motif", WHY);
        browser.get(mail);
        assertThat(events("MAIL_READ")).isEqualTo(1);
    }

    @Test
    void the_sessions_of_a_centre_are_counted_and_leafed_through_without_a_reason_and_without_a_name() {
        var owner = new Browser(port).with(member.cookie());
        for (var n = 0; n < 26; n++) {
            owner.get("/sessions/creation");
            owner.submit(
                    "/sessions/creation",
                    "formKey",
                    UUID.randomUUID().toString(),
                    "site",
                    "CNAM Paris",
                    "room",
                    "B" + (100 + n),
                    "date",
                    "19/04/2099",
                    "time",
                    "13:30",
                    "invigilators",
                    "Surveillante Inconnue",
                    "observations",
                    "");
        }
        var first = browser.get(path).text();
        assertThat(first).contains("26 sessions", "B125").doesNotContain("Inconnue", ">B100<");
        var next = first.replaceAll("(?s).*href=\"(/admin/centres/\\d+\\?sessions-apres=\\d+)#.*", "$1");
        var second = browser.get(next).text();
        assertThat(second).contains(">B100<", "sessions-avant=").doesNotContain("B125");
    }

    /** The mail that summons a candidate of the centre. */
    private String summons(String email) {
        var by = members.of(member.account()).getFirst();
        var session = ((CreateSession.Outcome.Created)
                        createSession.create(by, UUID.randomUUID(), SessionFixture.GUIDE))
                .session();
        var candidate = ((EnrolCandidate.Outcome.Enrolled) enrolCandidate.enrol(
                        by, session, UUID.randomUUID(), CandidateFixture.with(CONVOCATION_EMAIL, email)))
                .candidate();
        sendConvocations.send(new SendConvocations.Order(by, session, 1, Map.of(candidate, 1), Set.of()));
        return mailTo(email);
    }

    private String mailTo(String recipient) {
        return "/admin/courriers/"
                + sql.sql("select id from mail where recipient = ?")
                        .param(recipient)
                        .query(String.class)
                        .single();
    }

    private String mail(String recipient) {
        return "/admin/courriers/"
                + sql.sql("""
                        insert into mail (event, kind, recipient, language, subject, text, html, created_at, kept_at)
                        values (gen_random_uuid(), 'welcome', ?, 'fr', 'Objet', 'Le lien secret', 'Texte', now(), now())
                        returning id
                        """).param(recipient).query(String.class).single();
    }

    private String history() {
        return new Browser(port).with(member.cookie()).get("/centre/historique").text();
    }

    private long pixEvents() {
        return sql.sql("select count(*) from audit_event where centre_id = ? and operation = 'MAILS_READ'")
                .param(AuditTrail.PIX.value())
                .query(Long.class)
                .single();
    }

    private long events(String operation) {
        return sql.sql("select count(*) from audit_event where centre_id = ? and operation = ?")
                .params(centre.value(), operation)
                .query(Long.class)
                .single();
    }
}
