-- What there is of a person, for the page and the file about him: few mails wait that have somebody else answered than Pix.
create index if not exists mail_answered_by on mail (lower(answered_by)) where answered_by is not null;
