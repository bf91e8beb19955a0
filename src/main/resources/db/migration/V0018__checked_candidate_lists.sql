-- A list of candidates between its check and its confirmation: as it was handed over, for an hour, for who did so. The
-- outcome is that of its import: confirmed twice, it is imported once.
create table checked_candidate_list (
    centre_id      bigint      not null,
    session_number bigint      not null,
    key            uuid        not null,
    account_id     bigint      not null references account,
    list           json        not null,
    created_at     timestamptz not null,
    added          integer,
    corrected      integer,
    removed        integer,
    primary key (centre_id, key),
    foreign key (centre_id, session_number) references session on delete cascade,
    check (num_nonnulls(added, corrected, removed) in (0, 3))
);

create index checked_candidate_list_age on checked_candidate_list (created_at);

grant select, insert, update, delete on checked_candidate_list to ${application_role};
