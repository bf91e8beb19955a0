package fr.pix.certif.journeys;

import fr.pix.certif.access.AcceptTerms;
import fr.pix.certif.access.Email;
import fr.pix.certif.access.Invitation;
import fr.pix.certif.access.InviteAccount;
import fr.pix.certif.access.OpenAccount;
import fr.pix.certif.access.Password;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.Terms;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.CorrectCandidate;
import fr.pix.certif.candidates.CorrectNote;
import fr.pix.certif.candidates.EnrolCandidate;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.candidates.TypedNote;
import fr.pix.certif.centres.CentreType;
import fr.pix.certif.centres.GrantMembership;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.OpenCentre;
import fr.pix.certif.centres.TeamAdmin;
import fr.pix.certif.centres.team.InviteToTeam;
import fr.pix.certif.centres.team.TypedInvitations;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.CreateSession.Outcome;
import fr.pix.certif.sessions.TypedSession;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Opens centres, people and sessions for stories, each story its own. */
@TestComponent
class Cast {

    static final String PASSWORD = "quatre mots tirés au sort";

    private static final Pattern INVITATION = Pattern.compile("http://\\S+/invitation/\\S+");
    private static final Pattern LINK = Pattern.compile("http://\\S+/mot-de-passe/\\S+");
    private static final Pattern CONFIRMATION = Pattern.compile("http://\\S+/adresse-e-mail/\\S+");

    private final OpenCentre openCentre;
    private final OpenAccount openAccount;
    private final GrantMembership grantMembership;
    private final AcceptTerms acceptTerms;
    private final CreateSession createSession;
    private final EnrolCandidate enrolCandidate;
    private final CorrectCandidate correctCandidate;
    private final CorrectNote correctNote;
    private final InviteAccount inviteAccount;
    private final InviteToTeam inviteToTeam;
    private final TransactionOperations transaction;
    private final JdbcClient sql;

    Cast(
            OpenCentre openCentre,
            OpenAccount openAccount,
            GrantMembership grantMembership,
            AcceptTerms acceptTerms,
            CreateSession createSession,
            EnrolCandidate enrolCandidate,
            CorrectCandidate correctCandidate,
            CorrectNote correctNote,
            InviteAccount inviteAccount,
            InviteToTeam inviteToTeam,
            TransactionOperations transaction,
            JdbcClient sql) {
        this.openCentre = openCentre;
        this.openAccount = openAccount;
        this.grantMembership = grantMembership;
        this.acceptTerms = acceptTerms;
        this.createSession = createSession;
        this.enrolCandidate = enrolCandidate;
        this.correctCandidate = correctCandidate;
        this.correctNote = correctNote;
        this.inviteAccount = inviteAccount;
        this.inviteToTeam = inviteToTeam;
        this.transaction = transaction;
        this.sql = sql;
    }

    /** Anne-Cécile Bichon, of a new « Centre de Testix », who has not read the terms yet. */
    Actor newcomer() {
        var zone = ZoneId.of("Europe/Paris");
        var centre = openCentre.open("Centre de Testix", CentreType.SUP, zone);
        var email = "anne-cecile." + UUID.randomUUID() + "@example.net";
        var account = openAccount
                .open(new Email(email), new PersonName("Anne-Cécile", "Bichon"), new Password(PASSWORD))
                .value();
        grantMembership.grant(centre, account, Member.Role.ADMIN);
        var member =
                new Member(account, centre, "Centre de Testix", CentreType.SUP, zone, List.of(), Member.Role.ADMIN);
        return new Actor(member, email, PASSWORD);
    }

    /** The same, who accepted the terms before. */
    Actor member() {
        var actor = newcomer();
        acceptTerms.accept(actor.member().account(), Terms.VERSION);
        return actor;
    }

    /** The same, who has a second factor. */
    Actor careful() {
        var actor = member();
        return actor.with(new SignedInFixture(sql).secondFactor(actor.member().account()));
    }

    /** As if the actor's last code was of some time ago: nobody waits for the phone to show another. */
    void aWhileAfterTheLastCode(Actor actor) {
        sql.sql("update second_factor set last_step = 0 where account_id = ?")
                .param(actor.member().account().value())
                .update();
    }

    /** The same, who also acts for Pix. */
    Actor administrator() {
        var actor = administratorWithoutCode();
        return actor.with(new SignedInFixture(sql).secondFactor(actor.member().account()));
    }

    /** The same, who has no second factor yet. */
    Actor administratorWithoutCode() {
        var actor = member();
        sql.sql("insert into pix_administrator (account_id, since) values (?, now())")
                .param(actor.member().account().value())
                .update();
        return actor;
    }

    /** What the cookie of an actor's browser holds who signed in a moment ago, with his second factor if he has one. */
    String token(Actor actor) {
        var signedIn = new SignedInFixture(sql);
        var token = signedIn.token(actor.member().account());
        actor.secret().ifPresent(_ -> signedIn.gaveCode(token));
        return token.text();
    }

    /** The e-mail of Yanis Le Goff, just invited to a new « Centre de Testix », who has not chosen a password yet. */
    String guest() {
        var centre = openCentre.open("Centre de Testix", CentreType.SUP, ZoneId.of("Europe/Paris"));
        var email = "yanis." + UUID.randomUUID() + "@example.net";
        transaction.executeWithoutResult(_ -> {
            var invited = inviteAccount.invite(
                    new Email(email),
                    new PersonName("Yanis", "Le Goff"),
                    Locale.FRENCH,
                    new Invitation("Anne-Cécile Bichon", "Centre de Testix"));
            grantMembership.grant(centre, invited.account(), Member.Role.MEMBER);
        });
        return email;
    }

    /** The link of the last mail to somebody, to choose his password. */
    String link(String email) {
        return LINK.matcher(mail(email)).results().findFirst().orElseThrow().group();
    }

    /** The link of the last mail to an e-mail that somebody wants to have. */
    String confirmation(String email) {
        return CONFIRMATION
                .matcher(mail(email))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    /** The text of the last mail to somebody. */
    String mail(String email) {
        return sql.sql("select text from mail where recipient = ? order by id desc limit 1")
                .param(email)
                .query((row, _) -> row.getString("text"))
                .single();
    }

    /** The link of the last invitation to somebody. */
    String invitation(String email) {
        var mail = sql.sql("select text from mail where recipient = ? order by id desc limit 1")
                .param(email)
                .query((row, _) -> row.getString("text"))
                .single();
        return INVITATION.matcher(mail).results().findFirst().orElseThrow().group();
    }

    /** The e-mail of somebody without an account, whom a member of a new centre invited. */
    String invited() {
        var email = "zoe." + UUID.randomUUID() + "@example.net";
        inviteToTeam.invite(new InviteToTeam.Order(
                TeamAdmin.of(member().member()),
                new PersonName("Anne-Cécile", "Bichon"),
                UUID.randomUUID(),
                new TypedInvitations(email, "MEMBER", false),
                Locale.FRENCH));
        return email;
    }

    /** Another member of the actor's centre: Yanis Le Goff, no administrator. */
    Actor colleague(Actor actor) {
        var email = "yanis." + UUID.randomUUID() + "@example.net";
        var account = openAccount
                .open(new Email(email), new PersonName("Yanis", "Le Goff"), new Password(PASSWORD))
                .value();
        var centre = actor.member();
        grantMembership.grant(centre.centre(), account, Member.Role.MEMBER);
        acceptTerms.accept(account, Terms.VERSION);
        return new Actor(
                new Member(
                        account,
                        centre.centre(),
                        centre.centreName(),
                        centre.type(),
                        centre.zone(),
                        centre.habilitations(),
                        Member.Role.MEMBER),
                email,
                PASSWORD);
    }

    /** A mail to somebody that no server took along: administrators may read it. */
    void keptMail(String email) {
        sql.sql("""
                        insert into mail (event, kind, recipient, language, subject, text, html, created_at, kept_at)
                        values (gen_random_uuid(), 'welcome', ?, 'fr', 'Bienvenue dans votre espace Pix Certif',
                                ?, 'Bonjour', now(), now())
                        """)
                .params(email, "Bonjour,\n\nhttps://certif.example.org/mot-de-passe/" + "jeton".repeat(20))
                .update();
    }

    /** Opens one more centre for an actor; what the addresses of its pages begin with. */
    String second(Actor actor, String name) {
        var centre = openCentre.open(name, CentreType.SCO, ZoneId.of("Europe/Paris"));
        grantMembership.grant(centre, actor.member().account(), Member.Role.ADMIN);
        return "/c/" + centre;
    }

    CandidateId candidate(Actor by, SessionId session, TypedCandidate typed) {
        return switch (enrolCandidate.enrol(by.member(), session, UUID.randomUUID(), typed)) {
            case EnrolCandidate.Outcome.Enrolled(var candidate) -> candidate;
            case EnrolCandidate.Outcome other -> throw new IllegalArgumentException(other.toString());
        };
    }

    /** A colleague corrects a candidate whom nobody changed before. */
    void correct(Actor by, SessionId session, CandidateId candidate, TypedCandidate typed) {
        correctCandidate.correct(by.member(), session, candidate, 1, typed);
    }

    /** What an invigilator noted of a candidate whom nobody changed before. */
    void note(Actor by, SessionId session, CandidateId candidate, TypedNote typed) {
        correctNote.correct(by.member(), session, candidate, 1, typed);
    }

    SessionId session(Actor by, TypedSession typed) {
        return switch (createSession.create(by.member(), UUID.randomUUID(), typed)) {
            case Outcome.Created(var session) -> session;
            case Outcome.Refused(var faults) -> throw new IllegalArgumentException(faults.toString());
            case Outcome.SentBefore _ -> throw new IllegalStateException();
        };
    }
}
