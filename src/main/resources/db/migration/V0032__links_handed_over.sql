-- A link to choose a password that an administrator hands over himself, where no mail leaves.
alter table account_link
    drop constraint account_link_purpose_check,
    add constraint account_link_purpose_check check (purpose in ('WELCOME', 'RESET', 'HANDED_OVER'));
