-- A clock whose work was cancelled from outside goes on: it is known by the incident that tells of
-- it. A stage's clock names its execution, so that one without its stage can be found.

alter table clock add column execution_id text;
alter table clock add column lost_with text;

comment on column clock.execution_id is
  'The execution whose stage the clock watches; null for the clock of a task and for a promise.';
comment on column clock.lost_with is
  'The incident that tells that nobody can do the work any more; null while somebody can.';

-- So far a stage's clock was known by its occurrence, which is the id of its execution; promises
-- name theirs in words and dates.
update clock set execution_id = occurrence
where task_id is null
  and occurrence ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';

create index clock_open_stage on clock (execution_id)
  where execution_id is not null and state in ('RUNNING', 'PAUSED');
create index clock_lost on clock (lost_with)
  where lost_with is not null and state in ('RUNNING', 'PAUSED');
