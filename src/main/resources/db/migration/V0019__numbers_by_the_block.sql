-- Numbers of sessions come from a block of twenty that a centre has to itself, so that centres do not meet at one sequence
-- whenever one of them creates a session (decision 112). The sequence gives the first of a block. A copy of an older release
-- takes one number of a block and leaves the others.
alter sequence session_number increment by 20;

alter table session_count
    add column next_number bigint, -- none yet, or none left, for the centres of an older release
    add column last_number bigint,
    add check ((next_number is null) = (last_number is null));

-- Nobody sees these; a connection takes fifty at a time.
alter table candidate alter column id set cache 50;
alter table student alter column id set cache 50;
