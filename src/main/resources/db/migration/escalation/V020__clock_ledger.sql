-- The ledger of clocks: one row for each clock, and append-only events as evidence.

create table clock (
  id uuid not null,
  case_reference text not null,
  pathway text not null,
  timescale text not null,
  occurrence text not null,
  rule_id text not null,
  rule_effective_from date,
  basis text not null,
  source text not null,
  started_on date not null,
  further_dates jsonb not null,
  legal_last_day date not null,
  operational_last_day date not null,
  time_of_day time,
  due_at timestamptz not null,
  breach_at timestamptz not null,
  explanation text not null,
  counted_under text not null,
  task_id text,
  role text,
  team text,
  priority integer not null,
  state text not null,
  paused_at timestamptz,
  paused_days integer not null,
  breached_at timestamptz,
  breach_reason_due boolean not null,
  breach_reason text,
  next_rung_at timestamptz,
  ladder text,
  failed_attempts integer not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  constraint clock_pk primary key (id),
  constraint clock_identity unique (case_reference, timescale, occurrence),
  constraint clock_basis_known check (basis in ('STATUTE', 'GUIDANCE', 'LOCAL')),
  constraint clock_state_known check (state in ('RUNNING', 'PAUSED', 'STOPPED', 'CANCELLED')),
  constraint clock_operational_within_legal check (operational_last_day <= legal_last_day),
  constraint clock_statute_never_paused check (state <> 'PAUSED' or basis <> 'STATUTE')
);

comment on column clock.counted_under is
  'Fingerprint of the calendar and register that the due pair was counted under.';
comment on column clock.breach_at is 'The first instant at which the legal last day is over.';
comment on column clock.next_rung_at is
  'When the sweep must look next; null when nothing is left to fire.';

-- What the sweep claims, what reconciliation joins, what a new calendar or ladder makes stale:
-- all three hold open clocks only, so they stay small however old the ledger grows.
create index clock_next_rung on clock (next_rung_at) where state = 'RUNNING';
create index clock_open_task on clock (task_id) where state in ('RUNNING', 'PAUSED');
create index clock_counted on clock (counted_under, ladder)
  where state in ('RUNNING', 'PAUSED');

create table clock_event (
  id bigint not null generated always as identity,
  clock_id uuid not null,
  at timestamptz not null,
  kind text not null,
  rung text,
  actor text not null,
  reason text,
  detail jsonb not null,
  constraint clock_event_pk primary key (id),
  constraint clock_event_clock foreign key (clock_id) references clock (id),
  -- Each rung of each clock fires exactly once. Events without a rung are not limited by it.
  constraint clock_event_rung_once unique (clock_id, rung)
);

create function clock_event_is_evidence() returns trigger language plpgsql as $$
begin
  raise exception 'clock_event is append-only evidence: % is refused', tg_op
    using errcode = 'restrict_violation';
end
$$;

create trigger clock_event_append_only
  before update or delete or truncate on clock_event
  for each statement execute function clock_event_is_evidence();

create table sweep_run (
  id uuid not null,
  started_at timestamptz not null,
  completed_at timestamptz,
  clocks integer not null,
  rungs integer not null,
  notices integer not null,
  failures integer not null,
  recounted integer not null,
  mended integer not null,
  constraint sweep_run_pk primary key (id)
);

create index sweep_run_started on sweep_run (started_at);
create index sweep_run_completed on sweep_run (completed_at);
