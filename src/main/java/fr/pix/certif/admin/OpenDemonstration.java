package fr.pix.certif.admin;

import fr.pix.certif.access.Email;
import fr.pix.certif.access.OpenAccount;
import fr.pix.certif.access.OwnWords;
import fr.pix.certif.access.Password;
import fr.pix.certif.centres.CentreType;
import fr.pix.certif.centres.GrantMembership;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.OpenCentre;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.sessions.ReplayGuide;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Opens the guide's centre with its two sessions, a second centre that has none yet, and names an administrator of Pix.
 * All of it, or nothing.
 */
@Component
class OpenDemonstration {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final OpenCentre openCentre;
    private final OpenAccount openAccount;
    private final GrantMembership grantMembership;
    private final NameAdministrator nameAdministrator;
    private final ReplayGuide replayGuide;
    private final DemonstrationPasswords passwords;
    private final TransactionOperations transaction;

    OpenDemonstration(
            OpenCentre openCentre,
            OpenAccount openAccount,
            GrantMembership grantMembership,
            NameAdministrator nameAdministrator,
            ReplayGuide replayGuide,
            DemonstrationPasswords passwords,
            TransactionOperations transaction) {
        this.openCentre = openCentre;
        this.openAccount = openAccount;
        this.grantMembership = grantMembership;
        this.nameAdministrator = nameAdministrator;
        this.replayGuide = replayGuide;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    /**
     * With what to sign in to the demonstration, to be told once.
     *
     * @param where the centre, or Pix
     */
    record Entry(String where, PersonName name, Email email, Password password) {}

    public List<Entry> open() {
        return transaction.execute(_ -> openAll());
    }

    private List<Entry> openAll() {
        var testix = member(
                "Centre de Testix",
                CentreType.SUP,
                new PersonName("Anne-Cécile", "Bichon"),
                "anne-cecile.bichon@example.net");
        var iris = member(
                "Lycée des Iris", CentreType.SCO, new PersonName("Yanis", "Le Goff"), "yanis.le-goff@example.net");
        replayGuide.replay(testix.member());
        return List.of(testix.entry(), iris.entry(), administrator());
    }

    private record Opened(Member member, Entry entry) {}

    /** His second factor is set up at his first visit of Pix's pages, as anybody's who acts for Pix. */
    private Entry administrator() {
        var name = new PersonName("Claire", "Fontaine");
        var email = Email.parse("claire.fontaine@example.net").value();
        var password = passwords.next(OwnWords.of(email, name, List.of()));
        openAccount.open(email, name, password).value();
        nameAdministrator.name(email, name);
        return new Entry("Pix (/admin)", name, email, password);
    }

    private Opened member(String centreName, CentreType type, PersonName name, String address) {
        var email = Email.parse(address).value();
        var password = passwords.next(OwnWords.of(email, name, List.of(centreName)));
        var centre = openCentre.open(centreName, type, PARIS);
        var account = openAccount.open(email, name, password).value();
        grantMembership.grant(centre, account, Member.Role.ADMIN);
        return new Opened(
                new Member(account, centre, centreName, type, PARIS, List.of(), Member.Role.ADMIN),
                new Entry(centreName, name, email, password));
    }
}
