-- A notice behind whose recipient nobody stood was given up for good, and so was an e-mail without
-- an address that could be used. They wait again, and go out as soon as somebody is there.
update outbox_entry set state = 'WAITING', due_at = settled_at, settled_at = null
 where state = 'UNDELIVERABLE';

update outbox_email set state = 'WAITING', due_at = settled_at, settled_at = null
 where state = 'UNDELIVERABLE';

create index ix_outbox_entry_for_nobody on outbox_entry (problem) where state = 'WAITING';
