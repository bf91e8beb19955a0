-- Sites and rooms that a centre used are proposed by its forms, and its list is filtered by site: each name once, so that
-- reading them costs the same however many rooms the sites have.

create table session_site (
    centre_id bigint not null references centre,
    site      text collate french not null,
    primary key (centre_id, site)
);

create table session_room (
    centre_id bigint not null references centre,
    room      text collate french not null,
    primary key (centre_id, room)
);

insert into session_site select distinct centre_id, site from session_place;
insert into session_room select distinct centre_id, room from session_place;

drop table session_place;

grant select, insert, update, delete on session_site, session_room to ${application_role};

-- What is searched stands beside the order in which it is listed: a search reads the index of a centre's sessions, and
-- only the rows that it finds. The rows of a centre lie scattered over as many pages.
drop index session_by_date;
create index session_by_date on session (centre_id, date, time, number) include (search);
