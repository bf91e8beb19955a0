package fr.pix.certif.bench;

import static java.time.ZoneOffset.UTC;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The statements of each operation, as the application sends them; its own caches leave out those of the sign-in. */
final class Floors {

    private static final String PAGE = """
            select number, site, room, date, time, invigilators, candidates from session
            where centre_id = ? %s order by date desc, time desc, number desc limit 26
            """;

    private static final String SUMMARY = """
            select total, array(select site from session_site s where s.centre_id = c.centre_id order by site limit 200)
            from session_count c where centre_id = ?
            """;
    private static final String FOUND =
            "select count(*) from (select from session where centre_id = ? and search like ? limit 1000) found";

    private static final String SESSION = "select * from session where centre_id = ? and number = ?";

    private static final String HISTORY = """
            select e.at, e.operation, case when e.operation <> 'SESSION_CREATED' then e.changes end, a.first_name, a.last_name
            from audit_event e join account a on a.id = e.account_id
            where e.centre_id = ? and e.subject = ? order by e.sequence desc
            """;

    private static final String TAKEN = """
            select d.document, d.sequence, d.at, a.first_name, a.last_name,
                exists (select from audit_event e where e.centre_id = d.centre_id
                    and e.subject in ('session:' || d.session_number, 'candidates:' || d.session_number)
                    and e.sequence > d.sequence)
            from document_download d join account a on a.id = d.account_id
            where d.centre_id = ? and d.session_number = ? order by d.at, d.document
            """;

    private static final String PAPER = """
            select s.number, s.date, s.time, s.zone, s.site, s.room, s.invigilators, s.observations, s.version,
                s.changed_at, c.name as centre, c.type, c.zone as centre_zone
            from session s join centre c on c.id = s.centre_id where s.centre_id = ? and s.number = ?
            """;

    private static final String DOWNLOAD = """
            insert into document_download (centre_id, session_number, document, sequence, at, account_id)
            select centre_id, ?, 'pv', sequence, ?, 1 from audit_head where centre_id = ?
            on conflict (centre_id, session_number, document) do update
                set sequence = excluded.sequence, at = excluded.at, account_id = excluded.account_id
            """;

    private static final String ADD = """
            with typed as (select ?::bigint as centre, ?::text as site, ?::text as room, ?::date as date, ?::text as code,
                ?::timestamptz as now, ?::bigint as account, ?::uuid as form),
            block as (select next_number, last_number from session_count, typed where centre_id = centre for update),
            unused as (select next_number as number, last_number as last from block where next_number <= last_number),
            taken as (select nextval('session_number') as number where not exists (select from unused)),
            numbered as (select number, last from unused union all select number, number + 19 from taken),
            held as (
                insert into access_code as held select code, centre, number, date + 30 from typed, numbered
                on conflict (code) do update set centre_id = excluded.centre_id,
                    session_number = excluded.session_number, held_until = excluded.held_until
                    where held.held_until < current_date
                returning session_number),
            added as (
                insert into session
                select centre, number, site, room, date, '13:30', 'Europe/Paris', 'Anne-Cécile Bichon', '', code, 1,
                    now, account, now, form, number || ' ' || lower(site)
                from typed, numbered where exists (select from held)
                returning number),
            counted as (
                insert into session_count as counted select centre, 1, number + 1, last from typed, added join numbered using (number)
                on conflict (centre_id) do update set total = counted.total + 1, next_number = excluded.next_number,
                    last_number = excluded.last_number
                returning total),
            sited as (
                insert into session_site select centre, site from typed where exists (select from added)
                on conflict do nothing),
            roomed as (
                insert into session_room select centre, room from typed where exists (select from added)
                on conflict do nothing)
            select added.number, audit_append(centre, now, account, 'SESSION_CREATED', 'session:' || added.number, ?)
            from counted, added, typed
            """;

    private static final String CHANGE = """
            with typed as (select ?::bigint as centre, ?::bigint as number, ?::text as room, ?::date as date,
                ?::timestamptz as now, ?::bigint as account),
            code as (
                select code from access_code
                where code = (select access_code from session, typed where centre_id = centre and session.number = typed.number)
                for update),
            changed as (
                update session s set room = t.room, date = t.date, version = version + 1, changed_at = now,
                    search = s.number || ' ' || lower(t.room)
                from typed t where s.centre_id = t.centre and s.number = t.number and exists (select from code)
                returning s.centre_id, s.number, s.site, s.room, s.date),
            held as (
                update access_code a set held_until = date + 30 from changed, code where a.code = code.code),
            sited as (insert into session_site select centre_id, site from changed on conflict do nothing),
            roomed as (insert into session_room select centre_id, room from changed on conflict do nothing)
            select changed.number,
                audit_append(centre, now, account, 'SESSION_CHANGED', 'session:' || changed.number, ?)
            from changed, typed
            """;
    private static final String CHANGES = """
            [{"field":"room","from":"Salle 1","to":"Salle 2"}]""";
    private static final String CREDENTIALS = """
            select id, password_hash,
                exists (select from known_browser b where b.account_id = a.id and b.token_hash = ?) as known,
                exists (select from second_factor f where f.account_id = a.id and f.since is not null) as second_factor
            from account a where lower(email) = ?
            """;

    private static final String BLOCKED =
            "select max(blocked_until) from sign_in_failure where key = any(?) and blocked_until > ?";

    private static final String OPEN =
            "insert into sign_in (token_hash, account_id, browser, created_at, last_seen_at) values (?, ?, ?, ?, ?)";

    private static final String KNOWN = """
            insert into known_browser (account_id, token_hash, last_used_at) values (?, ?, ?)
            on conflict (account_id, token_hash) do update set last_used_at = excluded.last_used_at
            """;

    private Floors() {}

    static List<Query> signIn(AccountOf account) {
        var browser = new byte[32];
        return List.of(
                Query.reading(CREDENTIALS, browser, Seed.email(Seed.READING)),
                Query.reading(BLOCKED, new byte[][] {browser, {1}}, OffsetDateTime.now(UTC)),
                Query.reading("delete from sign_in_failure where key = ?", browser),
                new Query(OPEN, false, (statement, worker, _) -> {
                    var now = OffsetDateTime.now(UTC);
                    Query.set(statement, token(), account.of(worker), "Firefox (Linux)", now, now);
                }),
                new Query(
                        KNOWN,
                        false,
                        (statement, worker, _) ->
                                Query.set(statement, account.of(worker), browser, OffsetDateTime.now(UTC))));
    }

    private static byte[] token() {
        var token = new byte[32];
        ThreadLocalRandom.current().nextBytes(token);
        return token;
    }

    static List<Query> paper(int centre, List<Long> numbers) {
        return List.of(
                new Query(
                        PAPER,
                        true,
                        (statement, worker, turn) -> Query.set(statement, centre, one(numbers, worker, turn))),
                new Query(
                        DOWNLOAD,
                        true,
                        (statement, worker, turn) ->
                                Query.set(statement, one(numbers, worker, turn), OffsetDateTime.now(UTC), centre)));
    }

    static List<Query> list(int centre) {
        return List.of(Query.reading(PAGE.formatted(""), centre), Query.reading(SUMMARY, centre));
    }

    static List<Query> listAfter(int centre, long beside) {
        var after = "and (date, time, number) <"
                + " (select date, time, number from session where centre_id = ? and number = ?)";
        return List.of(Query.reading(PAGE.formatted(after), centre, centre, beside), Query.reading(SUMMARY, centre));
    }

    static List<Query> search(int centre, String word) {
        var pattern = "%" + word + "%";
        return List.of(
                Query.reading(PAGE.formatted("and search like ?"), centre, pattern),
                Query.reading(FOUND, centre, pattern),
                Query.reading(SUMMARY, centre));
    }

    static List<Query> details(int centre, List<Long> numbers) {
        return List.of(
                ofOne(SESSION, centre, numbers),
                new Query(
                        HISTORY,
                        false,
                        (statement, worker, turn) ->
                                Query.set(statement, centre, "session:" + one(numbers, worker, turn))),
                ofOne(TAKEN, centre, numbers));
    }

    private static Query ofOne(String sql, int centre, List<Long> numbers) {
        return new Query(
                sql, false, (statement, worker, turn) -> Query.set(statement, centre, one(numbers, worker, turn)));
    }

    static List<Query> create(Options options, AccountOf account) {
        return List.of(
                Query.reading("select zone from site where centre_id = ? and name = ?", Seed.READING, "IUT"),
                new Query(
                        ADD,
                        false,
                        (statement, worker, turn) -> Query.set(
                                statement,
                                Seed.writer(options, worker),
                                "Campus des Tilleuls",
                                "Salle " + turn % 30,
                                LocalDate.now(UTC).plusDays(turn % 90),
                                code(),
                                OffsetDateTime.now(UTC),
                                account.of(worker),
                                UUID.randomUUID(),
                                CHANGES)));
    }

    static List<Query> change(Options options, AccountOf account, NumbersOf numbers) {
        return List.of(
                new Query(
                        SESSION,
                        false,
                        (statement, worker, turn) ->
                                Query.set(statement, Seed.writer(options, worker), number(numbers, worker, turn))),
                new Query(
                        CHANGE,
                        false,
                        (statement, worker, turn) -> Query.set(
                                statement,
                                Seed.writer(options, worker),
                                number(numbers, worker, turn),
                                "Bureau " + turn % 30,
                                LocalDate.now(UTC).plusDays(1 + turn % 90),
                                OffsetDateTime.now(UTC),
                                account.of(worker),
                                CHANGES)));
    }

    /** Two workers are never at the same session. */
    private static long one(List<Long> numbers, int worker, int turn) {
        return numbers.get((worker * numbers.size() / Seed.WRITERS + turn) % numbers.size());
    }

    /** Which account a worker has. */
    interface AccountOf {
        long of(int worker);
    }

    /** Which sessions a worker may change. */
    interface NumbersOf {
        List<Long> of(int worker);
    }

    private static long number(NumbersOf numbers, int worker, int turn) {
        var all = numbers.of(worker);
        return all.get(turn % all.size());
    }

    private static String code() {
        var random = ThreadLocalRandom.current();
        var code = new StringBuilder();
        for (var i = 0; i < 4; i++) {
            code.append((char) ('A' + random.nextInt(26)));
        }
        return code.append(random.nextInt(10)).append(random.nextInt(10)).toString();
    }
}
