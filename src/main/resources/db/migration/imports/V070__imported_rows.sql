-- Which rows have been imported, so that importing a file again changes nothing. Digests only:
-- nothing that a row said can be read here.
create table import_row (
  kind         varchar(40)  not null,
  row_key      varchar(80)  not null,
  column_marks jsonb        not null,
  reference    varchar(40),
  imported_at  timestamptz  not null,
  imported_by  varchar(255) not null,
  constraint import_row_pkey primary key (kind, row_key)
);

create index import_row_reference_idx on import_row (reference);

-- Who imported what, when, and what became of it.
create table import_run (
  id             bigint generated always as identity,
  kind           varchar(40)  not null,
  finished_at    timestamptz  not null,
  imported_by    varchar(255) not null,
  accepted_rows  integer      not null,
  unchanged_rows integer      not null,
  rejected_rows  integer      not null,
  constraint import_run_pkey primary key (id)
);
