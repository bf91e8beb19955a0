-- What a centre's history told before the centre came here from another installation (decision 114). It is no part of the
-- chain, which vouches for what happened here and nothing else: it stands before it, the last event under -1, and in a chain of
-- its own, whose last hash the first event of the centre's chain tells.
create table former_event (
    centre_id  bigint      not null references centre,
    sequence   bigint      not null check (sequence < 0),
    at         timestamptz not null,
    account_id bigint      references account, -- who did it, where he has an account here as well
    first_name text, -- else his name, which is all that is known of him
    last_name  text,
    operation  text        not null,
    subject    text        not null, -- with the numbers of here, as in the changes
    changes    json, -- null: forgotten when their time was over
    hash       bytea       not null, -- covers the digest of the changes
    digest     bytea       not null check (length(digest) = 32),
    primary key (centre_id, sequence),
    check ((account_id is null) = (first_name is not null) and (first_name is null) = (last_name is null))
);

create index former_event_subject on former_event (centre_id, subject, sequence);
create index former_event_account on former_event (account_id, centre_id, sequence); -- as audit_event's

create trigger former_event_append_only before delete or truncate on former_event
    for each statement execute function audit_is_append_only();

-- As audit_hash, of the digest of the changes.
create function former_hash(previous bytea, centre_id bigint, sequence bigint, at timestamptz, account_id bigint,
                            operation text, subject text, digest text, first_name text, last_name text) returns bytea
    language sql stable
    return sha256(previous || convert_to(concat_ws(chr(31), centre_id, sequence,
                  (extract(epoch from at) * 1000000)::bigint, coalesce(account_id::text, ''), operation, subject, digest,
                  coalesce(first_name, ''), coalesce(last_name, '')), 'UTF8'));

-- Nothing is put before a history that has begun.
create function audit_keep_former(centre_id bigint, events json) returns void
    language plpgsql security definer set search_path from current as
$$
declare
    previous bytea;
    event    former_event;
begin
    if exists (select from audit_head h where h.centre_id = audit_keep_former.centre_id) then
        raise exception 'the history of centre % has begun', audit_keep_former.centre_id;
    end if;
    select f.hash into previous from former_event f
    where f.centre_id = audit_keep_former.centre_id order by f.sequence desc limit 1;
    for event in
        select audit_keep_former.centre_id, told.*, null::bytea,
            sha256(convert_to(coalesce(told.changes::text, ''), 'UTF8'))
        from json_to_recordset(events) as told (sequence bigint, at timestamptz, account_id bigint, first_name text,
                                                last_name text, operation text, subject text, changes json)
    loop
        event.hash := former_hash(coalesce(previous, ''::bytea), event.centre_id, event.sequence, event.at, event.account_id,
                                  event.operation, event.subject, encode(event.digest, 'hex'), event.first_name, event.last_name);
        insert into former_event select event.*;
        previous := event.hash;
    end loop;
end
$$;

-- By which a session is found again on the papers that were printed before it came here.
alter table session add column former_numbers bigint[] not null default '{}';

grant select on former_event to ${application_role};
