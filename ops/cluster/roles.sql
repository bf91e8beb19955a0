-- As docs/operations.md has it, once, as the superuser of the primary.
select format('create role certif login password %L', :'owner') where to_regrole('certif') is null \gexec
select format('create role certif_app login password %L', :'application') where to_regrole('certif_app') is null \gexec
select 'create database certif owner certif encoding ''UTF8'' template template0'
where not exists (select from pg_database where datname = 'certif') \gexec
revoke temporary on database certif from public;
