-- Takes the place of V0036, which was taken back (Migrations): nobody could make its indexes beforehand.
-- A large database has all three made beforehand, concurrently (docs/operations.md). Those that they take the place of go in
-- another file, V0040: what nobody may read meanwhile waits for nothing long.

-- Also of who was removed: what he objects to holds wherever he is enrolled besides.
create index if not exists candidate_person_ever on candidate (centre_id, birth_date, birth_name_key, first_name_key);

-- What a person did is read in the order of time, for the file in which he takes his data away. Whatever is written is written
-- to audit_event too, at last: its own comes last here as well.
create index if not exists former_event_deed on former_event (account_id, at, centre_id, sequence);
create index if not exists audit_event_deed on audit_event (account_id, at, centre_id, sequence);
