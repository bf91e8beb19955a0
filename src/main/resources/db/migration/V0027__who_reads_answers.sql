-- Who reads what a mail's reader answers, where it is not the address for help.
alter table mail add column answered_by text check (char_length(answered_by) between 3 and 255);
