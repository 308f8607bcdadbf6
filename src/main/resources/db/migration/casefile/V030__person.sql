create table person (
  id uuid constraint person_pk primary key,
  version bigint not null,
  first_name varchar(100),
  last_name varchar(100) not null,
  preferred_name varchar(100),
  date_of_birth date,
  date_of_birth_estimated boolean not null,
  nhs_number varchar(10),
  gender varchar(60),
  ethnicity varchar(100),
  line1 varchar(200),
  line2 varchar(200),
  town varchar(100),
  county varchar(100),
  postcode varchar(8),
  phone varchar(30),
  email varchar(254),
  language varchar(60),
  interpreter_needed boolean,
  letter_format varchar(20),
  communication_needs varchar(2000),
  alerts varchar(4000),
  gp_practice_code varchar(6),
  ordinary_residence varchar(200),
  date_of_death date,
  created_at timestamptz not null,
  created_by varchar(64) not null
);

create table person_other_name (
  person_id uuid not null constraint person_other_name_person_fk references person (id),
  position integer not null,
  kind varchar(20) not null,
  first_name varchar(100),
  last_name varchar(100),
  constraint person_other_name_pk primary key (person_id, position)
);

-- Blocking keys for finding likely duplicates and for search. The "C" collation lets a prefix
-- search ("key like 'w:smi%'") use the primary key's index.
create table person_match_key (
  key varchar(160) collate "C" not null,
  person_id uuid not null constraint person_match_key_person_fk references person (id),
  constraint person_match_key_pk primary key (key, person_id)
);
create index person_match_key_person_ix on person_match_key (person_id);

create function casefile_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: add a further entry instead', tg_table_name;
end
$$;

-- What the record said before each correction, and why it was corrected.
create table person_history (
  id bigint generated always as identity constraint person_history_pk primary key,
  person_id uuid not null constraint person_history_person_fk references person (id),
  details_before jsonb not null,
  reason varchar(1000) not null,
  changed_at timestamptz not null,
  changed_by varchar(64) not null
);
create index person_history_person_ix on person_history (person_id, id);
create trigger person_history_append_only before update or delete on person_history
  for each row execute function casefile_refuse_change();
create trigger person_history_no_truncate before truncate on person_history
  for each statement execute function casefile_refuse_change();

create table relationship (
  id uuid constraint relationship_pk primary key,
  version bigint not null,
  person_id uuid not null constraint relationship_person_fk references person (id),
  kind varchar(40) not null,
  other_person_id uuid constraint relationship_other_person_fk references person (id),
  contact_name varchar(200),
  contact_organisation varchar(200),
  contact_phone varchar(30),
  contact_email varchar(254),
  valid_from date,
  valid_to date,
  main_carer boolean not null,
  willing_and_able boolean,
  note varchar(1000),
  recorded_at timestamptz not null,
  recorded_by varchar(64) not null,
  end_reason varchar(1000),
  ended_by varchar(64),
  ended_at timestamptz,
  constraint relationship_to_one_ck check ((other_person_id is null) <> (contact_name is null)),
  constraint relationship_not_self_ck check (other_person_id is null or other_person_id <> person_id),
  constraint relationship_dates_ck check (valid_to is null or valid_from is null or valid_to >= valid_from)
);
create index relationship_person_ix on relationship (person_id);
create index relationship_other_person_ix on relationship (other_person_id);
create unique index relationship_one_main_carer_ux on relationship (person_id)
  where main_carer and ended_at is null;
