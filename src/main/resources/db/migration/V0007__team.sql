-- Invitations to a centre's team, and who took a membership away.

-- Whoever removed the member, or the member himself where he left; unknown before this.
alter table membership add column disabled_by bigint references account;

-- Only the hash of the link's token is kept: who reads this table cannot follow the link. Sent again, an invitation has
-- another token, and the former link is dead.
create table invitation (
    centre_id    bigint      not null references centre,
    id           bigint      generated always as identity unique,
    email        text        not null check (char_length(email) between 3 and 255 and email = lower(email)),
    role         text        not null check (role in ('ADMIN', 'MEMBER')),
    token_hash   bytea       not null unique,
    form_key     uuid        not null, -- one form, one invitation to each
    invited_by   bigint      not null references account,
    sent_at      timestamptz not null,
    expires_at   timestamptz not null check (expires_at > sent_at),
    accepted_at  timestamptz,
    cancelled_at timestamptz,
    primary key (centre_id, id),
    check (num_nonnulls(accepted_at, cancelled_at) <= 1)
);

create unique index invitation_pending on invitation (centre_id, email)
    where accepted_at is null and cancelled_at is null;
create index invitation_email on invitation (email) where accepted_at is null and cancelled_at is null;
create index invitation_form on invitation (centre_id, form_key);
create index invitation_over on invitation (coalesce(accepted_at, cancelled_at, expires_at));

grant select, insert, update, delete on invitation to ${application_role};
grant usage on all sequences in schema ${flyway:defaultSchema} to ${application_role};
