-- As V0037 has made those that serve in their place. Where V0036 ran before it was taken back, two of them are gone.
drop index if exists candidate_person;
drop index if exists former_event_account;
drop index if exists audit_event_account;
