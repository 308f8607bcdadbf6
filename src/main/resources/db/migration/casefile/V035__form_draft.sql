-- What somebody has filled in and not yet submitted. It may say anything about a person, so it
-- stands with the case file; it is nobody's record yet, so it is changed and thrown away.
-- place_id: the task, or for a form that starts something (no task yet) the form.
create table form_draft (
  place varchar(5) not null,
  place_id varchar(100) not null,
  user_id varchar(64) not null,
  form varchar(100) not null,
  case_reference varchar(20),
  answers jsonb not null,
  begun_at timestamptz not null,
  saved_at timestamptz not null,
  constraint form_draft_pk primary key (place, place_id, user_id),
  constraint form_draft_place_ck check (place in ('task', 'start')),
  constraint form_draft_case_fk foreign key (case_reference) references case_file (reference)
);
-- Everything that is held about a case, for the person's own access to it.
create index form_draft_case_ix on form_draft (case_reference);
-- What nobody has gone on with for too long.
create index form_draft_saved_at_ix on form_draft (saved_at);
