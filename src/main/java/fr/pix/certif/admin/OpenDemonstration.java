package fr.pix.certif.admin;

import fr.pix.certif.access.Email;
import fr.pix.certif.access.OpenAccount;
import fr.pix.certif.access.Password;
import fr.pix.certif.centres.GrantMembership;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.OpenCentre;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.sessions.ReplayGuide;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Opens the guide's centre with its two sessions, and a second centre that has none yet. All of it, or nothing. */
@Component
class OpenDemonstration {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final OpenCentre openCentre;
    private final OpenAccount openAccount;
    private final GrantMembership grantMembership;
    private final ReplayGuide replayGuide;
    private final DemonstrationPasswords passwords;
    private final TransactionOperations transaction;

    OpenDemonstration(
            OpenCentre openCentre,
            OpenAccount openAccount,
            GrantMembership grantMembership,
            ReplayGuide replayGuide,
            DemonstrationPasswords passwords,
            TransactionOperations transaction) {
        this.openCentre = openCentre;
        this.openAccount = openAccount;
        this.grantMembership = grantMembership;
        this.replayGuide = replayGuide;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    /** With what to sign in to the demonstration, to be told once. */
    record Entry(Member member, PersonName name, Email email, Password password) {}

    public List<Entry> open() {
        return transaction.execute(_ -> openBoth());
    }

    private List<Entry> openBoth() {
        var testix = open(
                "Centre de Testix",
                OpenCentre.Type.SUP,
                new PersonName("Anne-Cécile", "Bichon"),
                "anne-cecile.bichon@example.net");
        var iris = open(
                "Lycée des Iris", OpenCentre.Type.SCO, new PersonName("Yanis", "Le Goff"), "yanis.le-goff@example.net");
        replayGuide.replay(testix.member());
        return List.of(testix, iris);
    }

    private Entry open(String centreName, OpenCentre.Type type, PersonName name, String address) {
        var email = Email.parse(address).value();
        var password = passwords.next();
        var centre = openCentre.open(centreName, type, PARIS);
        var account = openAccount.open(email, name, password).value();
        grantMembership.grant(centre, account, Member.Role.ADMIN);
        return new Entry(new Member(account, centre, centreName, PARIS, Member.Role.ADMIN), name, email, password);
    }
}
