-- Centres are searched in the order in which they are listed, by words that stand in the index itself: each after a
-- space, so that what begins a word is found. Words in a table of their own were fast where they are rare, and slow where
-- a quarter of all centres has them; read from end to end, the index of 20,000 centres is some 270 pages.

alter table centre add column search text collate "C" not null default '';

update centre
set search = words.text
from (select centre_id, left(string_agg(' ' || word, ''), 512) as text from centre_word group by centre_id) words
where centre_id = id;

drop index centre_by_name;
create index centre_by_name on centre (name, id) include (search, suspended_at);

drop table centre_word;
