-- An administrator opens one person's record in an emergency whether or not it is restricted.
alter table emergency_access
  add column person_id uuid constraint emergency_access_person_fk references person (id),
  alter column restriction_id drop not null;
update emergency_access e set person_id = r.person_id from restriction r where r.id = e.restriction_id;
alter table emergency_access alter column person_id set not null;
create index emergency_access_user_ix on emergency_access (user_id, until);
