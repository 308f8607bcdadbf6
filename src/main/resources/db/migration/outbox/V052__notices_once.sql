-- Names a notice that is written once: a stage and its first task run the same clock, and tell the
-- same people the same thing.
alter table outbox_entry add column once uuid;
create unique index outbox_entry_once on outbox_entry (once) where once is not null;
