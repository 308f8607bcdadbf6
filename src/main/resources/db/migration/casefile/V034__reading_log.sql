-- Who read whose record, when and what for. No foreign keys: it is written on a connection of its
-- own, which cannot see a person whom the reading transaction has only just created, and it must
-- outlive the record that it is about.
create table reading_log (
  id bigint generated always as identity constraint reading_log_pk primary key,
  person_id uuid not null,
  case_reference varchar(20),
  user_id varchar(64) not null,
  kind varchar(20) not null,
  purpose varchar(200) not null,
  at timestamptz not null,
  constraint reading_log_kind_ck check (kind in ('read', 'listed', 'refused', 'emergency'))
);
create index reading_log_person_ix on reading_log (person_id, id);
create index reading_log_user_ix on reading_log (user_id, id);
create trigger reading_log_append_only before update or delete on reading_log
  for each row execute function casefile_refuse_change();
create trigger reading_log_no_truncate before truncate on reading_log
  for each statement execute function casefile_refuse_change();
