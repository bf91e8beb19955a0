-- Which centre wrote a mail to who is no member of it, by the event that the mail names: a candidate's convocation, or an invitation,
-- which its link's hash tells from others.
create function mail_centre(kind text, event text) returns bigint
    language sql stable set search_path = ${flyway:defaultSchema}, pg_temp
    return case kind
        when 'convocation' then substring(event from '^convocation ([0-9]+)/')::bigint
        when 'invitation' then (
            select i.centre_id from invitation i
            where i.token_hash = decode(substring(event from '^invitation ([0-9a-f]{64})$'), 'hex'))
    end;

-- Copies of the release before name none, beside this one or once it is taken back (decision 113). Of what says nothing any more, there
-- is nothing to be told. A release later this can go.
create function mail_names_its_centre() returns trigger
    language plpgsql set search_path = ${flyway:defaultSchema}, pg_temp as
$$
begin
    new.centre_told := mail_centre(new.kind, new.event);
    return new;
end
$$;

create trigger mail_names_its_centre before insert on mail
    for each row when (new.centre_told is null and new.kind in ('convocation', 'invitation') and new.text <> '')
    execute function mail_names_its_centre();

-- Invitations that wait, which the migration before left out, and convocations that such copies added since.
update mail set centre_told = mail_centre(kind, event)
where centre_told is null and kind in ('convocation', 'invitation') and text <> '';
