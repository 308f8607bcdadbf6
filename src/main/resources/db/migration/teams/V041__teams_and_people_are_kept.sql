-- Teams and people are kept on a page and by import.
alter table team add column specialities text[] not null default '{}';
alter table team add column roles text[] not null
    default array['practitioners', 'senior-practitioners', 'team-managers', 'business-support'];
alter table team alter column specialities drop default;
alter table team alter column roles drop default;

comment on column team.roles is 'The roles that people of this team may have';

create table keeping_event (
    id      bigint generated always as identity,
    kind    text        not null,
    subject text        not null,
    fields  text[]      not null,
    done_by text        not null,
    done_at timestamptz not null,
    constraint pk_keeping_event primary key (id),
    constraint ck_keeping_event_kind check (kind in ('TEAM_MADE', 'TEAM_CHANGED', 'PERSON_ADDED',
        'PERSON_CHANGED', 'PASSWORD_GIVEN', 'ACCOUNT_ENDED'))
);

comment on table keeping_event is 'Append-only: who kept which team or person, when, and which fields changed';

create index ix_keeping_event_subject on keeping_event (subject, id);

create trigger tr_keeping_event_append_only before update or delete on keeping_event
    for each row execute function refuse_change_of_history();
