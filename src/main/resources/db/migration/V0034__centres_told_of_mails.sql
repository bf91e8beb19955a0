-- Whose history tells that somebody of Pix read the mail: the centre that wrote it to who is no member of it, a candidate or
-- somebody invited. None where it is found by the recipient's account.
alter table mail add column centre_told bigint;

-- Convocations that say something still were written for the centre that their event names. Of those that left nothing is to be
-- read but to whom: they stay as they are, for there may be many.
update mail set centre_told = substring(event from '^convocation ([0-9]+)/')::bigint
where kind = 'convocation' and text <> '';
