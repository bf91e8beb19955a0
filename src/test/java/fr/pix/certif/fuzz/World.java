package fr.pix.certif.fuzz;

import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.EnrolCandidate;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.centres.CentreType;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.TypedSession;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A school, a university, and a third centre whose members never come: it must stay as it is. */
@TestComponent
class World {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S+)");

    private final CreateSession createSession;
    private final EnrolCandidate enrolCandidate;
    private final JdbcClient sql;
    private final SignedInFixture people;

    World(CreateSession createSession, EnrolCandidate enrolCandidate, JdbcClient sql) {
        this.createSession = createSession;
        this.enrolCandidate = enrolCandidate;
        this.sql = sql;
        this.people = new SignedInFixture(sql);
    }

    /** A centre with sessions and candidates. */
    CentreId centre(String name, String type) {
        var centre = people.centre(name);
        sql.sql("update centre set type = ? where id = ?")
                .params(type, centre.value())
                .update();
        var account = people.member(centre).account();
        var member = new Member(account, centre, name, CentreType.valueOf(type), ZONE, Member.Role.MEMBER);
        for (var room : List.of("Salle 1", "Salle 2", "<fuzzed7> & \"3\"")) {
            var session = session(member, room);
            candidate(member, session, type.equals("SCO"), "Le Goff", "Yanis");
            candidate(member, session, type.equals("SCO"), "O'Brien-Müller", "Zoé \"><fuzzed7>");
        }
        return centre;
    }

    private SessionId session(Member by, String room) {
        var typed =
                new TypedSession("Lycée & <fuzzed7>", room, "19/04/2099", "13:30", "Anne-Cécile Bichon", "' fuzzed7='");
        return switch (createSession.create(by, UUID.randomUUID(), typed)) {
            case CreateSession.Outcome.Created(var session) -> session;
            case CreateSession.Outcome other -> throw new IllegalStateException(other.toString());
        };
    }

    private void candidate(Member by, SessionId session, boolean ofSchool, String name, String firstName) {
        var typed = new TypedCandidate(Map.of(
                CandidateField.BIRTH_NAME, name,
                CandidateField.FIRST_NAME, firstName,
                CandidateField.SEX, "M",
                CandidateField.BIRTH_DATE, "14/03/2007",
                CandidateField.BIRTH_COUNTRY, "France",
                CandidateField.POSTAL_CODE, "29200",
                CandidateField.BIRTH_TOWN, "Brest",
                CandidateField.CONVOCATION_EMAIL, "yanis@exemple.fr",
                CandidateField.BILLING, "FREE"));
        var outcome = enrolCandidate.enrol(
                by, session, UUID.randomUUID(), ofSchool ? typed.with(CandidateField.BILLING, "") : typed);
        if (!(outcome instanceof EnrolCandidate.Outcome.Enrolled)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    /** Everybody there may be: each comes anew as often as he is asked to. */
    List<Visitor> visitors(CentreId school, CentreId university) {
        return List.of(
                new Visitor("anonymous", () -> ""),
                new Visitor("before the terms", () -> people.beforeTerms(school).cookie()),
                new Visitor("member", come(school, people::member)),
                new Visitor("the school's administrator", come(school, people::centreAdmin)),
                new Visitor("the university's administrator", come(university, people::centreAdmin)),
                new Visitor("administrator of both", come(school, centre -> {
                    var person = people.centreAdmin(centre);
                    people.join(person, university, "ADMIN");
                    return person;
                })),
                new Visitor("Pix administrator", () -> people.administrator().cookie()));
    }

    /** Where Pix suspended the centre meanwhile, it opens again: suspended, nobody would see anything. */
    private Supplier<String> come(CentreId centre, Function<CentreId, Person> who) {
        return () -> {
            sql.sql("update centre set suspended_at = null where id = ?")
                    .param(centre.value())
                    .update();
            return who.apply(centre).cookie();
        };
    }

    /** Where the mails that were written last lead. */
    List<String> linksOfMails() {
        return sql.sql("select text from mail order by id desc limit 10").query(String.class).list().stream()
                .flatMap(text -> LINK.matcher(text).results())
                .map(link -> link.group(1))
                .toList();
    }
}
