-- Two records of one person are joined: one is read in the place of the other, until they are taken
-- apart again. What moved and what the kept record said is kept, so that nothing has to be guessed.
alter table person
  add column joined_into uuid constraint person_joined_into_fk references person (id),
  add constraint person_joined_into_other_ck check (joined_into <> id);
create index person_joined_into_ix on person (joined_into) where joined_into is not null;

create table person_join (
  id uuid constraint person_join_pk primary key,
  kept_id uuid not null constraint person_join_kept_fk references person (id),
  joined_id uuid not null constraint person_join_joined_fk references person (id),
  kept_before jsonb not null,
  kept_after jsonb not null,
  reason varchar(1000) not null,
  at timestamptz not null,
  author varchar(64) not null,
  parted_at timestamptz,
  parted_by varchar(64),
  part_reason varchar(1000),
  constraint person_join_parted_ck check ((parted_at is null) = (part_reason is null))
);
create index person_join_kept_ix on person_join (kept_id);
-- A record stands in one other at a time.
create unique index person_join_standing_ux on person_join (joined_id) where parted_at is null;

create table person_join_case (
  join_id uuid not null constraint person_join_case_join_fk references person_join (id),
  case_reference varchar(20) not null
    constraint person_join_case_case_fk references case_file (reference),
  constraint person_join_case_pk primary key (join_id, case_reference)
);

create table person_join_relationship (
  join_id uuid not null constraint person_join_relationship_join_fk references person_join (id),
  relationship_id uuid not null
    constraint person_join_relationship_relationship_fk references relationship (id),
  constraint person_join_relationship_pk primary key (join_id, relationship_id)
);
