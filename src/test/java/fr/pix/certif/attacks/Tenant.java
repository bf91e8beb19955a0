package fr.pix.certif.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.web.Browser;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A school with something of everything that bears a number or a key, made through its own pages, and an administrator of its
 * team who is signed in. All names in it contain one word, so that it is known wherever it turns up.
 */
final class Tenant {

    private static final Pattern KEY = Pattern.compile("name=\"list\" value=\"([^\"]+)\"");

    /** What the forms of a school hold that is right, all together: each takes its own. */
    private static final Map<String, String> TYPED = Map.ofEntries(
            Map.entry("date", "19/04/2049"),
            Map.entry("time", "13:30"),
            Map.entry("observations", ""),
            Map.entry("version", "1"),
            Map.entry("sex", "M"),
            Map.entry("birth_date", "14/03/2007"),
            Map.entry("birth_country", "France"),
            Map.entry("postal_code", "29200"),
            Map.entry("birth_town", "Brest"),
            Map.entry("external_id", "3A"),
            Map.entry("role", "MEMBER"),
            Map.entry("absents", "garder"),
            Map.entry("convocation_email", "zoe@exemple.fr"),
            Map.entry("faire", "retirer"));

    final SignedInFixture.Person admin;
    final SignedInFixture.Person member;
    final CentreId centre;

    /** All who are, or were, in the team. */
    final List<AccountId> people;

    private final JdbcClient sql;
    private final int port;
    private final String word;
    private final Map<String, String> ids = new HashMap<>();
    private final SignedInFixture.Person removed;

    Tenant(JdbcClient sql, int port, String word) {
        this.sql = sql;
        this.port = port;
        this.word = word;
        var fixture = new SignedInFixture(sql);
        centre = fixture.centre("École " + word);
        sql.sql("update centre set type = 'SCO', external_id = :word where id = :centre")
                .param("word", "UAI " + UUID.randomUUID())
                .param("centre", centre.value())
                .update();
        admin = fixture.centreAdmin(centre);
        member = fixture.member(centre);
        var colleague = fixture.member(centre);
        removed = fixture.member(centre);
        people = List.of(admin.account(), member.account(), colleague.account(), removed.account());
        sql.sql("update membership set disabled_at = now(), disabled_by = ? where account_id = ?")
                .params(admin.account().value(), removed.account().value())
                .update();
        sql.sql("update account set last_name = ? where id in (select account_id from membership where centre_id = ?)")
                .params(word, centre.value())
                .update();
        ids.put("account", colleague.account().toString());
        ids.put("connexion", hex(colleague.account().value()));
        open();
    }

    private String hex(long account) {
        return sql.sql("select encode(token_hash, 'hex') from sign_in where account_id = ?")
                .param(account)
                .query(String.class)
                .single();
    }

    private void open() {
        var browser = browser();
        browser.get("/sessions/creation");
        var session = number(browser.submit("/sessions/creation", form("room", "Salle " + word)));
        var target = number(browser.submit("/sessions/creation", form("room", "Autre salle " + word)));
        var enrolment = "/sessions/" + session + "/candidats/ajout";
        browser.get(enrolment);
        var candidate =
                browser.submit(enrolment, form("birth_name", word)).leadsTo().replaceAll(".*=", "");
        ids.put("session", session);
        ids.put("vers", target);
        ids.put("comme", session);
        ids.put("candidate", candidate);
        ids.put("candidat", candidate);
        ids.put("apercu", candidate);
        ids.put("inscrit", candidate);
        ids.put("oppose", candidate);
        ids.put("envoi", candidate + "-1");
        var list = "/sessions/" + session + "/candidats";
        browser.get(list);
        var asked = browser.submit(list + "/selection", "candidat", candidate, "faire", "classer");
        ids.put("choix", asked.leadsTo().replaceAll(".*choix=", ""));
        var searched = browser.submit(list, "q", word);
        ids.put("recherche", searched.leadsTo().replaceAll(".*recherche=", ""));
        register(browser);
        ids.put(
                "list",
                key(browser.get(browser.submit("/sessions/" + session + "/candidats/import", "pasted", candidates())
                        .leadsTo())));
        ids.put("liste", ids.getOrDefault("list", ""));
        var pv = "/sessions/" + session + "/pv";
        browser.get(pv + "/retour");
        var filled = browser.upload(pv + "/retour/fichier", "file", "pv.ods", browser.download(pv + ".ods"));
        ids.put("pv", filled.leadsTo().replaceAll(".*pv=", ""));
        browser.get("/equipe/invitation");
        browser.submit("/equipe/invitation", form("emails", "invite@" + word + ".fr"));
        ids.put("invitation", one("select id from invitation where centre_id = ?"));
        ids.put("eleve", one("select id from student where centre_id = ?"));
        assertThat(ids).allSatisfy((name, value) -> assertThat(value).as(name).isNotEmpty());
    }

    /** Before all others' in a list that begins today. */
    void holdsTheNextSession() {
        var browser = browser();
        browser.get("/sessions/creation");
        var today = DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDate.now(ZoneId.of("Europe/Paris")));
        assertThat(number(browser.submit(
                        "/sessions/creation", form("room", "Salle " + word, "date", today, "time", "00:00"))))
                .isNotEmpty();
    }

    private void register(Browser browser) {
        browser.get("/eleves");
        var shown = browser.get(browser.submit("/eleves", "pasted", students()).leadsTo());
        browser.submit("/eleves/confirmation", "list", key(shown), "print", print(shown));
        ids.put(
                "students",
                browser.submit("/eleves", "pasted", students()).leadsTo().replaceAll(".*liste=", ""));
    }

    private String students() {
        return """
                Nom de famille;Prénom;Sexe;Date de naissance;Code commune naissance;Commune de naissance;Pays de naissance;Division
                %1$s;Zoé;F;14/03/2011;29019;BREST;FRANCE;3A %1$s
                """.formatted(word).replace(';', '\t');
    }

    private String candidates() {
        return """
                Nom de naissance;Prénom;Date de naissance;Sexe;Code postal;Nom de la commune;Pays
                %s;Zoé;14/03/2011;F;29200;Brest;France
                """.formatted(word).replace(';', '\t');
    }

    /** What the forms of a school hold that is right, and these besides: as name, value, name, value… */
    String[] form(String... more) {
        var fields = new HashMap<>(TYPED);
        fields.put("formKey", UUID.randomUUID().toString());
        fields.put("site", "Annexe " + word);
        fields.put("room", "Salle " + word);
        fields.put("invigilators", "Surveille " + word);
        fields.put("birth_name", word + " " + UUID.randomUUID());
        fields.put("first_name", "Yanis " + word);
        fields.put("firstName", "Anne " + word);
        fields.put("lastName", word);
        fields.put("emails", UUID.randomUUID() + "@exemple.fr");
        for (var i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        var all = new ArrayList<String>();
        fields.forEach((name, value) -> all.addAll(List.of(name, value)));
        return all.toArray(String[]::new);
    }

    Browser browser() {
        return browserOf(admin);
    }

    Browser browserOf(SignedInFixture.Person person) {
        return new Browser(port).with(person.cookie());
    }

    /** The number or key of what a name means on a route, here. */
    String id(Route route, String name) {
        if (name.equals("id")) {
            if (route.pattern().startsWith("/equipe")) {
                return ids.getOrDefault("invitation", "");
            }
            return route.pattern().startsWith("/admin/centres") ? centre.toString() : ids.getOrDefault("session", "");
        }
        if (name.startsWith("list") && route.pattern().startsWith("/eleves")) {
            return ids.getOrDefault("students", "");
        }
        if (name.equals("account") && route.pattern().endsWith("/retablissement")) {
            return removed.account().toString();
        }
        return ids.getOrDefault(name, "");
    }

    /** Whether there is such a thing in a centre. */
    boolean has(String name) {
        return name.equals("id") || ids.containsKey(name);
    }

    /** What there is. */
    Set<String> names() {
        return ids.keySet();
    }

    private String one(String query) {
        return sql.sql(query).param(centre.value()).query(Long.class).single().toString();
    }

    private static String number(Browser.Page created) {
        return created.leadsTo().replaceAll("\\D+", "");
    }

    private static String print(Browser.Page shown) {
        return shown.text().replaceAll("(?s).*name=\"print\" value=\"([^\"]+)\".*", "$1");
    }

    private static String key(Browser.Page shown) {
        var key = KEY.matcher(shown.text());
        assertThat(key.find()).as(shown.text()).isTrue();
        return key.group(1);
    }
}
