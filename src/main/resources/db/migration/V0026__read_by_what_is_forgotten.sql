-- A large database has both made beforehand, concurrently (docs/operations.md).

-- Who is in a session, removed or not. When a session is forgotten, so are its candidates, and PostgreSQL looks whether any
-- is left: an index of those present, or of those removed, serves neither, and all of the centre's were read for each session.
-- It takes the place of the one that had those present by name.
create index if not exists candidate_of_session on candidate (centre_id, session_number, birth_name, first_name, id);
drop index candidate_by_name;

-- Whom no list has named for long: asked every hour.
create index if not exists student_listed on student (listed_at);
