-- A row or more in every table, with what is hard to write down: quotes, backslashes, tabs, ends of lines, letters beyond
-- the first plane, microseconds, nothing and emptiness. A table that comes new comes here too: a test says so.

insert into centre (name, external_id, type, zone, created_at, form_key, search, suspended_at, habilitations)
values (E'Lycée « Jean-Moulin »\tSaint-Étienne\\', '0421234A', 'SCO', 'Europe/Paris', '2026-01-02 03:04:05.123456+00',
        gen_random_uuid(), ' lycee jean-moulin', null, '{CLEA,EDU_CPE}'),
       (E'\\.', null, 'SUP', 'Pacific/Marquesas', '2026-01-02 03:04:05+00', null, '', '2026-02-03 00:00+00', '{}');
insert into site values (1, 'Site 1', 'Europe/Paris'), (2, 'Nuku Hiva', 'Pacific/Marquesas');

insert into account (first_name, last_name, email, password_hash, created_at)
select 'Anne-Cécile', E'O''Bichon "🦉" ' || n, 'personne' || n || '@exemple.fr', case when n > 1 then '$argon2id$' || n end,
       timestamptz '2026-01-02 03:04:05.000001+00' + n * interval '1 microsecond'
from generate_series(1, 50) n;
insert into terms_acceptance values (1, '2019', '2026-01-02 03:04:05+00');
insert into sign_in values ('\x00ff0a5c09', 1, E'Firefox\\n\nLinux', '2026-01-02 00:00+00', '2026-01-02 00:00+00', null);
insert into sign_in_failure values ('\x01', '2026-01-02 00:00+00', null);
insert into known_browser values (1, '\x02', '2026-01-02 00:00+00');
insert into kept_form values ('\x03', 1, '/sessions', '{"site": "a\nb\\c\td"}', '2026-01-02 00:00+00');
insert into account_link values ('\x04', 1, 'personne1@exemple.fr', 'RESET', '2026-01-02 00:00+00', '2026-01-03 00:00+00', null);
insert into second_factor values (1, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', '2026-01-02 00:00+00', '2026-01-02 00:00+00', 59000000);
insert into recovery_code values (1, '\x05'), (1, '\x06');
insert into half_sign_in (token_hash, browser_hash, account_id, password_hash, created_at)
values ('\x07', '\x08', 1, '$argon2id$1', '2026-01-02 00:00+00');
insert into email_change values (1, '\x09', 'autre@exemple.fr', '2026-01-02 00:00+00');
insert into provider_subject values ('https://exemple.fr', E'sujet\\', 1, '2026-01-02 00:00+00');
insert into provider_token values ('\x0c', 'eyJhbGciOiJSUzI1NiJ9.e30.c2lnbsOp', '2026-01-02 00:00+00');
insert into started_sign_in values ('\x0a', '/', '{}', '2026-01-02 00:00+00');
insert into pix_administrator (account_id, since) values (50, '2026-01-02 00:00+00');

insert into membership (centre_id, account_id, role, created_at) values (1, 1, 'ADMIN', '2026-01-02 00:00+00'), (2, 2, 'MEMBER', '2026-01-02 00:00+00');
insert into invitation (centre_id, email, role, token_hash, form_key, invited_by, sent_at, expires_at)
values (1, 'invité@exemple.fr', 'MEMBER', '\x0b', gen_random_uuid(), 1, '2026-01-02 00:00+00', '2026-01-09 00:00+00');
insert into member_import values (1, gen_random_uuid(), 1, 3, 2, '2026-01-02 00:00+00');
insert into centre_import values (gen_random_uuid(), 50, 2, '2026-01-02 00:00+00');
insert into consultation values (50, 'centre:1', E'Un motif\nsur deux lignes', '2026-01-02 00:00+00');
insert into handed_over values (gen_random_uuid(), 1, 'members:1', ('{"long" :  "' || repeat('é', 100000) || '"}')::json, null, '2026-01-02 00:00+00');
insert into mail (event, kind, recipient, language, subject, text, html, created_at, next_attempt_at, attachment_name,
                  attachment_type, attachment, centre_told)
values ('convocation:1:1', 'convocation', 'yanis@exemple.fr', 'fr', 'Votre convocation', E'Bonjour,\r\n\\.\n.', '<p>…</p>',
        '2026-01-02 00:00+00', '2026-01-02 00:00+00', 'rendez-vous.ics', 'text/calendar; charset=utf-8', E'BEGIN:VCALENDAR\r\n', 1);

insert into commune_code values ('29019', 'Brest') on conflict do nothing;
insert into commune_town (postal_code, words, bare, name, code, present)
values ('29200', 'brest', null, 'BREST', '29019', true), ('63117', 'la chapelle', 'chapelle', 'LA CHAPELLE', '63117', false)
on conflict do nothing;

insert into session (centre_id, number, site, room, date, time, zone, invigilators, observations, access_code, version,
                     created_at, created_by, changed_at, form_key, search, candidates)
select 1 + n % 2, nextval('session_number'), 'Site 1', 'Salle ' || n, date '2049-04-19', time '13:30', 'Europe/Paris',
       E'Anne-Cécile\nBichon', E'\\N', 'BCDF22', 1, timestamptz '2026-01-02 00:00+00', 1, timestamptz '2026-01-02 00:00+00', gen_random_uuid(), n::text, 1
from generate_series(1, 20) n;
insert into access_code select 'BCDF22', centre_id, number, date '2049-05-19' from session order by number limit 1;
insert into session_count select centre_id, count(*) from session group by centre_id;
insert into session_site values (1, 'Site 1');
insert into session_room values (1, 'Salle 1');
insert into candidate (centre_id, session_number, birth_name, first_name, sex, birth_date, birth_country_code,
    birth_country, birth_insee_code, birth_postal_code, birth_town, external_id, extra_time, result_email,
    convocation_email, billing, prepayment_code, complementary, accessibility, birth_name_key, first_name_key, search,
    version, created_at, changed_at)
select centre_id, number, 'Le Goff', 'Yanis', 'M', date '2007-03-14', '99100', 'FRANCE', '29019', null, 'Brest', '', 33, '',
    'yanis@exemple.fr', 'FREE', '', null, true, 'le goff', 'yanis', 'le goff yanis', 1, timestamptz '2026-01-02 00:00+00', timestamptz '2026-01-02 00:00+00'
from session;
update candidate set objection = 'OBJECTION', objection_since = '2026-01-01', objection_about = E'Pas d’e-mail\n; ni SMS'
where session_number = 92;
insert into candidate_change select centre_id, id, 1, '[ {"field":"sex", "from":"F", "to":"M" } ]'::json from candidate;
insert into candidate_note select centre_id, id, '123', true, E'Malaise à 14 h\n; revenu' from candidate;
insert into convocation
select centre_id, id, 1, session_number, 'Yanis Le Goff', 'yanis@exemple.fr', date '2049-04-19', time '13:30', 'Europe/Paris', 'Site 1',
    'Salle B304', null::int, timestamptz '2026-01-02 00:00+00' from candidate;
insert into pv_remarks select centre_id, number, 1, 'Alarme' from session;
insert into document_download (centre_id, session_number, document, at, account_id, sequence)
select centre_id, number, 'pv', timestamptz '2026-01-02 00:00+00', 1, 1 from session;
insert into student (centre_id, last_name, first_name, birth_date, sex, birth_country, birth_insee, birth_postal, birth_town,
    class, last_name_key, first_name_key, changed_at, listed_at)
values (1, 'Le Goff', 'Yanis', '2007-03-14', '', '', '', '', '', '3e B', 'le goff', 'yanis', '2023-09-02 00:00+00',
        '2026-01-02 00:00+00'),
       (2, 'Teheiura', 'Manu', '2007-03-14', 'M', '', '', '', '', '3e A', 'teheiura', 'manu', '2026-01-02 00:00+00',
        '2026-01-02 00:00+00');

-- A centre that came from elsewhere: what was told of it there, sealed by the first event here.
select audit_keep_former(1, '[
    {"sequence": -2, "at": "2025-01-02 03:04:05.000001+00", "first_name": "Zoé", "last_name": "D’Hier", "operation": "CENTRE_OPENED",
     "subject": "centre:1", "changes": [ {"field":"name",  "from":null, "to":"Lycée"} ]},
    {"sequence": -1, "at": "2025-01-02 03:04:06+00", "account_id": 1, "operation": "CANDIDATES_REMOVED",
     "subject": "candidates:72", "changes": [{"field":"candidate","from":null,"to":"0"}]}]');
select audit_append(1, '2026-01-02 03:04:05+00', 50, 'CENTRE_IMPORTED', 'centre:1',
                    '[{"field":"former_hash","from":null,"to":"' || encode(hash, 'hex') || '"}]')
from former_event where sequence = -1;
select audit_append(1 + n % 2, timestamptz '2026-01-02 03:04:05.654321+00' + n * interval '1 second', 1, 'SESSION_CREATED',
                    'session:' || (52 + 20 * ((n - 1) % 20)), '[{"field" : "observations",  "from":null, "to":"a\\nb\tc é 🦉"}]')
from generate_series(1, 30) n;
select audit_append(0, '2026-01-02 00:00+00', 50, 'ADMINISTRATOR_NAMED', 'account:50', '[]');
