-- Signing in with an identity provider (OpenID Connect).

-- Whose account a provider's subject opens: bound once by a verified e-mail, by nothing but the subject from then on.
create table provider_subject (
    issuer     text        not null,
    subject    text        not null check (char_length(subject) between 1 and 255),
    account_id bigint      not null references account,
    since      timestamptz not null,
    primary key (issuer, subject),
    unique (account_id, issuer)
);

-- Who left for the provider and is not back: where to go on, and a form that waits. For half an hour, and for the browser
-- that has the token.
create table started_sign_in (
    token_hash bytea primary key,
    back       text        not null,
    fields     jsonb       not null,
    created_at timestamptz not null
);

create index started_sign_in_age on started_sign_in (created_at);

-- A first step is the right password or the provider's word.
alter table half_sign_in
    alter column password_hash drop not null,
    add column issuer  text,
    add column subject text,
    add check ((password_hash is null) = (subject is not null) and (issuer is null) = (subject is null));

grant select, insert, update, delete on provider_subject, started_sign_in to ${application_role};
