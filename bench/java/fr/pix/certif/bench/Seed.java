package fr.pix.certif.bench;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * The data measured on, written straight by SQL as the owner of the tables: sessions over three years, of all centres
 * in the order of time, so that those of one centre lie scattered as they would. The audit's events are as many and as
 * long as they would be; their chain is not, for verifying is not measured here.
 */
final class Seed {

    static final String PASSWORD = "un mot de passe pour mesurer";

    /** The product's parameters. */
    private static final Argon2PasswordEncoder HASHING = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);

    private static final String HASH = HASHING.encode(PASSWORD);

    /** Read by the list and the details. */
    static final int READING = 1;
    /** With a million sessions only: a centre of 100 sessions, and one of 10,000. */
    static final int SMALL = 2;

    static final int LARGE = 3;

    /** Each writes in a centre of its own, so that no measurement of writing changes what is read. */
    static final int WRITERS = 16;

    /** Candidates of a hundred of the reading centre's sessions, and of ten others; the rest have none. */
    static final int ROOM = 20;

    static final int HALL = 100;

    /** What the statements below are asked for, under a name. */
    private static final String ASKED = """
            create function pg_temp.asked(name text) returns int
            language sql stable return current_setting('bench.' || name)::int
            """;

    private static final String CENTRES = """
            insert into centre (name, type, created_at)
            select (array['Lycée Jean-Moulin de ', 'Université de ', 'CNAM ', 'Greta de '])[1 + n % 4]
                || (array['Testix', 'Saint-Étienne', 'Orléans', 'Évreux', 'Besançon', 'Nîmes', 'Albi'])[1 + n % 7]
                || ' ' || n, 'SUP', now()
            from generate_series(1, pg_temp.asked('centres') + pg_temp.asked('writers')) n
            """;

    private static final String MEMBERS = """
            with added as (
                insert into account (first_name, last_name, email, password_hash, created_at)
                select 'Anne-Cécile', 'Bichon', 'membre' || n || '@centre.example', ?, now()
                from generate_series(1, pg_temp.asked('centres') + pg_temp.asked('writers')) n
                returning id, substring(email from '[0-9]+')::bigint as centre)
            insert into membership (centre_id, account_id, role, created_at) select centre, id, 'ADMIN', now() from added
            """;

    /** How many sessions each centre has; number and order in time are drawn over all of them. */
    private static final String DRAWN = """
            create temp table drawn as
            with centre_size as (
                select n as centre, case
                    when n > pg_temp.asked('centres') then 20
                    when pg_temp.asked('centres') < 4 then pg_temp.asked('sessions') / pg_temp.asked('centres')
                    when n = 1 then 1000 when n = 2 then 100 when n = 3 then 10000
                    else (pg_temp.asked('sessions') - 11100) / (pg_temp.asked('centres') - 3) end as size
                from generate_series(1, pg_temp.asked('centres') + pg_temp.asked('writers')) n),
            numbered as (
                select centre, row_number() over (order by hashint8(centre * 1000003 + i)) as number
                from centre_size, generate_series(1, size) i)
            select centre, number, hashint8(number) & 1048575 as dice,
                current_date - 900 + (number * 960 / (select count(*) from numbered))::int + (number % 45)::int as date,
                ((number * 1000003) % 4092529)::int as draw
            from numbered order by number
            """;

    private static final String SESSIONS = """
            insert into session (centre_id, number, site, room, date, time, zone, invigilators, observations, access_code,
                version, created_at, created_by, changed_at, form_key, search)
            select centre, nextval('session_number'), site, room, date, time '08:00' + (dice % 40) * interval '15 min',
                'Europe/Paris', invigilators, case when dice % 3 = 0
                    then 'Prévoir deux postes accessibles ; les candidats arrivent par la cour.' else '' end,
                code, 1, date - interval '20 days', (select min(id) from account), date - interval '20 days',
                gen_random_uuid(), number || ' ' || translate(lower(site || ' ' || room || ' ' || invigilators),
                    'éèêëàâîïôöûüùç', 'eeeeaaiioouuuc')
            from drawn, lateral (select
                (array['Lycée Jean-Moulin', 'Campus des Tilleuls', 'Bâtiment Évariste-Galois', 'Médiathèque',
                    'CNAM Paris', 'Antenne de Saint-Étienne', 'Maison des associations', 'IUT', 'Site 1 du Centre',
                    'Greta', 'Centre de ressources', 'École supérieure'])[1 + dice % 12] as site,
                (array['Salle ', 'Amphithéâtre ', 'Salle informatique ', 'Numéro '])[1 + dice / 16 % 4]
                    || 1 + dice / 64 % 25 as room,
                (array['Anne-Cécile', 'Évelyne', 'Gaëtan', 'Jean-Baptiste', 'Zoé', 'Ilham', 'Noël', 'Marie-Ange',
                    'Théo', 'Aïcha', 'Loïc', 'Françoise'])[1 + dice / 8 % 12] || ' ' ||
                (array['Bichon', 'Lefèvre', 'Nguyen', 'Garçon', 'Dupont-Aignan', 'Martin', 'Benali', 'Müller',
                    'Le Goff', 'Étienne', 'da Silva', 'Koné', 'Weber'])[1 + dice / 128 % 13] as invigilators,
                substr('BCDFGHJKMPQRTVWXY', 1 + draw % 17, 1) || substr('BCDFGHJKMPQRTVWXY', 1 + draw / 17 % 17, 1)
                    || substr('BCDFGHJKMPQRTVWXY', 1 + draw / 289 % 17, 1)
                    || substr('BCDFGHJKMPQRTVWXY', 1 + draw / 4913 % 17, 1)
                    || substr('2346789', 1 + draw / 83521 % 7, 1) || substr('2346789', 1 + draw / 584647, 1) as code
                ) as texts
            order by number
            """;

    private static final String[] REST = {
        """
        update session s set candidates = chosen.candidates
        from (select number, case when row_number() over (order by number) <= 100 then 20 else 100 end as candidates
              from session where centre_id = 1 order by number limit 110) chosen
        where s.centre_id = 1 and s.number = chosen.number
        """,
        """
        insert into candidate (centre_id, session_number, birth_name, first_name, sex, birth_date, birth_country_code,
            birth_country, birth_insee_code, birth_postal_code, birth_town, external_id, extra_time, result_email,
            convocation_email, billing, prepayment_code, complementary, accessibility, birth_name_key, first_name_key,
            search, version, created_at, changed_at)
        select centre_id, number, name || n, 'Anne-Cécile', 'F', date '2004-01-01' + n, '99100', 'FRANCE', null, '29200',
            'Brest', 'MP2I', case when n % 10 = 0 then 33 end, '', 'candidat' || n || '@example.net', 'FREE', '', null,
            false, lower(name) || n, 'anne-cecile', lower(name) || n || ' anne-cecile', 1, created_at, created_at
        from session, generate_series(1, candidates) n, lateral (select
            (array['Bichon', 'Lefèvre', 'Nguyen', 'Garçon', 'Étienne', 'Müller', 'Koné'])[1 + n % 7] as name) named
        where candidates > 0
        """,
        // those that are changed keep their codes, however many are drawn meanwhile
        """
        insert into access_code
        select access_code, centre_id, number,
            case when centre_id > pg_temp.asked('centres') then date '2099-12-31' else date + 30 end
        from session
        """,
        "insert into session_count (centre_id, total) select centre_id, count(*) from session group by centre_id",
        "insert into session_site select distinct centre_id, site from session",
        "insert into session_room select distinct centre_id, room from session",
        """
        insert into audit_event
        select centre_id, row_number() over (partition by centre_id order by number), created_at, created_by,
            'SESSION_CREATED', 'session:' || number, json_build_array(
                json_build_object('field', 'site', 'from', null, 'to', site),
                json_build_object('field', 'room', 'from', null, 'to', room),
                json_build_object('field', 'date', 'from', null, 'to', to_char(date, 'DD/MM/YYYY')),
                json_build_object('field', 'time', 'from', null, 'to', to_char(time, 'HH24:MI')),
                json_build_object('field', 'invigilators', 'from', null, 'to', invigilators),
                json_build_object('field', 'observations', 'from', null, 'to', observations)),
            sha256(convert_to(number::text, 'UTF8'))
        from session order by number
        """,
        """
        insert into audit_head select distinct on (centre_id) centre_id, sequence, hash
        from audit_event order by centre_id, sequence desc
        """,
        "vacuum (analyze)"
    };

    private Seed() {}

    /** The measured centres' members; the address tells the centre. */
    static String email(int centre) {
        return "membre" + centre + "@centre.example";
    }

    static int writer(Options options, int worker) {
        return options.centres() + 1 + worker;
    }

    /** What a sign-in cannot be spared. */
    static void matchPassword(int turn) {
        if (!HASHING.matches(PASSWORD, HASH)) {
            throw new IllegalStateException("the hash of turn " + turn + " differs");
        }
    }

    static void sow(Connection owner, Options options) throws SQLException {
        if (isSown(owner)) {
            return;
        }
        run(owner, "set bench.sessions = " + options.sessions());
        run(owner, "set bench.centres = " + options.centres());
        run(owner, "set bench.writers = " + WRITERS);
        run(owner, ASKED);
        run(owner, CENTRES);
        try (var members = owner.prepareStatement(MEMBERS)) {
            members.setString(1, HASH);
            members.execute();
        }
        run(owner, DRAWN);
        run(owner, SESSIONS);
        for (var statement : REST) {
            run(owner, statement);
        }
    }

    private static boolean isSown(Connection owner) throws SQLException {
        try (var any = owner.createStatement();
                var found = any.executeQuery("select from session limit 1")) {
            return found.next();
        }
    }

    private static void run(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
