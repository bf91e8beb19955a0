-- Failures leak away one by one: when the last of a key will be forgotten tells how many there are.
alter table sign_in_failure
    drop column failures,
    drop column last_failure_at,
    add column forgotten_at timestamptz not null;

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

grant select, insert, update, delete on known_browser, kept_form to ${application_role};
