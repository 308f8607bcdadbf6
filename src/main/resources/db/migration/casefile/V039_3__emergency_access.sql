-- Each time that somebody opened a restricted record in an emergency, until a manager has looked at
-- it and after.
create table emergency_access (
  id uuid constraint emergency_access_pk primary key,
  restriction_id uuid not null
    constraint emergency_access_restriction_fk references restriction (id),
  user_id varchar(64) not null,
  reason varchar(1000) not null,
  opened_at timestamptz not null,
  until timestamptz not null,
  looked_at timestamptz,
  looked_by varchar(64),
  constraint emergency_access_looked_ck check ((looked_at is null) = (looked_by is null)),
  constraint emergency_access_another_ck check (looked_by <> user_id)
);
create index emergency_access_waiting_ix on emergency_access (opened_at) where looked_at is null;

-- Of those before this table nobody was told: they wait to be looked at.
insert into emergency_access (id, restriction_id, user_id, reason, opened_at, until)
select gen_random_uuid(), restriction_id, author, reason, at, at + interval '4 hours'
  from restriction_event
 where kind = 'emergency';
