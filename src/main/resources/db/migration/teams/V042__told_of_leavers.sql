-- Managers are told of a leaver's work before the last day and once it is over, once each: a last
-- day that is corrected is another one.
create table told_of_leaver (
    worker_id text        not null,
    last_day  date        not null,
    stage     text        not null,
    told_at   timestamptz not null,
    constraint pk_told_of_leaver primary key (worker_id, last_day, stage),
    constraint ck_told_of_leaver_stage check (stage in ('BEFORE', 'AFTER'))
);

alter table keeping_event drop constraint ck_keeping_event_kind;
alter table keeping_event add constraint ck_keeping_event_kind check (kind in ('TEAM_MADE',
    'TEAM_CHANGED', 'PERSON_ADDED', 'PERSON_CHANGED', 'PASSWORD_GIVEN', 'ACCOUNT_ENDED',
    'LAST_DAY_SET'));
