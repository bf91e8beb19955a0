-- Who takes part in a session.

-- Counted where the session is read anyway. Its list of candidates is changed by one writer after the other, who holds the
-- session's row.
alter table session add column candidates integer not null default 0 check (candidates >= 0);

create table candidate (
    centre_id          bigint  not null references centre,
    id                 bigint  generated always as identity,
    session_number     bigint  not null,
    birth_name         text collate french not null check (char_length(birth_name) between 1 and 255),
    first_name         text collate french not null check (char_length(first_name) between 1 and 255),
    sex                text    not null check (sex in ('F', 'M')),
    birth_date         date    not null check (birth_date > '1900-01-01'),
    birth_country_code text    not null check (birth_country_code ~ '^99[0-9]{3}$'),
    birth_country      text    not null,
    birth_insee_code   text    check (birth_insee_code ~ '^[0-9][0-9AB][0-9]{3}$'),
    birth_postal_code  text    check (birth_postal_code ~ '^[0-9]{5}$'),
    birth_town         text collate french not null check (char_length(birth_town) between 1 and 255),
    external_id        text collate french not null check (char_length(external_id) <= 255), -- a school's class
    extra_time         integer check (extra_time between 1 and 999), -- in percent
    result_email       text    not null check (char_length(result_email) <= 255),
    convocation_email  text    not null check (char_length(convocation_email) <= 255),
    billing            text    check (billing in ('FREE', 'PAID', 'PREPAID')), -- none in a school
    prepayment_code    text    not null check (char_length(prepayment_code) <= 255),
    complementary      text
        check (complementary in ('CLEA', 'DROIT', 'PRO_SANTE', 'EDU_1ER_DEGRE', 'EDU_2ND_DEGRE', 'EDU_CPE')),
    accessibility      boolean not null,
    birth_name_key     text    not null check (char_length(birth_name_key) <= 255), -- without case and accents
    first_name_key     text    not null check (char_length(first_name_key) <= 255),
    search             text    not null, -- names and identifier, without case and accents
    version            integer     not null,
    created_at         timestamptz not null,
    changed_at         timestamptz not null,
    form_key           uuid, -- one form, one candidate; none where no form enrolled him
    removed_at         timestamptz, -- for a day a removal can be taken back
    removal            bigint, -- the event of the trail that tells of it
    primary key (centre_id, id),
    foreign key (centre_id, session_number) references session,
    check ((billing is not distinct from 'PREPAID') = (prepayment_code <> '')),
    check ((removed_at is null) = (removal is null))
);

create unique index candidate_once
    on candidate (centre_id, session_number, birth_date, birth_name_key, first_name_key) where removed_at is null;
create unique index candidate_form on candidate (centre_id, session_number, form_key) where removed_at is null;
create index candidate_by_name on candidate (centre_id, session_number, birth_name, first_name, id) where removed_at is null;
create index candidate_removal on candidate (centre_id, session_number, removal) where removed_at is not null;
create index candidate_removed on candidate (removed_at) where removed_at is not null;

-- What each event of the trail changed of a candidate. The trail, which nobody can change, has but numbers and the names
-- of fields: the values go when the candidate goes.
create table candidate_change (
    centre_id    bigint not null,
    candidate_id bigint not null,
    sequence     bigint not null, -- the event's
    changes      json   not null,
    primary key (centre_id, candidate_id, sequence),
    foreign key (centre_id, candidate_id) references candidate on delete cascade
);

grant select, insert, update, delete on candidate, candidate_change to ${application_role};
grant usage on all sequences in schema ${flyway:defaultSchema} to ${application_role};
