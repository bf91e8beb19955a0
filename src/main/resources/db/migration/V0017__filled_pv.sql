-- The PV comes back filled in.

-- What was noted of a candidate in the room. It goes with him.
create table candidate_note (
    centre_id            bigint  not null,
    candidate_id         bigint  not null,
    certification_number text    not null check (certification_number ~ '^([1-9][0-9]{0,17})?$'), -- empty for none
    end_screen_seen      boolean not null,
    comments             text    not null check (char_length(comments) <= 500),
    primary key (centre_id, candidate_id),
    foreign key (centre_id, candidate_id) references candidate on delete cascade
);

-- What was noted of a session as a whole: the last one counts, those before are its history.
create table pv_remarks (
    centre_id      bigint not null,
    session_number bigint not null,
    sequence       bigint not null, -- the event of the trail that tells of it
    remarks        text   not null check (char_length(remarks) <= 500),
    primary key (centre_id, session_number, sequence),
    foreign key (centre_id, session_number) references session on delete cascade
);

grant select, insert, update, delete on candidate_note, pv_remarks to ${application_role};
