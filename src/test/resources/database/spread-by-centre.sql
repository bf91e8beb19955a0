-- Spreads what belongs to a centre over four parts by its number, as a distributed PostgreSQL would over machines. A unique
-- key that does not begin with the centre fails here. References between the tables are left out: they are no plans.
do $$
declare
    spread name;
begin
    for spread in
        select c.relname
        from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'centre_id'
        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
            -- found before the centre is known: who signs in, a link, a code, the words of a centre's name
            and c.relname not in ('membership', 'invitation', 'access_code', 'centre_word')
    loop
        execute format('alter table %I rename to %I', spread, spread || '_whole');
        execute format('create table %I (like %I including all) partition by hash (centre_id)', spread, spread || '_whole');
        for part in 0..3 loop
            execute format('create table %I partition of %I for values with (modulus 4, remainder %s)',
                spread || '_part' || part, spread, part);
        end loop;
        execute format('drop table %I cascade', spread || '_whole');
        execute format('grant select, insert, update, delete on %I to %I', spread, '${application_role}');
    end loop;
end
$$;
