package fr.pix.certif.fuzz;

import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.EnrolCandidate;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.candidates.students.CheckedStudentLists;
import fr.pix.certif.candidates.students.ImportStudents;
import fr.pix.certif.candidates.students.ImportStudents.Order;
import fr.pix.certif.candidates.students.StudentListReader;
import fr.pix.certif.centres.CentreType;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.TypedSession;
import java.time.LocalDate;
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

    private static final String BEGUN = "Salle 2";
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final String REGISTER = """
            Nom de famille\tPrénom\tSexe\tDate de naissance\tCode commune naissance\tDivision
            Zola\tÉmile\tM\t14/03/2011\t29019\t3A
            O'Brien\tZoé "><fuzzed7>\tF\t14/03/2011\t29019\t3A
            """;

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S+)");

    private final CreateSession createSession;
    private final EnrolCandidate enrolCandidate;
    private final CheckedStudentLists lists;
    private final ImportStudents importStudents;
    private final JdbcClient sql;

    World(
            CreateSession createSession,
            EnrolCandidate enrolCandidate,
            CheckedStudentLists lists,
            ImportStudents importStudents,
            JdbcClient sql) {
        this.createSession = createSession;
        this.enrolCandidate = enrolCandidate;
        this.lists = lists;
        this.importStudents = importStudents;
        this.sql = sql;
    }

    /** A centre with sessions and candidates, one of whose exams has begun; a school has a register, too. */
    CentreId centre(String name, CentreType type) {
        var centre = people().centre(name);
        sql.sql("update centre set type = ? where id = ?")
                .params(type.name(), centre.value())
                .update();
        var account = people().member(centre).account();
        people().secondFactor(account);
        var member = new Member(account, centre, name, type, ZONE, List.of(), Member.Role.MEMBER);
        for (var room : List.of("Salle 1", BEGUN, "<fuzzed7> & \"3\"")) {
            var session = session(member, room);
            candidate(member, session, "Le Goff", "Yanis");
            candidate(member, session, "O'Brien-Müller", "Zoé \"><fuzzed7>");
        }
        begin(centre);
        if (type == CentreType.SCO) {
            register(member);
        }
        return centre;
    }

    /** In the database alone: nobody may create a session of a day gone by. */
    private void begin(CentreId centre) {
        sql.sql("update session set date = '2019-03-05' where centre_id = ? and room = ?")
                .params(centre.value(), BEGUN)
                .update();
    }

    private void register(Member by) {
        var list = new StudentListReader()
                .readPasted(REGISTER, LocalDate.now(ZONE))
                .value();
        var order =
                new Order(lists.keep(by, list), importStudents.check(by, list).print(), false);
        if (!(importStudents.confirm(by, order) instanceof ImportStudents.Outcome.Imported)) {
            throw new IllegalStateException("no register");
        }
    }

    /** As of now, for a sign-in is good for some time only. */
    private SignedInFixture people() {
        return new SignedInFixture(sql);
    }

    private SessionId session(Member by, String room) {
        var typed =
                new TypedSession("Lycée & <fuzzed7>", room, "19/04/2099", "13:30", "Anne-Cécile Bichon", "' fuzzed7='");
        return switch (createSession.create(by, UUID.randomUUID(), typed)) {
            case CreateSession.Outcome.Created(var session) -> session;
            case CreateSession.Outcome other -> throw new IllegalStateException(other.toString());
        };
    }

    private void candidate(Member by, SessionId session, String name, String firstName) {
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
        var isOfSchool = by.type() == CentreType.SCO;
        var outcome = enrolCandidate.enrol(
                by, session, UUID.randomUUID(), isOfSchool ? typed.with(CandidateField.BILLING, "") : typed);
        if (!(outcome instanceof EnrolCandidate.Outcome.Enrolled)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    /** Everybody there may be: each comes anew as often as he is asked to. */
    List<Visitor> visitors(CentreId school, CentreId university) {
        var careful = people().member(school);
        people().secondFactor(careful.account());
        sql.sql("""
                        update account set email = 'yanis@exemple.fr'
                        where id = ? and not exists (select from account where email = 'yanis@exemple.fr')
                        """).param(careful.account().value()).update();
        keptMail();
        return List.of(
                new Visitor("anonymous", () -> ""),
                new Visitor(
                        "before the terms", () -> people().beforeTerms(school).cookie()),
                new Visitor("before the code", () -> people().halfWay(careful.account())),
                new Visitor("member", come(school, centre -> people().member(centre))),
                new Visitor("the university's administrator", come(university, centre -> people().centreAdmin(centre))),
                new Visitor("the school's administrator", come(school, this::careful)),
                new Visitor("administrator of both", come(school, centre -> ofBoth(centre, university))),
                new Visitor("Pix administrator", () -> people().administrator().cookie()));
    }

    /** A mail that no server took along: administrators may read it. */
    private void keptMail() {
        sql.sql("""
                        insert into mail (event, kind, recipient, language, subject, text, html, created_at, kept_at)
                        values (gen_random_uuid(), 'welcome', 'zoe@exemple.fr', 'fr', 'Bienvenue',
                                'Bonjour', 'Bonjour', now(), now())
                        """).update();
    }

    private Person careful(CentreId centre) {
        var person = people().centreAdmin(centre);
        people().secondFactor(person.account());
        people().gaveCode(person.token());
        return person;
    }

    /** Whoever has all that an account may have: two centres, a second factor, a provider that knows him, two browsers. */
    private Person ofBoth(CentreId school, CentreId university) {
        var person = careful(school);
        people().join(person, university, "ADMIN");
        people().gaveCode(people().token(person.account()));
        sql.sql("insert into provider_subject (issuer, subject, account_id, since) values (?, ?, ?, now())")
                .params(FuzzTest.ISSUER, person.email(), person.account().value())
                .update();
        return person;
    }

    /** Where Pix changed the centre meanwhile, it is as it was: suspended, nobody would see anything. */
    private Supplier<String> come(CentreId centre, Function<CentreId, Person> who) {
        var type = sql.sql("select type from centre where id = ?")
                .param(centre.value())
                .query(String.class)
                .single();
        return () -> {
            sql.sql("update centre set suspended_at = null, type = ? where id = ?")
                    .params(type, centre.value())
                    .update();
            return who.apply(centre).cookie();
        };
    }

    /** Where the mails lead that somebody alone may follow, the last of each kind to each. */
    List<String> linksOfMails() {
        return sql.sql("""
                        select text from (
                            select distinct on (kind, recipient) id, text from mail where text ~ '/[\\w-]{40}'
                            order by kind, recipient, id desc) last
                        order by id desc limit 20
                        """).query(String.class).list().stream()
                .flatMap(text -> LINK.matcher(text).results())
                .map(link -> link.group(1))
                .toList();
    }
}
