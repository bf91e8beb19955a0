package fr.pix.certif.journeys;

import fr.pix.certif.access.AcceptTerms;
import fr.pix.certif.access.Email;
import fr.pix.certif.access.OpenAccount;
import fr.pix.certif.access.Password;
import fr.pix.certif.access.Terms;
import fr.pix.certif.centres.GrantMembership;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.OpenCentre;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.CreateSession.Outcome;
import fr.pix.certif.sessions.TypedSession;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Opens centres, people and sessions for stories, each story its own. */
@TestComponent
class Cast {

    private static final String PASSWORD = "quatre mots tirés au sort";

    private final OpenCentre openCentre;
    private final OpenAccount openAccount;
    private final GrantMembership grantMembership;
    private final AcceptTerms acceptTerms;
    private final CreateSession createSession;

    Cast(
            OpenCentre openCentre,
            OpenAccount openAccount,
            GrantMembership grantMembership,
            AcceptTerms acceptTerms,
            CreateSession createSession) {
        this.openCentre = openCentre;
        this.openAccount = openAccount;
        this.grantMembership = grantMembership;
        this.acceptTerms = acceptTerms;
        this.createSession = createSession;
    }

    /** Anne-Cécile Bichon, of a new « Centre de Testix », who has not read the terms yet. */
    Actor newcomer() {
        var zone = ZoneId.of("Europe/Paris");
        var centre = openCentre.open("Centre de Testix", OpenCentre.Type.SUP, zone);
        var email = "anne-cecile." + UUID.randomUUID() + "@example.net";
        var account = openAccount
                .open(new Email(email), new PersonName("Anne-Cécile", "Bichon"), new Password(PASSWORD))
                .value();
        grantMembership.grant(centre, account, Member.Role.ADMIN);
        var member = new Member(account, centre, "Centre de Testix", zone, Member.Role.ADMIN);
        return new Actor(member, email, PASSWORD);
    }

    /** The same, who accepted the terms before. */
    Actor member() {
        var actor = newcomer();
        acceptTerms.accept(actor.member().account(), Terms.VERSION);
        return actor;
    }

    SessionId session(Actor by, TypedSession typed) {
        return switch (createSession.create(by.member(), UUID.randomUUID(), typed)) {
            case Outcome.Created(var session) -> session;
            case Outcome.Refused(var faults) -> throw new IllegalArgumentException(faults.toString());
            case Outcome.SentBefore _ -> throw new IllegalStateException();
        };
    }
}
