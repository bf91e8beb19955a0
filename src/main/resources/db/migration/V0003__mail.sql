-- Mails: added in the transaction of what they tell of, sent once it is committed.

create table mail (
    id              bigint generated always as identity primary key,
    event           text        not null unique check (char_length(event) between 1 and 255), -- one event, one mail
    message_id      uuid        not null default gen_random_uuid(), -- the same at each attempt: receivers fold doubles
    kind            text        not null check (kind ~ '^[a-z_]{1,64}$'),
    recipient       text        not null check (char_length(recipient) between 3 and 255),
    language        text        not null check (language in ('fr', 'en')),
    subject         text        not null check (subject <> '' and subject !~ '[\r\n]'),
    text            text        not null, -- both are emptied once they are of no more use: they may hold a secret link
    html            text        not null,
    created_at      timestamptz not null,
    expires_at      timestamptz, -- its link would be dead then: it is not sent any more
    next_attempt_at timestamptz,
    leased_until    timestamptz, -- until then one copy of the application has it at hand
    attempts        integer     not null default 0,
    sent_at         timestamptz,
    failed_at       timestamptz, -- given up
    kept_at         timestamptz, -- there was no server to send it
    last_error      text check (last_error ~ '^[a-z_]{1,64}$'), -- never the server's own words: they name the recipient
    last_reply      integer,     -- the number that the server answered, such as 550
    check (num_nonnulls(next_attempt_at, sent_at, failed_at, kept_at) = 1)
);

-- What waits, and nothing else: as small as the queue is short.
create index mail_queue on mail (next_attempt_at, id) where next_attempt_at is not null;
create index mail_over on mail (coalesce(sent_at, failed_at, kept_at));

grant select, insert, update, delete on mail to ${application_role};
