-- A sequence for each kind and year gives out the numbers of references. No row is locked, so an
-- import that opens hundreds of cases a second never waits for another transaction. Gaps are allowed.
create function next_case_number(p_kind text, p_year integer) returns bigint language plpgsql as $$
declare
  v_sequence text := format('case_number_%s_%s', lower(p_kind), p_year);
begin
  if to_regclass(v_sequence) is null then
    -- Once for each kind and year: whoever comes at the same moment waits for the first.
    perform pg_advisory_xact_lock(hashtext(v_sequence));
    execute format('create sequence if not exists %I', v_sequence);
  end if;
  return nextval(v_sequence);
end
$$;

do $$
begin
  for y in 2024..2036 loop
    for k in 0..6 loop
      execute format('create sequence case_number_%s_%s',
        (array['ref', 'saf', 'rev', 'pan', 'eoi', 'd2a', 'dol'])[k + 1], y);
    end loop;
  end loop;
end
$$;

create table case_file (
  reference varchar(20) constraint case_file_pk primary key,
  version bigint not null,
  kind varchar(3) not null,
  person_id uuid constraint case_file_person_fk references person (id),
  team varchar(64),
  worker varchar(64),
  priority smallint not null,
  opened_on date not null,
  opened_at timestamptz not null,
  opened_by varchar(64) not null,
  closed_on date,
  closed_at timestamptz,
  closed_by varchar(64),
  outcome varchar(100),
  constraint case_file_kind_ck check (kind in ('REF', 'SAF', 'REV', 'PAN', 'EOI', 'D2A', 'DOL')),
  constraint case_file_priority_ck check (priority between 0 and 100),
  constraint case_file_closed_ck check ((closed_on is null) = (outcome is null))
);
create index case_file_person_ix on case_file (person_id);

create table case_link (
  id bigint generated always as identity constraint case_link_pk primary key,
  from_reference varchar(20) not null constraint case_link_from_fk references case_file (reference),
  to_reference varchar(20) not null constraint case_link_to_fk references case_file (reference),
  kind varchar(30) not null,
  linked_at timestamptz not null,
  linked_by varchar(64) not null,
  constraint case_link_ux unique (from_reference, to_reference, kind),
  constraint case_link_not_self_ck check (from_reference <> to_reference)
);
create index case_link_to_ix on case_link (to_reference);

create table chronology_entry (
  id bigint generated always as identity constraint chronology_entry_pk primary key,
  case_reference varchar(20) not null constraint chronology_entry_case_fk references case_file (reference),
  kind varchar(60) not null,
  text varchar(4000) not null,
  at timestamptz not null,
  author varchar(64) not null,
  corrects bigint constraint chronology_entry_corrects_fk references chronology_entry (id),
  correction_reason varchar(1000),
  constraint chronology_entry_correction_ck check ((corrects is null) = (correction_reason is null))
);
create index chronology_entry_case_ix on chronology_entry (case_reference, id);
create unique index chronology_entry_corrects_ux on chronology_entry (corrects) where corrects is not null;
create trigger chronology_entry_append_only before update or delete on chronology_entry
  for each row execute function casefile_refuse_change();
create trigger chronology_entry_no_truncate before truncate on chronology_entry
  for each statement execute function casefile_refuse_change();

create table case_note (
  id bigint generated always as identity constraint case_note_pk primary key,
  case_reference varchar(20) not null constraint case_note_case_fk references case_file (reference),
  text varchar(20000) not null,
  at timestamptz not null,
  author varchar(64) not null,
  corrects bigint constraint case_note_corrects_fk references case_note (id),
  correction_reason varchar(1000),
  constraint case_note_correction_ck check ((corrects is null) = (correction_reason is null))
);
create index case_note_case_ix on case_note (case_reference, id);
create unique index case_note_corrects_ux on case_note (corrects) where corrects is not null;
create trigger case_note_append_only before update or delete on case_note
  for each row execute function casefile_refuse_change();
create trigger case_note_no_truncate before truncate on case_note
  for each statement execute function casefile_refuse_change();
