-- As V0036 has made those that serve in their place.
drop index candidate_person;
drop index former_event_account;
drop index audit_event_account;
