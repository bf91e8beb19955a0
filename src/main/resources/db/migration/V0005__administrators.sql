-- What Pix's administrators do: centres, their lists of members (G5), and who these administrators are.

create unique index centre_external_id on centre (external_id);
alter table centre add column form_key uuid unique; -- one form, one centre; none where no form opened it
create index centre_by_name on centre (name, id);

-- The words of each centre's name and external id, without case and accents: a search finds what begins with its words.
-- In the order of bytes, so that the key serves that; an index of trigrams would ask operators for an extension.
create table centre_word (
    word      text collate "C" not null,
    centre_id bigint           not null references centre,
    primary key (word, centre_id)
);

insert into centre_word (word, centre_id)
select distinct word, id
from centre,
     regexp_split_to_table(replace(replace(lower(regexp_replace(normalize(name || ' ' || coalesce(external_id, ''), NFKD),
         '[\u0300-\u036F]', '', 'g')), 'œ', 'oe'), 'æ', 'ae'), '[^[:alnum:]]+') as word
where word <> '';

-- A list that was checked and may be confirmed within the hour, by whoever had it checked.
create table checked_member_list (
    key        uuid primary key,
    centre_id  bigint      not null references centre,
    account_id bigint      not null references account,
    report     jsonb       not null,
    created_at timestamptz not null
);

create index checked_member_list_age on checked_member_list (created_at);

-- The lists that were imported: one list, one import.
create table member_import (
    centre_id  bigint      not null references centre,
    form_key   uuid        not null,
    account_id bigint      not null references account,
    members    integer     not null,
    opened     integer     not null,
    at         timestamptz not null,
    primary key (centre_id, form_key)
);

-- Who acts for Pix, over all centres.
create table pix_administrator (
    id         bigint generated always as identity primary key,
    account_id bigint      not null references account,
    since      timestamptz not null,
    until      timestamptz check (until >= since)
);

create index membership_roll on membership (centre_id, id) where disabled_at is null;

create unique index pix_administrator_active on pix_administrator (account_id) where until is null;

-- As audit_append, for many events at once: the head is read and written once, not once for each event.
create function audit_append_all(centre_id bigint, at timestamptz, account_id bigint, operation text, subjects text[],
                                 changes text[]) returns bigint
    language plpgsql security definer set search_path from current as
$$
declare
    head audit_head;
begin
    insert into audit_head as h values (audit_append_all.centre_id, 0, ''::bytea) on conflict do nothing;
    select * into head from audit_head h where h.centre_id = audit_append_all.centre_id for update;
    for i in 1 .. cardinality(subjects) loop
        head.sequence := head.sequence + 1;
        head.hash := audit_hash(head.hash, head.centre_id, head.sequence, at, account_id, operation, subjects[i], changes[i]);
        insert into audit_event
        values (head.centre_id, head.sequence, at, account_id, operation, subjects[i], changes[i]::json, head.hash);
    end loop;
    update audit_head h set sequence = head.sequence, hash = head.hash where h.centre_id = head.centre_id;
    return head.sequence;
end
$$;

grant select, insert, update, delete on centre_word, checked_member_list, member_import, pix_administrator
    to ${application_role};
grant usage on all sequences in schema ${flyway:defaultSchema} to ${application_role};
