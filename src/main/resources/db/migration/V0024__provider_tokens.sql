-- What an identity provider signed at a sign-in: it wants it back when one signs out there. The browser has a token alone.
create table provider_token (
    token_hash bytea primary key,
    id_token   text        not null check (char_length(id_token) <= 20000),
    created_at timestamptz not null
);

create index provider_token_age on provider_token (created_at);

grant select, insert, delete on provider_token to ${application_role};
