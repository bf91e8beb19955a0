-- Convocations: what each said, and how many there were.

-- A file that goes with a mail, such as an appointment. It is emptied with the mail's text.
alter table mail
    add column attachment_name text check (attachment_name ~ '^[a-z0-9-]{1,64}[.][a-z]{1,8}$'),
    add column attachment_type text check (attachment_type ~ '^text/[\x20-\x7e]{1,128}$'),
    add column attachment      text;

create table convocation (
    centre_id      bigint      not null,
    candidate_id   bigint      not null,
    number         integer     not null check (number > 0), -- the first, the second: each leaves once
    session_number bigint      not null,
    name           text        not null,
    email          text        not null,
    date           date        not null,
    time           time        not null,
    zone           text        not null,
    site           text        not null,
    room           text        not null,
    extra_time     integer,
    sent_at        timestamptz not null, -- when somebody had it sent
    primary key (centre_id, candidate_id, number),
    foreign key (centre_id, candidate_id) references candidate on delete cascade
);

grant select, insert, delete on convocation to ${application_role};
