-- Who was forgotten had an address with his number in it, which another installation's may have too: a centre that came from
-- there brought it along, as somebody's of here, and stood in the way of the one of here who has that number. The address is
-- drawn from now on; whom such a centre brought is forgotten, for nobody else is called so.
update account
set email = 'efface-' || gen_random_uuid() || '@example.invalid', forgotten_at = coalesce(forgotten_at, now())
where forgotten_at is not null
    or (password_hash is null and email ~ '^efface-[0-9]+@example[.]invalid$');
