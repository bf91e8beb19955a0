package fr.pix.certif.journeys;

import static fr.pix.certif.journeys.BrowserJourney.leave;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.pix.certif.access.Totp;
import fr.pix.certif.access.web.oidc.OidcServer;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.documents.filled.FilledPvFixture;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.TypedSession;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;

/** A page in a state that matters for how it looks: what must hold for all of them is asked of each. */
record Scene(String name, Who who, BiConsumer<Page, SessionId> opening) {

    /**
     * Who sees the page: nobody signed in, somebody who followed the link of his invitation or of one to a team, a member
     * of a centre with sessions or of one without, or one not yet in.
     */
    enum Who {
        ANYBODY,
        INVITED,
        INVITED_TO_TEAM,
        COLLEAGUE,
        OF_TWO_CENTRES,
        MEMBER,
        BEGINNER,
        NEWCOMER,
        ADMINISTRATOR,
        /** A member with a second factor, signed in or between the password and the code. */
        CAREFUL,
        HALF_WAY,
        /** Who has none yet, and may or must. */
        UNPROTECTED,
        BOUND,
        /** A member who signed in with the identity provider. */
        FROM_PROVIDER
    }

    private static final Random RANDOM = new Random();

    /** Whom the mail was written to that administrators may read. */
    static final String KEPT_FOR = "zoe@" + "etablissement-".repeat(3) + "exemple.fr";

    /** A centre with a member whose second factor administrators may remove. */
    static final String LOST_PHONE = "Lycée du Téléphone Perdu";

    private static final String LIST = """
            Nom;Prénom;E-mail
            Établissement%s;Anne-Cécile;anne@example.net
            ;;%s
            Bichon;Anne-Cécile;ANNE@example.net
            """.formatted("Établissement".repeat(15), "sansarobase".repeat(20));

    private static final String CENTRES =
            """
            Nom;Identifiant externe;Type;Sites
            Établissement%s;UAI-%s;SCO;Site 1 (Pacific/Noumea)
            ;;%s;
            """.formatted("Établissement".repeat(15), "1234567".repeat(10), "grandeécole".repeat(20));

    static final List<Scene> ALL = List.of(
            at("sign-in", Who.ANYBODY, "/connexion"),
            new Scene("sign-in refused", Who.ANYBODY, (page, _) -> {
                page.navigate("/connexion");
                page.getByLabel("E-mail").fill(UUID.randomUUID() + "@example.net");
                page.getByLabel("Mot de passe").fill("ce n'est pas le bon");
                page.getByText("Je me connecte").click();
                page.waitForSelector(".notice");
            }),
            new Scene("on the way to the provider with a form that waits", Who.ANYBODY, Scene::leaveWithForm),
            new Scene("provider's e-mail unknown", Who.ANYBODY, (page, _) -> {
                page.navigate("/connexion");
                page.getByText("Se connecter avec ProConnect").click();
                page.waitForSelector("#username, .notice");
                if (page.url().contains("/login")) { // the provider remembers its own sign-in
                    page.locator("#username").fill("personne@example.net");
                    page.locator("#password").fill(OidcServer.PASSWORD);
                    page.locator("button[type=submit]").click();
                }
                page.waitForSelector(".notice");
            }),
            at("provider down", Who.ANYBODY, "/connexion?fournisseur=indisponible"),
            at("provider's answer not trusted", Who.ANYBODY, "/connexion?fournisseur=reponse"),
            at("provider's level too low", Who.ANYBODY, "/connexion?fournisseur=niveau"),
            at("provider's e-mail not verified", Who.ANYBODY, "/connexion?fournisseur=adresse"),
            at("account of another identity there", Who.ANYBODY, "/connexion?fournisseur=autre"),
            at("known there, but to no centre", Who.ANYBODY, "/connexion?fournisseur=centre"),
            at("given up at the provider", Who.ANYBODY, "/connexion?fournisseur=abandon"),
            at("account with a provider", Who.FROM_PROVIDER, "/compte"),
            new Scene("provider to leave, password refused", Who.FROM_PROVIDER, (page, _) -> {
                page.navigate("/compte/fournisseur");
                page.locator("main button.button").last().click();
                page.waitForSelector(".error");
            }),
            at("password forgotten", Who.ANYBODY, "/mot-de-passe-oublie"),
            new Scene("password forgotten, no e-mail typed", Who.ANYBODY, (page, _) -> {
                page.navigate("/mot-de-passe-oublie");
                page.getByLabel("E-mail").fill("a@b");
                page.getByText("Recevoir un lien").click();
                page.waitForSelector(".error");
            }),
            at("password link sent", Who.ANYBODY, "/mot-de-passe-oublie?envoi=1"),
            at("password link dead", Who.ANYBODY, "/mot-de-passe"),
            at("password to choose", Who.INVITED, "/mot-de-passe"),
            new Scene("password refused", Who.INVITED, (page, _) -> {
                page.navigate("/mot-de-passe");
                page.getByLabel("Nouveau mot de passe").fill("secret");
                page.getByLabel("Le même mot de passe, une seconde fois").fill("secret");
                page.getByText("Enregistrer le mot de passe").click();
                page.waitForSelector(".error");
            }),
            at("password chosen", Who.ANYBODY, "/connexion?mot-de-passe=choisi"),
            at("joined by an invitation", Who.ANYBODY, "/connexion?mot-de-passe=invitation"),
            at("legal notice", Who.ANYBODY, "/mentions-legales"),
            at("personal data", Who.ANYBODY, "/donnees-personnelles"),
            at("accessibility", Who.ANYBODY, "/accessibilite"),
            at("site map", Who.ANYBODY, "/plan-du-site"),
            at("site map of a member", Who.OF_TWO_CENTRES, "/plan-du-site"),
            at("terms of use", Who.ANYBODY, "/conditions-d-utilisation"),
            at("state of the service", Who.ANYBODY, "/etat"),
            at("terms to accept", Who.NEWCOMER, "/cgu"),
            at("empty list", Who.BEGINNER, "/sessions/liste"),
            at("list", Who.MEMBER, "/sessions/liste"),
            at("list between", Who.MEMBER, "/sessions/liste?periode=entre&du=01/01/2049&au=31/12/2049&tri=site"),
            at("list without result", Who.MEMBER, "/sessions/liste?q=introuvable"),
            at("creation", Who.MEMBER, "/sessions/creation"),
            new Scene("creation with calendar", Who.MEMBER, (page, _) -> {
                page.navigate("/sessions/creation");
                page.getByLabel("Date de début").click();
            }),
            new Scene("creation with clock", Who.MEMBER, (page, _) -> {
                page.navigate("/sessions/creation");
                page.getByLabel("Heure de début (heure locale)").click();
            }),
            new Scene("creation refused", Who.MEMBER, (page, _) -> {
                page.navigate("/sessions/creation");
                page.getByText("Créer la session").click();
                page.waitForSelector(".notice");
            }),
            new Scene("details", Who.MEMBER, (page, session) -> page.navigate("/sessions/" + session)),
            new Scene("details with papers that are out of date", Who.MEMBER, (page, session) -> {
                outdatePapers(page, session, "25");
                page.navigate("/sessions/" + session);
                page.waitForSelector(".papers .tag");
            }),
            new Scene("candidates whose papers are out of date", Who.MEMBER, (page, session) -> {
                outdatePapers(page, session, "50");
                page.navigate("/sessions/" + session + "/candidats");
                page.waitForSelector(".notice.warn");
            }),
            new Scene("removal", Who.MEMBER, (page, session) -> page.navigate("/sessions/" + session + "/suppression")),
            new Scene("removal of a session that changed meanwhile", Who.MEMBER, (page, session) -> {
                page.navigate("/sessions/" + session + "/suppression");
                page.locator("main form [name=version]").evaluate("version => version.value = 0");
                page.locator("main .button.danger").click();
                page.waitForSelector(".notice.warn");
            }),
            at("list after a removal", Who.MEMBER, "/sessions/liste?supprimee=54"),
            new Scene(
                    "creation like another",
                    Who.MEMBER,
                    (page, session) -> page.navigate("/sessions/creation?comme=" + session)),
            new Scene("change", Who.MEMBER, (page, session) -> page.navigate("/sessions/" + session + "/modification")),
            new Scene("change that a colleague overtook", Who.MEMBER, (page, session) -> {
                page.navigate("/sessions/" + session + "/modification");
                var other = page.context().newPage();
                other.navigate(page.url());
                other.getByLabel("Nom de la salle").fill("Amphithéâtre".repeat(15) + RANDOM.nextInt());
                other.getByLabel("Surveillant").fill("Anne-Cécile".repeat(15) + RANDOM.nextInt());
                other.getByText("Modifier la session").click();
                other.waitForURL("**/sessions/" + session + "?fait=modification");
                other.close();
                page.getByLabel("Surveillant").fill("Anne-Cécile Bichon");
                page.getByLabel("Observations").fill("Retard " + RANDOM.nextInt());
                page.getByText("Modifier la session").click();
                page.waitForSelector("#invigilators-saved");
            }),
            new Scene(
                    "list of candidates to import",
                    Who.MEMBER,
                    (page, session) -> page.navigate("/sessions/" + session + "/candidats/import")),
            new Scene("list of candidates refused", Who.MEMBER, (page, session) -> {
                page.navigate("/sessions/" + session + "/candidats/import");
                page.getByLabel("Ou collez ici").fill("Bonjour");
                page.getByText("Vérifier ce texte").click();
                page.waitForSelector(".notice");
            }),
            new Scene("list of candidates checked", Who.MEMBER, (page, session) -> {
                page.navigate("/sessions/" + session + "/candidats/import");
                page.getByLabel("Ou collez ici").fill(Scene.CANDIDATES);
                page.getByText("Vérifier ce texte").click();
                page.waitForSelector(".facts");
            }),
            new Scene("list of candidates that changed meanwhile", Who.MEMBER, (page, session) -> {
                page.navigate("/sessions/" + session + "/candidats/import");
                page.getByLabel("Ou collez ici")
                        .fill(Scene.CANDIDATES.replace("Le Goff", "Le Goff-" + RANDOM.nextInt(1_000_000)));
                page.getByText("Vérifier ce texte").click();
                page.locator("[name=print]").evaluate("print => print.value = ''");
                page.getByText("Importer 1 candidat").click();
                page.waitForSelector(".notice.warn");
            }),
            new Scene("list of candidates added", Who.MEMBER, (page, session) -> {
                page.navigate("/sessions/" + session + "/candidats/import");
                page.getByLabel("Ou collez ici")
                        .fill(Scene.CANDIDATES
                                .replaceAll("(?m)^.*Offerte$", "")
                                .replace("Le Goff", "Le Goff-" + RANDOM.nextInt(1_000_000)));
                page.getByText("Vérifier ce texte").click();
                page.locator("[value=KEPT]").check();
                page.getByText("Importer 1 candidat").click();
                page.waitForSelector(".button-as-link");
            }),
            new Scene("list of candidates imported but for a line", Who.MEMBER, (page, session) -> {
                page.navigate("/sessions/" + session + "/candidats/import");
                page.getByLabel("Ou collez ici")
                        .fill(Scene.CANDIDATES
                                .replace("part Pix", "part Pix;Identifiant local;Tiers temps")
                                .replace("Gratuite", "Gratuite;Groupe " + RANDOM.nextInt() + ";oui"));
                page.getByText("Vérifier ce texte").click();
                page.getByText("Importer 1 candidat").click();
                page.waitForSelector("#left-out");
            }),
            new Scene(
                    "filled PV to hand over",
                    Who.MEMBER,
                    (page, session) -> page.navigate("/sessions/" + session + "/pv/retour")),
            new Scene("filled PV refused", Who.MEMBER, (page, session) -> {
                page.navigate("/sessions/" + session + "/pv/retour");
                handOver(page, "Bonjour".getBytes(UTF_8));
                page.waitForSelector(".error");
            }),
            new Scene("filled PV compared", Who.MEMBER, Scene::compareFilledPv),
            new Scene("filled PV of a session that changed meanwhile", Who.MEMBER, (page, session) -> {
                compareFilledPv(page, session);
                page.locator("[name=print]").evaluate("print => print.value = ''");
                page.getByText("Enregistrer ce qui est coché").click();
                page.waitForSelector(".notice.warn");
            }),
            new Scene("filled PV of which nothing is accepted", Who.MEMBER, (page, session) -> {
                compareFilledPv(page, session);
                page.locator("[name=accepte]").all().forEach(box -> box.setChecked(false));
                page.getByText("Enregistrer ce qui est coché").click();
                page.waitForSelector(".notice.bad");
            }),
            new Scene("filled PV accepted", Who.MEMBER, (page, session) -> {
                compareFilledPv(page, session);
                page.getByText("Enregistrer ce qui est coché").click();
                page.waitForSelector(".notice.ok");
            }),
            candidates("candidates", ""),
            new Scene("candidates without result", Who.MEMBER, (page, session) -> {
                page.navigate("/sessions/" + session + "/candidats");
                var search = page.getByRole(AriaRole.SEARCHBOX);
                search.fill("introuvable");
                search.press("Enter");
                page.waitForURL("**recherche=*");
            }),
            candidates("candidates, all ticked", "?tri=birth_date&ordre=desc&cocher=tous"),
            candidates("candidates, nobody chosen", "?fait=personne"),
            candidates("history of the candidates", "/historique"),
            candidates("enrolment", "/ajout"),
            convocations("convocations", ""),
            convocations("convocations, nobody chosen", "?fait=personne"),
            convocations("convocations to be sent", "/envoi"),
            new Scene("convocations of a session that changed meanwhile", Who.MEMBER, (page, session) -> {
                page.navigate("/sessions/" + session + "/convocations/envoi");
                page.locator("main form [name=version]").evaluate("version => version.value = 0");
                page.locator("main .actions button").click();
                page.waitForSelector(".notice.warn strong");
            }),
            new Scene("no candidates", Who.MEMBER, (page, _) -> {
                page.navigate("/sessions/liste?q=B304");
                page.locator(".row-link").first().click();
                page.locator(".tabs a").nth(1).click();
                page.waitForSelector(".empty");
            }),
            new Scene("enrolment refused", Who.MEMBER, (page, session) -> {
                page.navigate("/sessions/" + session + "/candidats/ajout");
                page.getByLabel("Commune de naissance").fill("Nulle-Part-sur-".repeat(16));
                page.getByText("Enregistrer et voir la liste").click();
                page.waitForSelector(".notice");
            }),
            new Scene("enrolment that was sent before", Who.MEMBER, (page, session) -> {
                page.navigate("/sessions/" + session + "/candidats/ajout");
                page.getByLabel("Nom de naissance").fill("Hugo");
                page.getByLabel("Prénom").fill("Victor " + RANDOM.nextInt());
                page.getByLabel("M", new Page.GetByLabelOptions().setExact(true))
                        .check();
                page.getByLabel("Date de naissance").fill("26/02/2002");
                page.getByLabel("Code postal").fill("25000");
                page.getByLabel("Commune de naissance").fill("Besançon");
                page.getByLabel("Gratuite").check();
                page.evaluate("""
                        async () => {
                          const form = document.querySelector("main form");
                          await fetch(form.action, {method: "post", body: new URLSearchParams(new FormData(form))});
                        }""");
                page.getByLabel("Prénom").fill("Léopoldine");
                page.getByText("Enregistrer et voir la liste").click();
                page.waitForSelector(".notice.warn");
            }),
            new Scene("candidate", Who.MEMBER, (page, session) -> openCandidate(page, session)),
            new Scene("correction of a candidate", Who.MEMBER, (page, session) -> {
                openCandidate(page, session);
                page.getByText("Corriger").click();
                page.waitForSelector("#birth_name");
            }),
            new Scene("note of a candidate refused", Who.MEMBER, (page, session) -> {
                openCandidate(page, session);
                page.navigate(page.url() + "/releve");
                page.getByLabel("Numéro de certification").fill("numéro inconnu");
                page.getByText("Enregistrer").first().click();
                page.waitForSelector(".error");
            }),
            new Scene("candidates of whom something was noted", Who.MEMBER, (page, session) -> {
                openCandidate(page, session);
                page.navigate(page.url() + "/releve");
                page.getByLabel("Numéro de certification").fill(String.valueOf(RANDOM.nextLong(1, 1_000_000_000)));
                page.getByText("Enregistrer").first().click();
                page.waitForSelector(".notice.ok");
                page.navigate("/sessions/" + session + "/candidats");
            }),
            new Scene("correction that a colleague overtook", Who.MEMBER, (page, session) -> {
                openCandidate(page, session);
                page.navigate(page.url() + "/modification");
                var other = page.context().newPage();
                other.navigate(page.url());
                other.getByLabel("Identifiant local").fill("Groupe".repeat(15) + RANDOM.nextInt());
                other.getByLabel("Temps majoré").fill(String.valueOf(1 + RANDOM.nextInt(100)));
                other.getByText("Enregistrer la correction").click();
                other.waitForURL("**fait=**");
                other.close();
                page.getByLabel("Identifiant local").fill("Groupe");
                page.getByText("Enregistrer la correction").click();
                page.waitForSelector("#external_id-saved");
            }),
            new Scene("note that a colleague wrote meanwhile", Who.MEMBER, (page, session) -> {
                openCandidate(page, session);
                page.navigate(page.url() + "/releve");
                page.locator("form.form [name=version]").evaluate("version => version.value = 0");
                page.getByLabel("Commentaires et signalements").fill("Retard " + RANDOM.nextInt());
                page.getByText("Enregistrer").first().click();
                page.waitForSelector(".notice.warn");
            }),
            new Scene("all that is kept of a candidate", Who.MEMBER, (page, session) -> {
                openCandidate(page, session);
                page.getByText("Tout ce qui est conservé").click();
                page.waitForSelector("#why");
            }),
            new Scene("objection refused", Who.MEMBER, (page, session) -> {
                openCandidate(page, session);
                page.navigate(page.url() + "/opposition");
                page.getByLabel("Demande reçue le").fill("hier");
                page.getByText("Enregistrer").click();
                page.waitForSelector(".error");
            }),
            new Scene("objection that a colleague noted meanwhile", Who.MEMBER, (page, session) -> {
                object(page, session);
                page.getByText("Modifier ou lever").click();
                page.locator("form.form [name=vu]").evaluate("seen => seen.value = ''");
                page.getByLabel("Sur quoi elle porte").fill("Ses notes");
                page.getByText("Enregistrer").click();
                page.waitForSelector(".notice.warn");
            }),
            new Scene("objection noted", Who.MEMBER, (page, session) -> object(page, session)),
            new Scene("convocation of somebody who objects", Who.MEMBER, (page, session) -> {
                object(page, session);
                var number = page.url().replaceAll("\\?.*", "").replaceAll(".*/", "");
                page.navigate("/sessions/" + session + "/convocations");
                page.locator("[name=candidat]").all().forEach(each -> each.setChecked(false));
                page.locator("[name=candidat][value='" + number + "']").check();
                page.locator(".list-foot button").click();
                page.waitForSelector("#preview");
            }),
            new Scene("move of candidates refused", Who.MEMBER, (page, session) -> {
                openCandidate(page, session);
                leave(page.getByText("Déplacer…"));
                page.locator("main .button:not(.quiet)").click();
                page.waitForSelector(".error");
            }),
            new Scene("class of candidates", Who.MEMBER, (page, session) -> {
                openCandidate(page, session);
                page.locator("[value=deplacer]").evaluate("move => move.value = 'classer'"); // this centre is no school
                page.locator("[value=classer]").click();
                page.waitForSelector("#external_id");
            }),
            new Scene("candidates removed", Who.MEMBER, (page, session) -> {
                page.navigate("/sessions/" + session + "/candidats");
                page.getByLabel("Choisir Zola Émile").check();
                page.getByText("Retirer de la session").click();
                page.waitForSelector(".notice.ok");
            }),
            new Scene("bundle", Who.MEMBER, (page, session) -> page.navigate("/sessions/pochette?session=" + session)),
            new Scene(
                    "bundle of which one is gone",
                    Who.MEMBER,
                    (page, session) -> page.navigate("/sessions/pochette?session=999999999&session=" + session)),
            at("bundle of which all are gone", Who.MEMBER, "/sessions/pochette?session=999999999"),
            at("bundle of a day without sessions", Who.MEMBER, "/sessions/pochette?jour=01/01/2019"),
            at("bundle of no day", Who.MEMBER, "/sessions/pochette?jour=31/02/2049"),
            ofSchool("register of students, empty", (page, school) -> page.navigate(school + "/eleves")),
            ofSchool("register of students refused", (page, school) -> {
                page.navigate(school + "/eleves");
                page.getByLabel("Ou collez un tableau").fill("Nom;Prénom\nZola;Émile");
                page.getByText("Vérifier le tableau").click();
                page.waitForSelector(".notice");
            }),
            ofSchool("register of students checked", (page, school) -> register(page, school)),
            ofSchool("register of students that changed meanwhile", (page, school) -> {
                register(page, school);
                page.locator("[name=print]").evaluate("print => print.value = ''");
                page.getByText("Importer 3 élèves").click();
                page.waitForSelector(".notice.warn");
            }),
            ofSchool("register of students imported but for a row", (page, school) -> {
                register(page, school);
                page.getByText("Importer 3 élèves").click();
                page.waitForSelector(".notice.warn");
            }),
            ofSchool("class of a session", (page, school) -> {
                register(page, school);
                page.getByText("Importer 3 élèves").click();
                page.waitForSelector(".notice");
                page.navigate(school + "/sessions/creation");
                page.getByLabel("Nom du site").fill("Site 1");
                page.getByLabel("Nom de la salle").fill("Salle B304");
                page.getByLabel("Date de début").fill("19/04/2049");
                page.getByLabel("Heure de début (heure locale)").fill("13:30");
                page.getByLabel("Surveillant").fill("Anne-Cécile Bichon");
                page.getByText("Créer la session").click();
                page.waitForURL(url -> url.matches(".*/sessions/\\d+[?]fait=creation"));
                page.navigate(page.url().split("[?]", 2)[0] + "/candidats/eleves?classe=3A");
            }),
            ofSchool("class of a session, nobody ticked", (page, school) -> {
                page.navigate(school + "/sessions/liste");
                page.locator(".row-link").first().click();
                page.waitForURL(url -> url.matches(".*/sessions/\\d+"));
                page.navigate(page.url() + "/candidats/eleves?classe=3A&cocher=aucun");
                page.getByText("Inscrire les élèves cochés").click();
                page.waitForSelector(".notice.bad");
            }),
            ofSchool("students of a class", (page, school) -> openClass(page, school)),
            ofSchool("session for a class", (page, school) -> {
                openClass(page, school);
                page.getByText("Inscrire à une session").click();
                page.waitForSelector("#next");
            }),
            ofSchool("all that is kept of a student", (page, school) -> {
                openClass(page, school);
                page.locator("main .names a").last().click();
                page.waitForSelector("#register");
            }),
            ofSchool("removal of a student", (page, school) -> {
                openClass(page, school);
                page.locator("main .names a").last().click();
                page.getByText("Retirer du registre").click();
                page.waitForSelector(".danger");
            }),
            at("history of the centre", Who.MEMBER, "/centre/historique"),
            at("team", Who.MEMBER, "/equipe"),
            at("team for a member", Who.COLLEAGUE, "/equipe"),
            at("team for administrators only", Who.COLLEAGUE, "/equipe/invitation"),
            at("invitations", Who.MEMBER, "/equipe/invitation"),
            new Scene("invitations refused", Who.MEMBER, (page, _) -> {
                page.navigate("/equipe/invitation");
                page.getByLabel("Adresses e-mail").fill("zoe@example.net, Zoé, " + "sansarobase".repeat(12));
                page.getByText("Envoyer les invitations").click();
                page.waitForSelector(".notice");
            }),
            new Scene("invitations sent", Who.MEMBER, (page, _) -> {
                page.navigate("/equipe/invitation");
                page.getByLabel("Adresses e-mail").fill("z" + UUID.randomUUID() + "@example.net");
                page.getByText("Envoyer les invitations").click();
                page.waitForSelector("#pending");
            }),
            new Scene("removal of a member", Who.MEMBER, (page, _) -> {
                page.navigate("/equipe");
                page.getByText("Retirer").first().click();
                page.waitForSelector(".danger");
            }),
            at("leaving as the last administrator", Who.MEMBER, "/equipe/depart"),
            at("leaving", Who.COLLEAGUE, "/equipe/depart"),
            at("invitation", Who.INVITED_TO_TEAM, "/invitation"),
            new Scene("invitation refused", Who.INVITED_TO_TEAM, (page, _) -> {
                page.navigate("/invitation");
                page.getByText("Créer mon compte").click();
                page.waitForSelector(".error");
            }),
            at("invitation dead", Who.ANYBODY, "/invitation"),
            new Scene("menu of centres", Who.OF_TWO_CENTRES, (page, _) -> {
                page.navigate("/sessions/liste");
                page.locator(".menu summary").click();
            }),
            at("centres to choose", Who.OF_TWO_CENTRES, "/centres"),
            new Scene("sign-ins, one not ended", Who.MEMBER, (page, _) -> {
                page.navigate("/compte/connexions");
                page.getByText("Déconnecter tous les autres").click();
                page.waitForSelector(".error");
            }),
            at("account", Who.MEMBER, "/compte"),
            at("all that is kept of who asks", Who.MEMBER, "/compte/donnees"),
            at("account, name changed", Who.MEMBER, "/compte?fait=name"),
            at("account with a second factor", Who.CAREFUL, "/compte"),
            new Scene("name refused", Who.MEMBER, (page, _) -> {
                page.navigate("/compte/nom");
                page.getByLabel("Prénom").fill("");
                page.getByText("Enregistrer mon nom").click();
                page.waitForSelector(".error");
            }),
            new Scene("another e-mail refused", Who.MEMBER, (page, _) -> {
                page.navigate("/compte/adresse");
                page.getByText("Recevoir le lien").click();
                page.waitForSelector(".error");
            }),
            at("another password", Who.MEMBER, "/compte/mot-de-passe"),
            at("e-mail link dead", Who.ANYBODY, "/adresse-e-mail"),
            new Scene("second factor to set up, first code refused", Who.UNPROTECTED, (page, _) -> {
                page.navigate("/compte/second-facteur");
                page.getByLabel("Mot de passe actuel").fill(Cast.PASSWORD);
                page.getByLabel("Code à 6 chiffres").fill("0");
                page.locator("main .button:not(.quiet)").click();
                page.waitForSelector(".error");
            }),
            new Scene("recovery codes", Who.UNPROTECTED, (page, _) -> {
                page.navigate("/compte/second-facteur");
                var secret = page.locator("#secret").textContent().replace(" ", "");
                page.getByLabel("Mot de passe actuel").fill(Cast.PASSWORD);
                page.getByLabel("Code à 6 chiffres").fill(Totp.now(secret));
                page.locator("main .button:not(.quiet)").click();
                page.waitForSelector("#codes");
            }),
            at("second factor required", Who.BOUND, "/admin/centres"),
            at("second factor", Who.CAREFUL, "/compte/second-facteur"),
            at("new recovery codes", Who.CAREFUL, "/compte/second-facteur/codes"),
            at("second factor to switch off", Who.CAREFUL, "/compte/second-facteur/arret"),
            at("code", Who.HALF_WAY, "/connexion/code"),
            new Scene("recovery code refused", Who.HALF_WAY, (page, _) -> {
                page.navigate("/connexion/code?secours=1");
                page.getByLabel("Code de secours").fill("7HK2M");
                page.getByText("Valider le code").click();
                page.waitForSelector(".error");
            }),
            at("page not found", Who.MEMBER, "/nulle-part"),
            new Scene("enrolment in a session that is gone", Who.MEMBER, (page, session) -> {
                page.navigate("/sessions/" + session + "/candidats/ajout");
                page.getByLabel("Nom de naissance").fill("Établissement".repeat(15));
                page.getByLabel("Prénom").fill("Anne-Cécile");
                page.getByLabel("E-mail de convocation").fill("sansfin".repeat(30) + "@exemple.fr");
                page.locator("#birth_name")
                        .evaluate("field => field.form.action = '/sessions/999999999/candidats/ajout'");
                page.getByText("Enregistrer et voir la liste").click();
                page.waitForSelector(".typed");
            }),
            at("centres", Who.ADMINISTRATOR, "/admin/centres"),
            at("centres without result", Who.ADMINISTRATOR, "/admin/centres?q=introuvable"),
            at("opening of a centre", Who.ADMINISTRATOR, "/admin/centres/creation"),
            new Scene("opening of a centre refused", Who.ADMINISTRATOR, (page, _) -> {
                page.navigate("/admin/centres/creation");
                page.getByText("Ouvrir le centre").click();
                page.waitForSelector(".notice");
            }),
            at("list of centres", Who.ADMINISTRATOR, "/admin/centres/import"),
            new Scene("list of centres checked", Who.ADMINISTRATOR, (page, _) -> {
                page.navigate("/admin/centres/import");
                page.getByLabel("Ou collez la liste").fill(CENTRES);
                page.getByText("Vérifier la liste collée").click();
                page.waitForURL(url -> url.contains("liste="));
            }),
            new Scene("centre", Who.ADMINISTRATOR, (page, _) -> openCentre(page)),
            new Scene("centre, members looked at", Who.ADMINISTRATOR, (page, _) -> {
                openCentre(page);
                if (page.getByText("Voir les membres").count() > 0) {
                    page.getByLabel("Motif").fill("Appel de la référente");
                    page.getByText("Voir les membres").click();
                }
                page.waitForSelector("#members ~ .panel table");
            }),
            new Scene("removal of a second factor refused", Who.ADMINISTRATOR, (page, _) -> {
                page.navigate("/admin/centres?q=perdu");
                leave(page.locator(".row-link").first());
                if (page.getByText("Voir les membres").count() > 0) {
                    page.getByLabel("Motif").fill("Appel de la référente");
                    leave(page.getByText("Voir les membres"));
                }
                page.locator("#members ~ .panel td a").first().click();
                page.locator("main .button.danger").click();
                page.waitForSelector(".error");
            }),
            new Scene("change of a centre", Who.ADMINISTRATOR, (page, _) -> {
                openCentre(page);
                page.getByText("Modifier").click();
                page.waitForSelector("#sites");
            }),
            new Scene("change of a centre refused", Who.ADMINISTRATOR, (page, _) -> {
                openCentre(page);
                page.getByText("Modifier").click();
                page.locator("#site-1").fill("Site 1");
                page.locator("#site-2").fill("Site 1");
                page.getByText("Enregistrer").click();
                page.waitForSelector(".notice");
            }),
            new Scene("suspension of a centre refused", Who.ADMINISTRATOR, (page, _) -> {
                openCentre(page);
                page.getByText("Suspendre").click();
                page.getByText("Suspendre le centre").click();
                page.waitForSelector(".notice");
            }),
            new Scene("list of members", Who.ADMINISTRATOR, (page, _) -> openImport(page)),
            new Scene("list of members refused", Who.ADMINISTRATOR, (page, _) -> {
                openImport(page);
                page.getByLabel("Ou collez la liste").fill("Rien de tel");
                page.getByText("Vérifier la liste collée").click();
                page.waitForSelector(".notice");
            }),
            new Scene("list of members checked", Who.ADMINISTRATOR, (page, _) -> {
                openImport(page);
                page.getByLabel("Ou collez la liste").fill(LIST);
                page.getByText("Vérifier la liste collée").click();
                page.waitForURL(url -> url.contains("liste="));
            }),
            at("mails", Who.ADMINISTRATOR, "/admin/courriers"),
            new Scene("mail", Who.ADMINISTRATOR, (page, _) -> {
                page.navigate("/admin/courriers");
                page.locator(".row-link").first().click();
                page.waitForSelector(".facts");
            }),
            new Scene("mail that asks why it is read", Who.ADMINISTRATOR, (page, _) -> openKeptMail(page)),
            new Scene("mail whose reason is missing", Who.ADMINISTRATOR, (page, _) -> {
                openKeptMail(page);
                page.getByText("Lire le courrier").click();
                page.waitForSelector(".error");
            }),
            new Scene("mails whose reason is missing", Who.ADMINISTRATOR, (page, _) -> {
                page.navigate("/admin/courriers");
                page.getByText("Afficher les destinataires").click();
                page.waitForSelector(".error");
            }),
            new Scene("mail that is read", Who.ADMINISTRATOR, (page, _) -> {
                openKeptMail(page);
                page.locator("#motif").fill("Appel de la référente");
                page.getByText("Lire le courrier").click();
                page.waitForSelector(".as-written");
            }),
            at("mails with their recipients", Who.ADMINISTRATOR, "/admin/courriers"),
            at("design", Who.MEMBER, "/design"),
            at("errors", Who.MEMBER, "/design/erreurs"));

    /** As long as texts may be, in few words: what does not break, overflows. */
    private static final String CANDIDATES = """
            Nom de naissance;Prénom;Date de naissance;Sexe;Code postal;Nom de la commune;Pays;Tarification part Pix
            Le Goff;Yanis;14/03/2007;M;29200;Brest;France;Gratuite
            %s;Zoë;31/02/2006;X;75018;%s;France;Offerte
            """.formatted("Évrard-".repeat(20), "Brest".repeat(20));

    static final TypedSession LONG = new TypedSession(
            "Établissement".repeat(19),
            "Amphithéâtre".repeat(20),
            "19/04/2049",
            "13:30",
            "Anne-Cécile ".repeat(21),
            "Observation sans fin ".repeat(16));

    static final TypedCandidate LONG_CANDIDATE = CandidateFixture.named(
                    "Établissement".repeat(19), "Anne-Cécile ".repeat(21))
            .with(CandidateField.EXTERNAL_ID, "identifiantsansfin".repeat(14))
            .with(CandidateField.EXTRA_TIME, "133")
            .with(CandidateField.ACCESSIBILITY, "oui")
            .with(CandidateField.BILLING, "PREPAID")
            .with(CandidateField.PREPAYMENT_CODE, "codesansfin".repeat(23))
            .with(
                    CandidateField.RESULT_EMAIL,
                    "formateur@" + "sansfin".repeat(8) + ("." + "sansfin".repeat(8)).repeat(2) + ".fr")
            .with(CandidateField.CONVOCATION_EMAIL, "candidat@exemple.fr");

    void open(Page page, SessionId session) {
        page.unrouteAll();
        opening.accept(page, session);
    }

    /** As a member of a school sees it, given what the addresses of its pages begin with. */
    private static Scene ofSchool(String name, BiConsumer<Page, String> opening) {
        return new Scene(name, Who.OF_TWO_CENTRES, (page, _) -> {
            page.navigate("/centres");
            page.locator("main a")
                    .filter(new FilterOptions().setHasText("Établissement"))
                    .first()
                    .click();
            page.waitForURL("**/sessions/liste");
            opening.accept(page, page.url().replaceAll("(/c/\\d+)/.*", "$1"));
        });
    }

    private static void openClass(Page page, String school) {
        register(page, school);
        page.getByText("Importer 3 élèves").click();
        page.waitForSelector(".notice");
        page.getByText("3A", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForSelector(".names a");
    }

    private static void register(Page page, String school) {
        page.navigate(school + "/eleves");
        page.getByLabel("Ou collez un tableau").fill("""
                Nom de famille;Prénom;Sexe;Date de naissance;Code commune naissance;Division;%s
                %s;%s;M;14/03/2011;29019;3A;1
                Zola;;F;14/03/2011;;3A;2
                Le Goff;Yanis;M;14/03/2011;29019;3A;3
                Le Goff;Zoé;X;31/02/2011;29019;3A;4
                """.formatted(
                        "identifiantsansfin".repeat(9), "Établissement".repeat(19), "Anne-Cécile ".repeat(21)));
        page.getByText("Vérifier le tableau").click();
        page.waitForSelector(".facts");
        page.locator("main summary").click();
    }

    private static Scene convocations(String name, String address) {
        return new Scene(
                name, Who.MEMBER, (page, session) -> page.navigate("/sessions/" + session + "/convocations" + address));
    }

    private static Scene candidates(String name, String address) {
        return new Scene(
                name, Who.MEMBER, (page, session) -> page.navigate("/sessions/" + session + "/candidats" + address));
    }

    /** The one with the longest names. */
    private static void openCandidate(Page page, SessionId session) {
        page.navigate("/sessions/" + session + "/candidats");
        page.locator(".row-link").first().click();
        page.waitForSelector("#history");
    }

    /** All of them are taken, each kind of convocations too, before a candidate gets another extra time. */
    static void outdatePapers(Page page, SessionId session, String extraTime) {
        for (var paper : List.of(
                "kit-surveillant.pdf",
                "feuille-emargement.ods",
                "pv.ods",
                "convocations.pdf",
                "convocations.pdf?sans-email=oui")) {
            assertThat(page.request().get("/sessions/" + session + "/" + paper).ok())
                    .as(paper)
                    .isTrue();
        }
        page.navigate("/sessions/" + session + "/candidats");
        page.locator(".row-link")
                .filter(new FilterOptions().setHasText("Zola Émile"))
                .click();
        page.getByText("Corriger").click();
        page.locator("#extra_time").fill(extraTime);
        page.getByText("Enregistrer").click();
        page.waitForSelector("#history");
    }

    private static void object(Page page, SessionId session) {
        openCandidate(page, session);
        page.navigate(page.url() + "/opposition");
        page.getByLabel("Sur quoi elle porte").fill("Ne veut pas recevoir d’e-mail. " + "Sanspause".repeat(20));
        page.getByText("Enregistrer").click();
        page.waitForSelector("#history");
    }

    /** Something of each kind: what adds, what corrects, what cannot be read, and somebody who is not enrolled. */
    private static void compareFilledPv(Page page, SessionId session) {
        var printed = page.request().get("/sessions/" + session + "/pv.ods").body();
        page.navigate("/sessions/" + session + "/pv/retour");
        handOver(page, FilledPvFixture.filled(printed, pv -> {
            var first = pv.row(0, "1");
            pv.type(first, FilledPvFixture.COMMENTS, "Panne".repeat(30) + UUID.randomUUID());
            pv.type(first, FilledPvFixture.SCREEN, "?");
            pv.type(first, FilledPvFixture.FIRST_NAME, "Anne".repeat(30));
            pv.type(first + 1, FilledPvFixture.CERTIFICATION, Integer.toString(100_000 + RANDOM.nextInt(900_000)));
            pv.type(first + 2, FilledPvFixture.NAME, "Établissement".repeat(15));
            pv.type(first + 2, FilledPvFixture.FIRST_NAME, "Zoë");
            pv.type(first + 2, FilledPvFixture.BIRTH_DATE, "01/07/2004");
            var box = pv.row(0, "Observations globales");
            pv.type(box, 0, "Observation sans fin ".repeat(15) + UUID.randomUUID());
        }));
        page.waitForSelector(".facts");
    }

    private static void handOver(Page page, byte[] pv) {
        page.getByLabel("PV rempli")
                .setInputFiles(new FilePayload("pv.ods", "application/vnd.oasis.opendocument.spreadsheet", pv));
        page.getByText("Comparer ce PV").click();
    }

    private static void openCentre(Page page) {
        page.navigate("/admin/centres?q=testix");
        leave(page.locator(".row-link").first());
    }

    private static void openKeptMail(Page page) {
        page.navigate("/admin/courriers");
        page.locator("tr")
                .filter(new Locator.FilterOptions().setHasText("Premier accès"))
                .filter(new Locator.FilterOptions().setHasText("Gardé le"))
                .locator(".row-link")
                .first()
                .click();
        page.waitForSelector(".facts");
    }

    /** The page leads on by itself; the provider's answer without content keeps it where it is, until another scene. */
    private static void leaveWithForm(Page page, SessionId session) {
        var elsewhere = OidcServer.started().issuer() + "/**";
        page.route(elsewhere, route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        page.navigate("/connexion");
        page.evaluate("""
                const form = document.querySelector('main form');
                form.action = '/connexion/fournisseur';
                form.submit();
                """);
        page.waitForURL(url -> url.endsWith("/connexion/fournisseur"));
        page.waitForSelector("h1");
    }

    private static void openImport(Page page) {
        openCentre(page);
        page.getByText("Importer des membres").click();
        page.waitForSelector("#pasted");
    }

    private static Scene at(String name, Who who, String path) {
        return new Scene(name, who, (page, _) -> page.navigate(path));
    }
}
