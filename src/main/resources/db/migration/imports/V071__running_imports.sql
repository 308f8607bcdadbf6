-- A run is on record while it runs, with how far it is; somebody may ask it to stop. A run whose
-- machine died is seen by nobody any more.
alter table import_run
  add column started_at      timestamptz,
  add column seen_at         timestamptz,
  add column state           varchar(20)  not null default 'FINISHED',
  add column percent         integer,
  add column stop_asked_by   varchar(255),
  alter column finished_at drop not null;

update import_run set started_at = finished_at, seen_at = finished_at;

alter table import_run
  alter column state drop default,
  alter column started_at set not null,
  alter column seen_at set not null;
