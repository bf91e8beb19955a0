-- The functions that guard the audit run with their owner's rights. A path that does not name pg_temp is searched there first:
-- who may make temporary tables could have them look into an empty "session", or go on from a head of his own making. From here on they
-- look there last, they are for the application alone, and nobody but the database's owner makes temporary tables at all.
alter function audit_append set search_path = ${flyway:defaultSchema}, pg_temp;
alter function audit_append_all set search_path = ${flyway:defaultSchema}, pg_temp;
alter function audit_keep_former set search_path = ${flyway:defaultSchema}, pg_temp;
alter function audit_forget_sessions set search_path = ${flyway:defaultSchema}, pg_temp;
alter function audit_forget_authors set search_path = ${flyway:defaultSchema}, pg_temp;

revoke execute on function audit_append, audit_append_all, audit_keep_former from public;
grant execute on function audit_append, audit_append_all, audit_keep_former to ${application_role};

-- Where the tables' owner does not own the database, this is a warning, and its administrator's to do (docs/operations.md).
do $$
begin
    execute format('revoke temporary on database %I from public', current_database());
end
$$;
