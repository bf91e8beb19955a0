-- Pix changes and suspends centres, and says why it reads personal data.

alter table centre
    add column suspended_at  timestamptz,
    add column version       integer not null default 1, -- of what a form changes: two administrators do not overwrite each other
    add column habilitations text[]  not null default '{}'
        check (habilitations <@ array ['CLEA', 'DROIT', 'PRO_SANTE', 'EDU_1ER_DEGRE', 'EDU_2ND_DEGRE', 'EDU_CPE']);

create index centre_suspended on centre (name, id) where suspended_at is not null;

-- Why an administrator reads personal data (the members of a centre, the text of a mail), asked once for a while.
create table consultation (
    account_id bigint      not null references account,
    subject    text        not null check (char_length(subject) <= 255),
    reason     text        not null check (char_length(reason) between 1 and 255),
    since      timestamptz not null,
    primary key (account_id, subject)
);

-- A list of centres that was checked and may be confirmed within the hour, by whoever had it checked.
create table checked_centre_list (
    key        uuid primary key,
    account_id bigint      not null references account,
    report     jsonb       not null,
    created_at timestamptz not null
);

create index checked_centre_list_age on checked_centre_list (created_at);

-- The lists of centres that were imported: one list, one import.
create table centre_import (
    form_key   uuid primary key,
    account_id bigint      not null references account,
    opened     integer     not null,
    at         timestamptz not null
);

grant select, insert, update, delete on consultation, checked_centre_list, centre_import to ${application_role};
