create table form_answer (
  seq bigint generated always as identity constraint form_answer_pk primary key,
  id uuid not null constraint form_answer_id_ux unique,
  case_reference varchar(20) not null constraint form_answer_case_fk references case_file (reference),
  form varchar(100) not null,
  form_version integer not null,
  task_id varchar(64),
  task varchar(100) not null,
  author varchar(64) not null,
  answers jsonb not null,
  at timestamptz not null
);
create index form_answer_case_form_ix on form_answer (case_reference, form, seq);
create trigger form_answer_append_only before update or delete on form_answer
  for each row execute function casefile_refuse_change();
create trigger form_answer_no_truncate before truncate on form_answer
  for each statement execute function casefile_refuse_change();
