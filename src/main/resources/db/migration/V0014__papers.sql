-- Papers show the candidates too, whose changes do not count in the session's version: what a paper does not show is what
-- the centre's trail tells after it was taken.

alter table document_download add column sequence bigint;

-- What a paper says that was taken before is what the session was at its version.
update document_download d
set sequence = coalesce((
    select e.sequence from audit_event e
    where e.centre_id = d.centre_id and e.subject = 'session:' || d.session_number
    order by e.sequence offset d.session_version - 1 limit 1), 0);

alter table document_download alter column sequence set not null, drop column session_version;
