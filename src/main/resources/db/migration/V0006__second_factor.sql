-- The second factor of an account, and the change of its e-mail.

-- A secret shared with an app that computes codes from it (RFC 6238). It is an offer until a first code shows that the
-- app has it.
create table second_factor (
    account_id bigint primary key references account,
    secret     text        not null check (secret ~ '^[A-Z2-7]{32}$'),
    offered_at timestamptz not null,
    since      timestamptz,
    last_step  bigint      not null default 0 -- that of the last code: none counts twice, nor an older one
);

-- For who lost his phone: each opens once. Only the hash is kept.
create table recovery_code (
    account_id bigint not null references second_factor on delete cascade,
    code_hash  bytea  not null,
    primary key (account_id, code_hash)
);

-- When the sign-in passed the second factor; none if it never did.
alter table sign_in add column second_factor_at timestamptz;

-- Who gave the right password and not the code yet: for 5 minutes, and for the browser that did.
create table half_sign_in (
    token_hash    bytea primary key,
    browser_hash  bytea       not null,
    account_id    bigint      not null references account,
    password_hash text        not null, -- that which was judged: with another one, it leads nowhere
    created_at    timestamptz not null
);

create index half_sign_in_age on half_sign_in (created_at);

-- An e-mail that an account wants, until a link sent there is followed: one for each account, the newest.
create table email_change (
    account_id bigint primary key references account,
    token_hash bytea       not null unique,
    email      text        not null check (char_length(email) between 3 and 255),
    created_at timestamptz not null
);

-- What a person did, for the file in which he takes his data away.
create index audit_event_account on audit_event (account_id, centre_id, sequence);

grant select, insert, update, delete on second_factor, recovery_code, half_sign_in, email_change to ${application_role};
