-- What a person did is read in the order of time, for the file in which he takes his data away.
create index audit_event_deed on audit_event (account_id, at, centre_id, sequence);
create index former_event_deed on former_event (account_id, at, centre_id, sequence);
drop index audit_event_account;
drop index former_event_account;

-- Also of who was removed: what he objects to holds wherever he is enrolled besides.
drop index candidate_person;
create index candidate_person on candidate (centre_id, birth_date, birth_name_key, first_name_key);
