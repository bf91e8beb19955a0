-- The communes of France, present and former: official data that the application brings (LoadCommunes), not these files.

create table commune_edition (
    number int not null check (number >= 0)
);

create unique index commune_edition_single on commune_edition ((true));
insert into commune_edition values (0);

-- Every INSEE code that a commune has or had, with the name that it means.
create table commune_code (
    code text collate "C" primary key check (code ~ '^[0-9][0-9AB][0-9]{3}$'),
    name text not null
);

-- Every town under each of its postal codes. Names are compared word by word, and as one word (letters); those with an
-- article are looked for without it too (bare).
create table commune_town (
    postal_code text collate "C" not null check (postal_code ~ '^[0-9]{5}$'),
    words       text collate "C" not null,
    letters     text collate "C" not null generated always as (replace(words, ' ', '')) stored,
    bare        text collate "C",
    name        text not null,
    code        text not null,
    present     boolean not null,
    primary key (postal_code, words)
);

create index commune_town_letters on commune_town (letters, postal_code);
create index commune_town_bare on commune_town (bare, postal_code) where bare is not null;

grant select, insert, update, delete on commune_edition, commune_code, commune_town to ${application_role};
