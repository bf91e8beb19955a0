-- What the product did by itself in a centre that came from elsewhere bears the name that pages give it, « Pix Certif », and no account
-- of here: it looks like somebody's. It is told from a person of that name by what was done, for nobody else forgets in time.
create or replace function audit_forget_authors(before timestamptz) returns table (centre bigint, people bigint)
    language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp as
$$
begin
    if before > now() - interval '27 days' then
        raise exception 'names are kept for a month at least';
    end if;
    return query
        with person as (
            select e.centre_id, e.sequence, e.first_name, e.last_name, e.at from former_event e
            where e.author_salt is not null
                and ((e.first_name, e.last_name) <> ('Pix', 'Certif')
                     or e.operation not in ('SESSIONS_FORGOTTEN', 'STUDENTS_FORGOTTEN', 'AUTHORS_FORGOTTEN'))),
        over as (
            select p.centre_id, p.first_name, p.last_name from person p
            group by p.centre_id, p.first_name, p.last_name
            having max(p.at) < before),
        gone as (
            update former_event e set first_name = 'Ancien', last_name = 'membre', author_salt = null
            from over join person p using (centre_id, first_name, last_name)
            where e.centre_id = p.centre_id and e.sequence = p.sequence
            returning over.centre_id, over.first_name, over.last_name)
        select gone.centre_id, count(distinct (gone.first_name, gone.last_name)) from gone group by gone.centre_id;
end
$$;
