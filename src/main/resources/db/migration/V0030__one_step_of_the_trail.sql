-- Takes the step from the head that there is, in the statement that moves it on: to lock it first and look for one that is
-- missing was a sixth of what an event took PostgreSQL.
create or replace function audit_append(centre_id bigint, at timestamptz, account_id bigint, operation text, subject text,
                                        changes text) returns bigint
    language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp as
$$
declare
    head audit_head;
    digest bytea := audit_digest(changes);
begin
    loop
        update audit_head h
        set sequence = h.sequence + 1,
            hash = audit_hash(h.hash, h.centre_id, h.sequence + 1, at, account_id, operation, subject,
                              encode(digest, 'hex'))
        where h.centre_id = audit_append.centre_id
        returning * into head;
        exit when found;
        insert into audit_head values (audit_append.centre_id, 0, ''::bytea) on conflict do nothing;
    end loop;
    insert into audit_event
    values (head.centre_id, head.sequence, at, account_id, operation, subject, changes::json, head.hash, digest);
    return head.sequence;
end
$$;
