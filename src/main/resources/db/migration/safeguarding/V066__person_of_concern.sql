-- Whose finding it is whom a concern is about: null while it follows the case it came from.
alter table safeguarding_concern add column person_settled_by varchar(64);
