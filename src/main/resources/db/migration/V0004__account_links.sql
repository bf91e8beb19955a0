-- Accounts that somebody else opens, and links by mail with which a person chooses a password.

-- Nobody signs in to an account whose password was never chosen.
alter table account alter column password_hash drop not null;

-- Only the hash of a link's token is kept: who reads this table cannot follow the link.
create table account_link (
    token_hash bytea primary key,
    account_id bigint      not null references account,
    email      text        not null check (char_length(email) between 3 and 255), -- where it was sent: dead if the account moved on
    purpose    text        not null check (purpose in ('WELCOME', 'RESET')),
    created_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at),
    used_at    timestamptz -- or when another took its place
);

create index account_link_account on account_link (account_id, created_at);
create index account_link_expiry on account_link (expires_at);

grant select, insert, update, delete on account_link to ${application_role};
