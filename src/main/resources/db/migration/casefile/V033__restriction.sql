create table restriction (
  id uuid constraint restriction_pk primary key,
  person_id uuid not null constraint restriction_person_fk references person (id),
  reason varchar(1000) not null,
  review_on date not null,
  set_at timestamptz not null,
  set_by varchar(64) not null,
  lifted_at timestamptz
);
-- One standing restriction for a person; the hot question "who may see this case" reads only these.
create unique index restriction_standing_ux on restriction (person_id) where lifted_at is null;
create index restriction_review_ix on restriction (review_on) where lifted_at is null;

create table restriction_member (
  restriction_id uuid not null constraint restriction_member_restriction_fk references restriction (id),
  user_id varchar(64) not null,
  -- Set for emergency access only, which ends by itself.
  until timestamptz,
  constraint restriction_member_pk primary key (restriction_id, user_id)
);

create table restriction_event (
  id bigint generated always as identity constraint restriction_event_pk primary key,
  restriction_id uuid not null constraint restriction_event_restriction_fk references restriction (id),
  kind varchar(20) not null,
  named varchar(64)[] not null,
  reason varchar(1000) not null,
  at timestamptz not null,
  author varchar(64) not null
);
create index restriction_event_restriction_ix on restriction_event (restriction_id, id);
create trigger restriction_event_append_only before update or delete on restriction_event
  for each row execute function casefile_refuse_change();
create trigger restriction_event_no_truncate before truncate on restriction_event
  for each statement execute function casefile_refuse_change();
