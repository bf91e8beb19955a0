-- The system of the 2019 guide. Every row of a centre carries centre_id first in its keys, so that the data can be
-- spread by centre. The application connects as its own role, which may only do what the grants at the end say.

-- É sorts with E, « Salle 2 » before « Salle 10 ». Deterministic: a total order for paging by key.
create collation french (provider = icu, locale = 'fr-FR-u-kn-true');

-- centres ------------------------------------------------------------------------------------------------------------

create table centre (
    id          bigint generated always as identity primary key,
    name        text collate french not null check (char_length(name) between 1 and 255),
    external_id text check (char_length(external_id) between 1 and 255),
    type        text        not null check (type in ('SUP', 'SCO', 'PRO')),
    zone        text        not null default 'Europe/Paris',
    created_at  timestamptz not null
);

-- A place that a centre declared; its zone is that of the sessions held there.
create table site (
    centre_id bigint not null references centre,
    name      text collate french not null check (char_length(name) between 1 and 255),
    zone      text   not null,
    primary key (centre_id, name)
);

-- access -------------------------------------------------------------------------------------------------------------

create table account (
    id            bigint generated always as identity primary key,
    first_name    text        not null check (char_length(first_name) between 1 and 255),
    last_name     text        not null check (char_length(last_name) between 1 and 255),
    email         text        not null check (char_length(email) between 3 and 255),
    password_hash text        not null,
    created_at    timestamptz not null
);

create unique index account_email on account (lower(email));

create table terms_acceptance (
    account_id  bigint      not null references account,
    version     text        not null,
    accepted_at timestamptz not null,
    primary key (account_id, version)
);

-- A browser that is signed in. Only the hash of its token is kept: who reads this table cannot sign in with it.
create table sign_in (
    token_hash   bytea primary key,
    account_id   bigint      not null references account,
    browser      text        not null check (char_length(browser) <= 255),
    created_at   timestamptz not null,
    last_seen_at timestamptz not null
);

create index sign_in_account on sign_in (account_id, created_at);

-- Failed sign-ins, by account and by address (the key says which, and never holds an e-mail in clear). Failures leak
-- away one by one: when the last of a key will be forgotten tells how many there are.
create table sign_in_failure (
    key           bytea primary key,
    forgotten_at  timestamptz not null,
    blocked_until timestamptz
);

-- A browser from which an account signed in before. It is judged apart, so that a stranger who fails on purpose locks
-- out strangers only. Only the hash of the browser's token is kept.
create table known_browser (
    account_id   bigint      not null references account,
    token_hash   bytea       not null,
    last_used_at timestamptz not null,
    primary key (account_id, token_hash)
);

-- What was typed into a form whose sender had to sign in again first: shown to him once more, for an hour.
create table kept_form (
    key_hash   bytea primary key,
    account_id bigint      not null references account,
    path       text        not null,
    fields     jsonb       not null,
    created_at timestamptz not null
);

create table membership (
    id          bigint generated always as identity primary key,
    centre_id   bigint      not null references centre,
    account_id  bigint      not null references account,
    role        text        not null check (role in ('ADMIN', 'MEMBER')),
    created_at  timestamptz not null,
    disabled_at timestamptz
);

create unique index membership_active on membership (centre_id, account_id) where disabled_at is null;
create index membership_account on membership (account_id);

-- audit --------------------------------------------------------------------------------------------------------------

-- One chain of events per centre: each event carries the hash of the one before it. The head tells where the chain
-- must end, and its row lock puts the writers of one centre, and of no other, in a line.
create table audit_head (
    centre_id bigint primary key,
    sequence  bigint not null,
    hash      bytea  not null
);

create table audit_event (
    centre_id  bigint      not null,
    sequence   bigint      not null,
    at         timestamptz not null,
    account_id bigint      not null,
    operation  text        not null,
    subject    text        not null,
    changes    json        not null, -- json, not jsonb: the hash covers the text as written
    hash       bytea       not null,
    primary key (centre_id, sequence)
);

create index audit_event_subject on audit_event (centre_id, subject, sequence);

-- What the hash of an event covers. Only the last part may hold what a user typed, so the parts cannot be shifted.
create function audit_hash(previous bytea, centre_id bigint, sequence bigint, at timestamptz, account_id bigint,
                           operation text, subject text, changes text) returns bytea
    language sql stable
    return sha256(previous || convert_to(concat_ws(chr(31), centre_id, sequence,
                  (extract(epoch from at) * 1000000)::bigint, account_id, operation, subject, changes), 'UTF8'));

create function audit_append(centre_id bigint, at timestamptz, account_id bigint, operation text, subject text,
                             changes text) returns bigint
    language plpgsql security definer set search_path from current as
$$
declare
    head audit_head;
    next bytea;
begin
    insert into audit_head as h values (audit_append.centre_id, 0, ''::bytea) on conflict do nothing;
    select * into head from audit_head h where h.centre_id = audit_append.centre_id for update;
    next := audit_hash(head.hash, head.centre_id, head.sequence + 1, at, account_id, operation, subject, changes);
    insert into audit_event values (head.centre_id, head.sequence + 1, at, account_id, operation, subject, changes::json, next);
    update audit_head h set sequence = head.sequence + 1, hash = next where h.centre_id = head.centre_id;
    return head.sequence + 1;
end
$$;

create function audit_is_append_only() returns trigger language plpgsql as
$$
begin
    raise exception 'audit events are never changed nor removed';
end
$$;

create trigger audit_event_append_only before update or delete or truncate on audit_event
    for each statement execute function audit_is_append_only();

-- sessions -----------------------------------------------------------------------------------------------------------

-- The guide's first session is number 52; so is that of every installation.
create sequence session_number start with 52;

create table session (
    centre_id    bigint      not null references centre,
    number       bigint      not null,
    site         text collate french not null check (char_length(site) between 1 and 255),
    room         text collate french not null check (char_length(room) between 1 and 255),
    date         date        not null,
    time         time(0)     not null,
    zone         text        not null,
    invigilators text collate french not null check (char_length(invigilators) between 1 and 255),
    observations text        not null check (char_length(observations) <= 350),
    access_code  text        not null check (access_code ~ '^[A-Z]{4}[0-9]{2}$'),
    version      integer     not null,
    created_at   timestamptz not null,
    created_by   bigint      not null references account,
    changed_at   timestamptz not null,
    form_key     uuid        not null, -- one form, one session
    search       text        not null, -- number, site, room and invigilators, without case and accents
    primary key (centre_id, number),
    unique (centre_id, form_key)
);

create index session_by_date on session (centre_id, date, time, number);
create index session_by_time on session (centre_id, time, date, number);
create index session_by_site on session (centre_id, site, number);
create index session_by_room on session (centre_id, room, number);
create index session_by_invigilators on session (centre_id, invigilators, number);

-- Who holds a code, and until when no other session may take it: 30 days after the session's date.
create table access_code (
    code           text primary key,
    centre_id      bigint not null,
    session_number bigint not null,
    held_until     date   not null
);

-- How many sessions a centre has: counting 10,000 rows at each page would cost more than the page.
create table session_count (
    centre_id bigint primary key references centre,
    total     bigint not null
);

-- The sites and rooms that a centre used, proposed when it fills the next form.
create table session_place (
    centre_id bigint not null references centre,
    site      text collate french not null,
    room      text collate french not null,
    primary key (centre_id, site, room)
);

-- documents ----------------------------------------------------------------------------------------------------------

-- Which version of a session its last printed paper shows.
create table document_download (
    centre_id       bigint      not null,
    session_number  bigint      not null,
    document        text        not null,
    session_version integer     not null,
    at              timestamptz not null,
    account_id      bigint      not null references account,
    primary key (centre_id, session_number, document),
    foreign key (centre_id, session_number) references session
);

-- What the application may do: read and write rows, never change a table, and only add to the audit.
grant usage on schema ${flyway:defaultSchema} to ${application_role};
grant select, insert, update, delete on all tables in schema ${flyway:defaultSchema} to ${application_role};
grant usage on all sequences in schema ${flyway:defaultSchema} to ${application_role};
revoke insert, update, delete on audit_event, audit_head from ${application_role};
