package fr.pix.certif.admin.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.access.ForgetAccounts;
import fr.pix.certif.admin.arrival.ImportCentre.Outcome.Imported;
import fr.pix.certif.admin.arrival.ImportCentre.Outcome.Refused;
import fr.pix.certif.admin.export.ExportedPart;
import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditPage;
import fr.pix.certif.audit.VerifyAudit;
import fr.pix.certif.candidates.CandidateHistory;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.MoveCandidates;
import fr.pix.certif.candidates.convocation.AlreadySummoned;
import fr.pix.certif.candidates.convocation.Convocation;
import fr.pix.certif.candidates.convocation.ConvocationField;
import fr.pix.certif.candidates.convocation.ListConvocations;
import fr.pix.certif.centres.CentreHistory;
import fr.pix.certif.centres.CentreLookup;
import fr.pix.certif.centres.CentreType;
import fr.pix.certif.centres.Member;
import fr.pix.certif.documents.Paper;
import fr.pix.certif.documents.PaperFreshness;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.backup.FilledDatabase;
import fr.pix.certif.platform.backup.Portrait;
import fr.pix.certif.platform.database.TestDatabase;
import fr.pix.certif.platform.database.Together.Inquiry;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.ListSessions;
import fr.pix.certif.sessions.RemoveSession;
import fr.pix.certif.sessions.SessionFixture;
import fr.pix.certif.sessions.SessionLookup;
import fr.pix.certif.sessions.SessionQuery;
import fr.pix.certif.sessions.SessionSort;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/** {@code certif import}: a centre arrives as it was, all of it or nothing, and nobody who is here notices. */
class ImportCentreTest {

    private static final CentreId CENTRE = new CentreId(1);

    /** Of a member who has an account in the other installation as well, where he bears another name. */
    private static final String KNOWN = "personne4@exemple.fr";

    /** Of a former member, who is forgotten in the other installation. */
    private static final AccountId FORGOTTEN = new AccountId(5);

    @TempDir
    private static Path folder;

    private static Installation there;
    private static Path file;
    private static Archive exported;

    @BeforeAll
    static void export() throws IOException {
        there = new Installation(FilledDatabase.make(), new AccountId(50));
        there.database().asOwner("""
                insert into membership (centre_id, account_id, role, created_at, disabled_at, disabled_by)
                values (1, 4, 'MEMBER', '2026-01-03 00:00+00', null, null),
                       (1, 3, 'MEMBER', '2026-01-03 00:00+00', '2026-02-03 00:00+00', 1),
                       (1, 3, 'ADMIN', '2026-03-03 00:00+00', '2026-04-03 00:00+00', 50),
                       (1, 5, 'MEMBER', '2026-01-03 00:00+00', '2026-02-03 00:00+00', 1),
                       (1, 5, 'MEMBER', '2026-03-03 00:00+00', '2026-04-03 00:00+00', 5);
                insert into invitation (centre_id, email, role, token_hash, form_key, invited_by, sent_at, expires_at, accepted_at)
                values (1, 'personne4@exemple.fr', 'MEMBER', '\\x0c', gen_random_uuid(), 1, '2026-01-02 00:00+00',
                    '2026-01-09 00:00+00', '2026-01-03 00:00+00');
                update candidate set external_id = '', extra_time = null, billing = 'PREPAID', prepayment_code = 'PIX', version = 3
                where session_number = 112;
                insert into document_download (centre_id, session_number, document, at, account_id, sequence)
                select centre_id, session_number, 'kit', at, account_id, sequence from document_download
                where centre_id = 1 and session_number = 72;
                delete from candidate_note where candidate_id = (select min(id) from candidate where centre_id = 1);
                select audit_append(1, '2026-01-04 03:04:05.000001+00', 4, 'CANDIDATES_MOVED_IN', 'candidates:72',
                    json_build_array(json_build_object('field', 'session', 'from', '112', 'to', '72'),
                        json_build_object('field', 'candidate', 'from', null, 'to', min(id)::text))::text)
                from candidate where session_number = 72;
                insert into candidate_change
                select 1, id, -1, '[{"field":"session","from":"112","to":"72"}]' from candidate where session_number = 72;
                select audit_append(1, '2026-01-05 00:00+00', 1, 'MEMBER_REMOVED', 'centre:1',
                    '[{"field":"member","from":null,"to":"3"},{"field":"invitation","from":null,"to":"1"}]');
                select audit_append(1, '2026-01-05 00:00+00', 1, 'SESSION_CREATED', 'session:92',
                    '[{"field":"invigilators","from":null,"to":"Oubliée"}]');
                select audit_forget_sessions(1, '{92}');
                select audit_append(1, '2026-01-05 00:00+00', 0, 'SESSIONS_FORGOTTEN', 'centre:1',
                    '[{"field":"forgotten","from":null,"to":"1"}]');
                select audit_append(1, '2026-01-05 00:00+00', 1, 'MEMBER_ADDED', 'account:4', '[{"field":"role","from":null,"to":"MEMBER"}]');
                """);
        there.bean(ForgetAccounts.class).forget(List.of(FORGOTTEN));
        file = folder.resolve("centre.zip");
        exported = there.export(CENTRE, file);
    }

    @AfterAll
    static void close() {
        there.close();
    }

    /** An empty one, but for an administrator, and a centre at work with the first block of numbers and the code. */
    private static Installation elsewhere() {
        var database = TestDatabase.fresh();
        database.asOwner("""
                insert into account (first_name, last_name, email, created_at, password_hash)
                values ('Ada', 'Pix', 'ada@pix.fr', '2026-01-02 00:00+00', '$argon2id$1'),
                       ('Quatre', 'Autrement', 'Personne4@exemple.fr', '2026-01-02 00:00+00', '$argon2id$2');
                insert into pix_administrator (account_id, since) values (1, '2026-01-02 00:00+00');
                insert into centre (name, type, created_at) values ('Autre', 'PRO', '2026-01-02 00:00+00');
                insert into session (centre_id, number, site, room, date, time, zone, invigilators, observations, access_code,
                    version, created_at, created_by, changed_at, form_key, search)
                select 1, nextval('session_number'), 'Site', 'Salle', '2049-04-19', '13:30', 'Europe/Paris', 'B', '', 'XWVT22', 1,
                    '2026-01-02 00:00+00', 1, '2026-01-02 00:00+00', gen_random_uuid(), '52';
                insert into access_code values ('XWVT22', 1, 52, '2049-05-19');
                insert into session_count values (1, 1, 53, 71);
                select audit_append(1, '2026-01-02 00:00+00', 1, 'SESSION_CREATED', 'session:52', '[]');
                """);
        return new Installation(database, new AccountId(1));
    }

    @Test
    void exported_again_it_is_what_it_was_and_nobody_who_is_here_notices() throws IOException {
        try (var here = elsewhere()) {
            var before = here.rows();
            var imported = (Imported) here.take(file);
            var after = here.rows();
            before.forEach((table, rows) ->
                    assertThat(after.getOrDefault(table, List.of())).as(table).containsAll(rows));
            assertThat(imported.renumbered())
                    .isEmpty(); // the other centre has the first block, these are in the next ones
            assertThat(imported.redrawn()).hasSize(9); // all ten had the same code
            assertAlike(exported, here.export(imported.centre(), folder.resolve("again.zip")));
            assertWrittenToMembersOnly(here);
            assertThat(here.bean(VerifyAudit.class).verify().breaks()).isEmpty();
            assertThat(List.of(created(here, imported.centre()), created(here, new CentreId(1))))
                    .containsExactly(433L, 53L); // each goes on where its own numbers end
            assertNotAlteredUnnoticed(here);
        }
    }

    @Test
    void where_numbers_and_codes_are_taken_it_gets_others_and_is_found_by_its_own() throws IOException {
        try (var here = new Installation(FilledDatabase.make(), new AccountId(50))) {
            assertThat(faults(here.take(file)))
                    .containsExactly(
                            "centre.jsonl, line 1: \"identifiant_externe\" is that of centre 1 here: no two centres have the same");
            here.sql().sql("update centre set external_id = null").update();

            var imported = (Imported) here.take(file);
            assertThat(imported.renumbered()).hasSize(10).containsEntry(72L, new SessionId(452));
            assertThat(imported.redrawn()).hasSize(10).contains(new SessionId(452));
            var again = here.export(imported.centre(), folder.resolve("renumbered.zip"));
            assertAlike(exported, again);
            assertThat(again.lines(ExportedPart.SESSIONS).getFirst())
                    .contains("\"numero\" : 452", "[72]")
                    .doesNotContain("BCDF22");
            here.sql().sql("update centre set external_id = null").update();
            assertThat(faults(here.take(file)))
                    .containsExactly("historique.jsonl: was imported already: it is that of centre 3");
            assertThat(here.bean(VerifyAudit.class).verify().breaks()).isEmpty();
            assertToldHere(here, imported.centre());
            assertKitToBeTakenAnew(here, imported.centre());
            assertArrivesOnceMore(again, folder.resolve("renumbered.zip"));
        }
    }

    /** What the pages of the centre read. */
    private static void assertToldHere(Installation here, CentreId centre) {
        var found = here.bean(SessionLookup.class).withHistory(centre, new SessionId(452), List.of());
        assertThat(found.history())
                .extracting(AuditEvent::operation)
                .containsExactly(
                        AuditOperation.SESSION_CODE_DRAWN,
                        AuditOperation.SESSION_RENUMBERED,
                        AuditOperation.SESSION_CREATED,
                        AuditOperation.SESSION_CREATED);
        var query = new SessionQuery("72", null, null, "", SessionSort.DATE, true, SessionQuery.Start.FIRST);
        assertThat(here.bean(ListSessions.class).list(centre, query).rows())
                .extracting(session -> session.id().number())
                .contains(452L);
        var candidate = here.sql()
                .sql("select min(id) from candidate where centre_id = ?")
                .param(centre.value())
                .query(Long.class)
                .single();
        assertThat(here.bean(CandidateHistory.class).of(centre, new CandidateId(candidate)))
                .extracting(AuditEvent::changes)
                .contains(List.of(new AuditChange("session", "453", "452")));
        var events = here.bean(CentreHistory.class)
                .of(centre, AuditPage.Start.LATEST)
                .events();
        assertThat(events)
                .extracting(event -> event.by() + " " + event.operation())
                .contains("Zoé D’Hier CENTRE_OPENED");
        assertThat(events.getFirst().operation()).isEqualTo(AuditOperation.CENTRE_EXPORTED);
        assertThat(events.get(1).changes())
                .contains(
                        new AuditChange("former_number", null, "1"),
                        new AuditChange("former_events", null, "24"),
                        new AuditChange("reason", null, "Arrivée"));
    }

    /** The one that lies printed in the room has a code that opens nothing here. */
    private static void assertKitToBeTakenAnew(Installation here, CentreId centre) {
        var freshness = here.bean(PaperFreshness.class);
        var session = new SessionId(452);
        var taken = here.bean(SessionLookup.class)
                .beside(centre, session, List.of(new Inquiry<>(freshness.taken(), Function.identity())))
                .getFirst();
        assertThat(freshness.outdated(centre, session, taken))
                .filteredOn(paper -> paper.changes().code())
                .extracting(paper -> paper.taken().paper())
                .containsExactly(Paper.KIT);
    }

    /** What it brought along goes with it again, behind what was told where it was meanwhile. */
    private static void assertArrivesOnceMore(Archive exported, Path file) throws IOException {
        try (var here = elsewhere()) {
            var imported = (Imported) here.take(file);
            var again = here.export(imported.centre(), folder.resolve("once-more.zip"));
            assertAlike(exported, again);
            assertThat(again.lines(ExportedPart.SESSIONS).getFirst()).contains("[72]");
            assertThat(here.bean(VerifyAudit.class).verify().breaks()).isEmpty();
        }
    }

    private static void assertAlike(Archive exported, Archive again) {
        var was = Likeness.of(exported, KNOWN);
        var is = Likeness.of(again, KNOWN);
        var told = again.lines(ExportedPart.HISTORY).size(); // here, after what was told there
        was.forEach((name, lines) -> {
            var same = is.getOrDefault(name, List.of());
            assertThat(same.subList(0, lines.size())).as(name).isNotEmpty().isEqualTo(lines);
            assertThat(same).as(name).hasSize(lines.size() + (name.equals(Likeness.HISTORY) ? told : 0));
        });
        assertThat(is).hasSameSizeAs(was);
    }

    private static long created(Installation here, CentreId centre) {
        return created(here, member(new AccountId(2), centre));
    }

    private static Member member(AccountId account, CentreId centre) {
        return new Member(account, centre, "", CentreType.SUP, ZoneId.of("Europe/Paris"), List.of(), Member.Role.ADMIN);
    }

    private static long created(Installation here, Member member) {
        return here.bean(CreateSession.class).create(member, UUID.randomUUID(), SessionFixture.GUIDE)
                        instanceof CreateSession.Outcome.Created(var session)
                ? session.number()
                : 0;
    }

    private static void assertWrittenToMembersOnly(Installation here) {
        assertThat(here.sql()
                        .sql("select recipient || ' ' || kind from mail order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("personne1@exemple.fr welcome", "personne4@exemple.fr access");
        assertThat(here.sql()
                        .sql(
                                "select email from account where password_hash is null and forgotten_at is null order by 1")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "personne1@exemple.fr", "personne3@exemple.fr"); // the latter left, and is let in nowhere
    }

    private static void assertNotAlteredUnnoticed(Installation here) {
        assertThatThrownBy(() -> here.database().asOwner("delete from former_event"))
                .hasStackTraceContaining("never changed");
        assertThatThrownBy(() -> here.sql()
                        .sql("select audit_keep_former(2, '[]')")
                        .query(String.class)
                        .single())
                .hasStackTraceContaining("has begun");
        here.database().asOwner("""
                alter table former_event disable trigger user;
                update former_event set last_name = 'Personne' where sequence = -24;
                delete from former_event where sequence = -1;
                """);
        assertThat(here.bean(VerifyAudit.class).verify().breaks())
                .extracting(found -> found.where() + " " + found.reason())
                .containsExactly("-24 ALTERED", "-1 MISSING");
        here.database().asOwner("delete from former_event");
        assertThat(here.bean(VerifyAudit.class).verify().breaks())
                .extracting(found -> found.where() + " " + found.reason())
                .containsExactly("-1 HEAD_LOST");
    }

    @Test
    void who_is_forgotten_in_what_came_before_stays_so_where_it_goes_next_and_nobody_takes_his_place()
            throws IOException {
        try (var database = new Installation(FilledDatabase.make(), new AccountId(50))) {
            assertThat(database.sql()
                            .sql("select people from audit_forget_authors(now() - interval '1 year')")
                            .query(Long.class)
                            .list())
                    .containsExactly(1L);
            assertThatThrownBy(() -> database.sql()
                            .sql("select audit_forget_authors(now())")
                            .query(String.class)
                            .list())
                    .hasStackTraceContaining("a month at least");
            assertThat(database.bean(VerifyAudit.class).verify().breaks()).isEmpty();
            var forgotten = folder.resolve("forgotten.zip");
            assertThat(database.export(CENTRE, forgotten).lines(ExportedPart.FORMER_HISTORY))
                    .noneMatch(line -> line.contains("Zoé"))
                    .anyMatch(line -> line.contains("\"Ancien\"") && line.contains("\"sel_auteur\" : null"));
            try (var here = elsewhere()) {
                var imported = (Imported) here.take(forgotten);
                assertThat(here.bean(VerifyAudit.class).verify().breaks()).isEmpty();
                assertThat(here.sql()
                                .sql("select count(*) from former_event where centre_id = ? and last_name = 'membre'")
                                .param(imported.centre().value())
                                .query(Integer.class)
                                .single())
                        .isEqualTo(1);
            }
            assertThatThrownBy(() -> database.database()
                            .asOwner("update former_event set last_name = 'Personne' where first_name is not null"))
                    .hasStackTraceContaining("nothing may change");
            database.database().asOwner("""
                    alter table former_event disable trigger user;
                    update former_event set last_name = 'Personne' where first_name is not null;
                    """);
            assertThat(database.bean(VerifyAudit.class).verify().breaks())
                    .extracting(found -> found.where() + " " + found.reason())
                    .containsExactly("-2 ALTERED");
        }
    }

    /** The address once had his number there in it, which somebody has here too. */
    @Test
    void who_was_forgotten_there_is_nobody_here_either_and_not_who_has_the_same_address() throws IOException {
        try (var here = elsewhere()) {
            here.database().asOwner("""
                    insert into account (first_name, last_name, email, created_at, forgotten_at)
                    values ('Ancien', 'membre', 'efface-5@example.invalid', '2026-01-02 00:00+00', '2026-01-03 00:00+00');
                    """);
            var before = here.rows();
            var older = forgottenAsOnce(exported);
            var begun = Instant.now();
            var imported = (Imported) here.take(older.write(folder.resolve("forgotten-as-once.zip")));
            assertThat(here.rows().getOrDefault("account", List.of()))
                    .containsAll(before.getOrDefault("account", List.of()));
            assertThat(forgottenOf(here, imported.centre()))
                    .singleElement()
                    .satisfies(since -> assertThat(since).isAfter(begun.minusSeconds(1)));
            assertThat(here.sql()
                            .sql("select count(*) from account where email = 'efface-5@example.invalid'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
        try (var here = elsewhere()) {
            var read = exported.lines(ExportedPart.MEMBERS).stream()
                    .filter(line -> line.contains("\"compte\" : 5,"))
                    .findFirst()
                    .orElseThrow();
            var since = OffsetDateTime.parse(read.replaceFirst(".*\"oublie_le\" : \"([^\"]+)\".*", "$1"));
            var imported = (Imported) here.take(file);
            assertThat(forgottenOf(here, imported.centre())).containsExactly(since.toInstant());
        }
    }

    /** As a release exported it that did not say who is forgotten. */
    private static Archive forgottenAsOnce(Archive archive) {
        var members = archive.lines(ExportedPart.MEMBERS).stream()
                .map(line -> line.replaceFirst(", \"oublie_le\" : (null|\"[^\"]+\")", "")
                        .replaceFirst("efface-[0-9a-f-]+@", "efface-5@"))
                .toList();
        assertThat(members)
                .noneMatch(line -> line.contains("oublie_le"))
                .filteredOn(line -> line.contains("efface-5@"))
                .hasSize(2);
        return archive.with(ExportedPart.MEMBERS.file(), String.join("\n", members) + "\n");
    }

    /** Since when each account of the centre's members is forgotten that came as such, and once though he was one twice. */
    private static List<Instant> forgottenOf(Installation here, CentreId centre) {
        return here.sql()
                .sql("""
                        select distinct a.id, a.forgotten_at from membership m join account a on a.id = m.account_id
                        where m.centre_id = ? and a.last_name = 'membre' and a.email <> 'efface-5@example.invalid'
                        """)
                .param(centre.value())
                .query((row, _) ->
                        row.getObject("forgotten_at", OffsetDateTime.class).toInstant())
                .list();
    }

    @Test
    void a_check_does_nothing_and_what_breaks_off_was_never_there() throws IOException {
        try (var here = elsewhere()) {
            var before = Portrait.of(here.database());
            assertThat(here.command(file.toString(), "--check")).isZero();
            var report = here.check(file);
            assertThat(report.isClear()).isTrue();
            assertThat(report.count(ExportedPart.SESSIONS)).isEqualTo(10);
            assertThat(List.of(
                            report.known(), report.invited(), report.waiting(), report.keeping(), report.codesTaken()))
                    .containsExactly(1, 1, 1, 10, 0);
            assertThat(Portrait.of(here.database())).isEqualTo(before);

            here.database().asOwner("""
                    create function no_paper() returns trigger language plpgsql as
                    $$ begin raise exception 'the disk is full'; end $$;
                    create trigger no_paper before insert on document_download for each row execute function no_paper();
                    """);
            assertThatThrownBy(() -> here.take(file))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("the disk is full");
            assertThat(here.command(file.toString(), "--reason", "Arrivée")).isEqualTo(1);
            assertThat(here.rows()).isEqualTo(before.rows());
            here.database().asOwner("drop trigger no_paper on document_download");
            assertThat(here.command(file.toString(), "--reason", "Arrivée")).isZero();
        }
    }

    @Test
    void a_suspended_centre_arrives_suspended_and_nobody_is_written_to() throws IOException {
        try (var here = elsewhere()) {
            var suspended = exported.with(
                    ExportedPart.CENTRE,
                    1,
                    line -> line.replace("\"suspendu_le\" : null", "\"suspendu_le\" : \"2026-11-01T08:00:00+00:00\""));
            var imported = (Imported) here.take(suspended.write(folder.resolve("suspended.zip")));
            assertThat(here.bean(CentreLookup.class)
                            .find(imported.centre())
                            .orElseThrow()
                            .suspendedAt())
                    .contains(Instant.parse("2026-11-01T08:00:00Z"));
            assertThat(here.sql()
                            .sql("select count(*) from mail")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    /** He would be forgotten within the hour, though each autumn's list names him. */
    @Test
    void a_student_whose_line_has_not_changed_for_years_stays_and_one_whom_an_older_archive_brings_as_well()
            throws IOException {
        try (var here = elsewhere()) {
            assertThat(listed(here, (Imported) here.take(file))).isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
        }
        try (var here = elsewhere()) {
            var older = exported.with(
                    ExportedPart.STUDENTS, 1, line -> line.replaceFirst(", \"nomme_le\" : \"[^\"]+\"", ""));
            assertThat(older.lines(ExportedPart.STUDENTS).getFirst()).doesNotContain("nomme_le");
            var begun = Instant.now();
            var imported = (Imported) here.take(older.write(folder.resolve("older.zip")));
            assertThat(listed(here, imported)).isBetween(begun, Instant.now());
        }
    }

    private static Instant listed(Installation here, Imported imported) {
        return here.sql()
                .sql("select listed_at from student where centre_id = ?")
                .param(imported.centre().value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @Test
    void an_export_that_breaks_off_says_so_and_leaves_no_file() throws IOException {
        var words = new String[] {folder.resolve("broken.zip").toString(), "--centre", "1", "--reason", "Départ"};
        try (var database = new Installation(FilledDatabase.make(), new AccountId(50))) {
            database.database().asOwner("alter table document_download rename to away");
            assertThat(database.exportCommand(words)).isEqualTo(1);
            database.database().asOwner("""
                    alter table away rename to document_download;
                    create function cut_off() returns trigger language plpgsql security definer as
                    $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
                    create trigger cut_off before insert on audit_event for each row execute function cut_off();
                    """);
            assertThat(database.exportCommand(words)).isEqualTo(1);
            assertThat(folder).isDirectoryNotContaining("glob:**broken.zip*");
            database.database().asOwner("drop trigger cut_off on audit_event");
            assertThat(database.exportCommand(words)).isZero();
        }
    }

    /** The convocation he was sent is for a session that is gone: its number is another centre's session's in the end. */
    @Test
    void who_was_summoned_to_a_session_that_is_gone_is_to_be_told_and_the_number_is_no_other_session_s()
            throws IOException {
        var gone = new SessionId(72);
        Archive left;
        try (var database = new Installation(FilledDatabase.make(), new AccountId(50))) {
            moveAndRemove(database, gone);
            left = database.export(CENTRE, folder.resolve("gone.zip"));
        }
        assertThat(left.lines(ExportedPart.CONVOCATIONS)).anyMatch(line -> line.contains("\"session\" : 72,"));
        assertThat(left.lines(ExportedPart.SESSIONS)).noneMatch(line -> line.contains("\"numero\" : 72,"));
        try (var here = new Installation(FilledDatabase.make(), new AccountId(50))) {
            here.sql().sql("update centre set external_id = null").update();
            var imported = (Imported) here.take(folder.resolve("gone.zip"));
            assertSummonedToNone(here, imported);
            var again = folder.resolve("gone-again.zip");
            here.export(imported.centre(), again);
            try (var next = elsewhere()) {
                assertSummonedToNone(next, (Imported) next.take(again));
            }
        }
    }

    /** Whoever was summoned to a session of the centre moves to a new one, and the former is removed. */
    private static void moveAndRemove(Installation database, SessionId gone) {
        var member = member(new AccountId(1), CENTRE);
        var target = new SessionId(created(database, member));
        var who = new CandidateId(database.sql()
                .sql("select id from candidate where session_number = ?")
                .param(gone.number())
                .query(Long.class)
                .single());
        assertThat(database.bean(MoveCandidates.class).move(member, gone, target, List.of(who)))
                .isEqualTo(new MoveCandidates.Outcome.Moved(1));
        var removeSession = database.bean(RemoveSession.class);
        assertThat(removeSession.remove(
                        member, gone, removeSession.ask(member, gone).shown()))
                .isEqualTo(RemoveSession.Outcome.REMOVED);
    }

    private static void assertSummonedToNone(Installation here, Imported imported) {
        var session = new SessionId(here.sql()
                .sql("""
                        select c.session_number from convocation v join candidate c using (centre_id)
                        where c.id = v.candidate_id and centre_id = ? and v.session_number = 0
                        """)
                .param(imported.centre().value())
                .query(Long.class)
                .single());
        var member = member(new AccountId(1), imported.centre());
        assertThat(here.bean(AlreadySummoned.class).elsewhere(member, session)).isEqualTo(1);
        assertThat(here.bean(ListConvocations.class).of(member, session).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.changes())
                        .contains(new Convocation.Change(ConvocationField.SESSION, "", session.toString())));
    }

    private static List<String> faults(ImportCentre.Outcome outcome) {
        return outcome instanceof Refused(var report)
                ? report.faults().told().stream().map(Faults.Fault::toString).toList()
                : List.of();
    }
}
