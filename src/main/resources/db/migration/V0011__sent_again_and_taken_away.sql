-- How often an invitation's mail was sent: a centre writes to an address a few times, not for ever.
alter table invitation add column sent_times integer not null default 1 check (sent_times >= 1);

-- What there is of a person, for the file in which he takes his data away.
create index mail_recipient on mail (lower(recipient));
create index document_download_account on document_download (account_id, centre_id, session_number);
