-- What was written is forgotten when its time is over, and the trail still verifies: from here on the hash of an event
-- covers the digest of its changes, and the digest stays when they go. Of events before this migration it covers the
-- changes themselves, which therefore stay.
alter table audit_event
    add column digest bytea check (length(digest) = 32),
    alter column changes drop not null; -- null: forgotten

alter table audit_event add constraint audit_event_tells check (changes is not null or digest is not null) not valid;
alter table audit_event validate constraint audit_event_tells;

-- When a list last named a student: who is named no more has left the school.
alter table student add column listed_at timestamptz not null default now();

alter table account add column forgotten_at timestamptz; -- since then it is nobody's

create function audit_digest(changes text) returns bytea
    language sql immutable
    return sha256(convert_to(changes, 'UTF8'));

create or replace function audit_append(centre_id bigint, at timestamptz, account_id bigint, operation text, subject text,
                                        changes text) returns bigint
    language plpgsql security definer set search_path from current as
$$
declare
    head audit_head;
    next bytea;
    digest bytea := audit_digest(changes);
begin
    insert into audit_head as h values (audit_append.centre_id, 0, ''::bytea) on conflict do nothing;
    select * into head from audit_head h where h.centre_id = audit_append.centre_id for update;
    next := audit_hash(head.hash, head.centre_id, head.sequence + 1, at, account_id, operation, subject,
                       encode(digest, 'hex'));
    insert into audit_event
    values (head.centre_id, head.sequence + 1, at, account_id, operation, subject, changes::json, next, digest);
    update audit_head h set sequence = head.sequence + 1, hash = next where h.centre_id = head.centre_id;
    return head.sequence + 1;
end
$$;

create or replace function audit_append_all(centre_id bigint, at timestamptz, account_id bigint, operation text,
                                            subjects text[], changes text[]) returns bigint
    language plpgsql security definer set search_path from current as
$$
declare
    head audit_head;
    digest bytea;
begin
    insert into audit_head as h values (audit_append_all.centre_id, 0, ''::bytea) on conflict do nothing;
    select * into head from audit_head h where h.centre_id = audit_append_all.centre_id for update;
    for i in 1 .. cardinality(subjects) loop
        digest := audit_digest(changes[i]);
        head.sequence := head.sequence + 1;
        head.hash := audit_hash(head.hash, head.centre_id, head.sequence, at, account_id, operation, subjects[i],
                                encode(digest, 'hex'));
        insert into audit_event
        values (head.centre_id, head.sequence, at, account_id, operation, subjects[i], changes[i]::json, head.hash, digest);
    end loop;
    update audit_head h set sequence = head.sequence, hash = head.hash where h.centre_id = head.centre_id;
    return head.sequence;
end
$$;

-- The one change that an event may undergo.
create function audit_forgets_only() returns trigger language plpgsql as
$$
begin
    if new.changes is not null or old.digest is null
            or (new.centre_id, new.sequence, new.at, new.account_id, new.operation, new.subject, new.hash, new.digest)
                is distinct from
               (old.centre_id, old.sequence, old.at, old.account_id, old.operation, old.subject, old.hash, old.digest) then
        raise exception 'of an audit event nothing may change but that its changes are forgotten';
    end if;
    return new;
end
$$;

drop trigger audit_event_append_only on audit_event;
create trigger audit_event_append_only before delete or truncate on audit_event
    for each statement execute function audit_is_append_only();
create trigger audit_event_forgets_only before update on audit_event
    for each row execute function audit_forgets_only();
create trigger former_event_forgets_only before update on former_event
    for each row execute function audit_forgets_only();

-- Forgets what was written of sessions that are no more; of a session that is there nothing can be forgotten.
create function audit_forget_sessions(centre_id bigint, numbers bigint[]) returns bigint
    language plpgsql security definer set search_path from current as
$$
declare
    forgotten bigint;
begin
    if exists (select from session s where s.centre_id = audit_forget_sessions.centre_id and s.number = any (numbers)) then
        raise exception 'what is written of a session stays as long as the session';
    end if;
    update audit_event e set changes = null
    where e.centre_id = audit_forget_sessions.centre_id
        and e.subject = any (array(select 'session:' || number from unnest(numbers) as number))
        and e.changes is not null and e.digest is not null;
    get diagnostics forgotten = row_count;
    update former_event e set changes = null
    where e.centre_id = audit_forget_sessions.centre_id
        and e.subject = any (array(select 'session:' || number from unnest(numbers) as number))
        and e.changes is not null;
    return forgotten;
end
$$;

revoke execute on function audit_forget_sessions from public;
grant execute on function audit_forget_sessions to ${application_role};
