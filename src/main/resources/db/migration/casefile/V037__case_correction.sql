-- What was recorded wrongly and put right: what stood there stays, with the reason.
create table case_correction (
  id bigint generated always as identity constraint case_correction_pk primary key,
  case_reference varchar(20) not null constraint case_correction_case_fk references case_file (reference),
  what varchar(40) not null,
  before varchar(100),
  after varchar(100) not null,
  reason varchar(1000) not null,
  at timestamptz not null,
  author varchar(64) not null
);
create index case_correction_case_ix on case_correction (case_reference, id);
create trigger case_correction_append_only before update or delete on case_correction
  for each row execute function casefile_refuse_change();
create trigger case_correction_no_truncate before truncate on case_correction
  for each statement execute function casefile_refuse_change();
