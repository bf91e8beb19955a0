-- What a person objects to, or wants restricted, of what is done with his data (RGPD, articles 21 and 18): it stands at his
-- name as a candidate, and goes with him. Rows from before have none: there is nothing to validate (decision 113).
alter table candidate
    add column objection       text,
    add column objection_since date,
    add column objection_about text;

alter table candidate add constraint candidate_objects check (
    (objection is null and objection_since is null and objection_about is null)
    or (objection in ('OBJECTION', 'RESTRICTION') and objection_since is not null
        and char_length(objection_about) between 1 and 500)) not valid;

-- Who did something before the centre came here, and has no account here, is forgotten in time too. From here on the hash of
-- what arrives covers a digest of his name; the name is not found again from it once the salt is gone. Of what arrived
-- before this migration it covers the name itself, which therefore stays.
alter table former_event
    add column author_salt   bytea,
    add column author_digest bytea;

alter table former_event add constraint former_event_author check (
    (author_salt is null or length(author_salt) = 16) and (author_digest is null or length(author_digest) = 32)
    and (author_salt is null or author_digest is not null) and (author_digest is null or first_name is not null)) not valid;

create index former_event_author on former_event (centre_id, last_name, first_name, at) where author_salt is not null;

-- What stands in the hash in place of the name.
create function former_author_digest(salt bytea, first_name text, last_name text) returns bytea
    language sql immutable
    return sha256(salt || convert_to(first_name || chr(31) || last_name, 'UTF8'));

create or replace function audit_keep_former(centre_id bigint, events json) returns void
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
        select audit_keep_former.centre_id, told.*, null::bytea, audit_digest(coalesce(told.changes::text, '')),
            case when told.first_name is not null then uuid_send(gen_random_uuid()) end
        from json_to_recordset(events) as told (sequence bigint, at timestamptz, account_id bigint, first_name text,
                                                last_name text, operation text, subject text, changes json)
    loop
        event.author_digest := former_author_digest(event.author_salt, event.first_name, event.last_name);
        event.hash := former_hash(coalesce(previous, ''::bytea), event.centre_id, event.sequence, event.at, event.account_id,
                                  event.operation, event.subject, encode(event.digest, 'hex'),
                                  encode(event.author_digest, 'hex'), '');
        insert into former_event select event.*;
        previous := event.hash;
    end loop;
end
$$;

-- The two changes that an event of before may undergo: what was written is forgotten, and who wrote it.
create function former_forgets_only() returns trigger language plpgsql as
$$
begin
    if (new.changes is not null and new.changes::text is distinct from old.changes::text)
            or (new.first_name, new.last_name, new.author_salt) is distinct from
               (old.first_name, old.last_name, old.author_salt)
               and (old.author_digest is null or new.author_salt is not null
                    or (new.first_name, new.last_name) is distinct from ('Ancien', 'membre'))
            or (new.centre_id, new.sequence, new.at, new.account_id, new.operation, new.subject, new.hash, new.digest,
                new.author_digest)
                is distinct from
               (old.centre_id, old.sequence, old.at, old.account_id, old.operation, old.subject, old.hash, old.digest,
                old.author_digest) then
        raise exception 'of an audit event nothing may change but that its changes and its author are forgotten';
    end if;
    return new;
end
$$;

drop trigger former_event_forgets_only on former_event;
create trigger former_event_forgets_only before update on former_event
    for each row execute function former_forgets_only();

-- Forgets the names of those who did nothing since that moment and have no account here: of how many people of which centre.
create function audit_forget_authors(before timestamptz) returns table (centre bigint, people bigint)
    language plpgsql security definer set search_path from current as
$$
begin
    if before > now() - interval '27 days' then
        raise exception 'names are kept for a month at least';
    end if;
    return query
        with over as (
            select e.centre_id, e.first_name, e.last_name from former_event e
            where e.author_salt is not null
            group by e.centre_id, e.first_name, e.last_name
            having max(e.at) < before),
        gone as (
            update former_event e set first_name = 'Ancien', last_name = 'membre', author_salt = null
            from over
            where e.centre_id = over.centre_id and e.first_name = over.first_name and e.last_name = over.last_name
                and e.author_salt is not null
            returning over.centre_id, over.first_name, over.last_name)
        select gone.centre_id, count(distinct (gone.first_name, gone.last_name)) from gone group by gone.centre_id;
end
$$;

revoke execute on function audit_forget_authors from public;
grant execute on function audit_forget_authors to ${application_role};
