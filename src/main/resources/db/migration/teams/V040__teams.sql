-- Teams, the people who work in them, when they work, and who holds which case.

create table team (
    id   text not null,
    name text not null,
    constraint pk_team primary key (id)
);

create table team_area (
    district text not null,
    team_id  text not null,
    constraint pk_team_area primary key (district),
    constraint fk_team_area_team foreign key (team_id) references team (id),
    constraint ck_team_area_district check (district = upper(district))
);

comment on table team_area is 'The postcode districts (outward codes) that a team serves; one team for each';

create index ix_team_area_team on team_area (team_id);

create table worker (
    id                text      not null,
    team_id           text      not null,
    name              text      not null,
    email             text,
    roles             text[]    not null,
    professions       text[]    not null,
    skills            text[]    not null,
    districts         text[]    not null,
    working_days      integer[] not null,
    newly_qualified   boolean   not null,
    agency            boolean   not null,
    caseload_limit    integer   not null,
    work_elsewhere    integer   not null,
    last_day          date,
    constraint pk_worker primary key (id),
    constraint fk_worker_team foreign key (team_id) references team (id),
    constraint ck_worker_days check (working_days <@ array[1, 2, 3, 4, 5, 6, 7]),
    constraint ck_worker_limit check (caseload_limit >= 0 and work_elsewhere >= 0)
);

comment on column worker.id is 'The user id; some workers never sign in';
comment on column worker.working_days is 'ISO days of the week, 1 is Monday';
comment on column worker.caseload_limit is 'In points; a case weighs 1 to 5 points by complexity';
comment on column worker.work_elsewhere is 'Points of work held outside Waymark, for example in the system before it';
comment on column worker.last_day is 'Last day of employment of a leaver';

create index ix_worker_team on worker (team_id);

create table worker_leave (
    id          bigint generated always as identity,
    worker_id   text        not null,
    first_day   date        not null,
    last_day    date        not null,
    kind        text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint pk_worker_leave primary key (id),
    constraint fk_worker_leave_worker foreign key (worker_id) references worker (id),
    constraint ck_worker_leave_days check (first_day <= last_day),
    constraint ck_worker_leave_kind check (kind in ('ANNUAL', 'SICK', 'PARENTAL', 'TRAINING', 'OTHER'))
);

create index ix_worker_leave_worker on worker_leave (worker_id, last_day);

create table worker_cover (
    id          bigint generated always as identity,
    worker_id   text        not null,
    covered_by  text        not null,
    first_day   date        not null,
    last_day    date        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint pk_worker_cover primary key (id),
    constraint fk_worker_cover_worker foreign key (worker_id) references worker (id),
    constraint fk_worker_cover_covered_by foreign key (covered_by) references worker (id),
    constraint ck_worker_cover_days check (first_day <= last_day),
    constraint ck_worker_cover_other check (worker_id <> covered_by)
);

create index ix_worker_cover_worker on worker_cover (worker_id, last_day);
create index ix_worker_cover_covered_by on worker_cover (covered_by, last_day);

create table cover_trace (
    id             bigint generated always as identity,
    case_reference text        not null,
    worker_id      text        not null,
    covered_by     text        not null,
    on_day         date        not null,
    traced_at      timestamptz not null,
    constraint pk_cover_trace primary key (id),
    constraint uq_cover_trace unique (case_reference, worker_id, covered_by, on_day),
    constraint fk_cover_trace_worker foreign key (worker_id) references worker (id),
    constraint fk_cover_trace_covered_by foreign key (covered_by) references worker (id)
);

comment on table cover_trace is 'Append-only: who covered whom, on which day, for which case';

create table allocation (
    case_reference text        not null,
    worker_id      text        not null,
    team_id        text        not null,
    weight         integer     not null,
    accepted       boolean     not null,
    allocated_at   timestamptz not null,
    constraint pk_allocation primary key (case_reference),
    constraint fk_allocation_worker foreign key (worker_id) references worker (id),
    constraint fk_allocation_team foreign key (team_id) references team (id),
    constraint ck_allocation_weight check (weight between 1 and 5)
);

comment on table allocation is 'Who holds an open case now; how it came about is in allocation_event';

create index ix_allocation_worker on allocation (worker_id);
create index ix_allocation_team on allocation (team_id);

create table allocation_event (
    id             bigint generated always as identity,
    case_reference text        not null,
    worker_id      text        not null,
    team_id        text        not null,
    kind           text        not null,
    weight         integer     not null,
    reason         text,
    done_by        text        not null,
    done_at        timestamptz not null,
    constraint pk_allocation_event primary key (id),
    constraint ck_allocation_event_kind
        check (kind in ('ALLOCATED', 'ACCEPTED', 'RETURNED', 'MOVED', 'RELEASED'))
);

comment on table allocation_event is 'Append-only history of allocation';

create index ix_allocation_event_case on allocation_event (case_reference, id);

create function refuse_change_of_history() returns trigger language plpgsql as
$$
begin
    raise exception 'Rows of % are never changed', tg_table_name;
end
$$;

create trigger tr_allocation_event_append_only before update on allocation_event
    for each row execute function refuse_change_of_history();
create trigger tr_cover_trace_append_only before update on cover_trace
    for each row execute function refuse_change_of_history();
