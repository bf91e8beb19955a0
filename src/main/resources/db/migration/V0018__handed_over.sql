-- What somebody handed over, between its check and its confirmation: for an hour, for who did so. The outcome is that of
-- its confirmation: confirmed twice, it is carried out once.
create table handed_over (
    key        uuid primary key,
    account_id bigint      not null references account,
    about      text        not null, -- what it is, and of which centre or session
    content    json        not null,
    outcome    json,
    created_at timestamptz not null
);

create index handed_over_age on handed_over (created_at);

grant select, insert, update, delete on handed_over to ${application_role};

-- Members' lists and lists of centres had tables of their own. What is in them is an hour old at most.
drop table checked_member_list;
drop table checked_centre_list;
