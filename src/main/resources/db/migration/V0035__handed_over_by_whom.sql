-- Of one person the latest are kept: whatever he hands over looks for those that go for it.
create index handed_over_of on handed_over (account_id, created_at desc, key);
