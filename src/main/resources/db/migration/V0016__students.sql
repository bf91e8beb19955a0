-- A school's register of students, from which whole classes are enrolled. It says what the school's own software says,
-- whether or not that is enough for an exam: the rules of candidates are asked when somebody is enrolled.

create table student (
    centre_id      bigint  not null references centre,
    id             bigint  generated always as identity,
    last_name      text collate french not null check (char_length(last_name) between 1 and 255),
    first_name     text collate french not null check (char_length(first_name) between 1 and 255),
    birth_date     date    not null,
    sex            text    not null check (sex in ('', 'F', 'M')),
    birth_country  text    not null, -- empty for what the register does not say
    birth_insee    text    not null,
    birth_postal   text    not null,
    birth_town     text    not null,
    class          text collate french not null check (char_length(class) <= 255),
    last_name_key  text    not null, -- as a candidate's
    first_name_key text    not null,
    changed_at     timestamptz not null,
    primary key (centre_id, id),
    unique (centre_id, birth_date, last_name_key, first_name_key)
);

create index student_of_class on student (centre_id, class, last_name, first_name, id);

-- In which other sessions somebody of the same names and date of birth is.
create index candidate_person on candidate (centre_id, birth_date, birth_name_key, first_name_key) where removed_at is null;

grant select, insert, update, delete on student to ${application_role};
grant usage on all sequences in schema ${flyway:defaultSchema} to ${application_role};
