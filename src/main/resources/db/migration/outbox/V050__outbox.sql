-- The one outbox: what must leave a transaction is written here inside it, and delivered after it.

create table outbox_entry (
    id             bigint generated always as identity,
    type           text        not null,
    name           text        not null,
    recipient      text,
    case_reference text,
    details        jsonb       not null,
    must_arrive    boolean     not null,
    state          text        not null,
    created_at     timestamptz not null,
    due_at         timestamptz not null,
    attempts       integer     not null,
    problem        text,
    settled_at     timestamptz,
    reported_at    timestamptz,
    constraint pk_outbox_entry primary key (id),
    constraint ck_outbox_entry_type check (type in ('NOTICE', 'MESSAGE', 'EVENT')),
    constraint ck_outbox_entry_state
        check (state in ('WAITING', 'DELIVERED', 'NOT_AWAITED', 'UNDELIVERABLE')),
    constraint ck_outbox_entry_recipient check (type <> 'NOTICE' or recipient is not null),
    constraint ck_outbox_entry_receiver check (type <> 'MESSAGE' or case_reference is not null)
);

comment on table outbox_entry is 'Notices, messages between pathways and module events; ids, codes and dates only';
comment on column outbox_entry.due_at is 'When it is next tried; moved ahead while a worker holds it';
comment on column outbox_entry.must_arrive is 'False for a message that nobody need be waiting for';

create index ix_outbox_entry_due on outbox_entry (type, due_at, id) where state = 'WAITING';
create index ix_outbox_entry_unreported on outbox_entry (created_at)
    where type = 'MESSAGE' and state = 'WAITING' and reported_at is null;
create index ix_outbox_entry_state on outbox_entry (state, id);

create table outbox_email (
    id         bigint generated always as identity,
    user_id    text        not null,
    subject    text        not null,
    body       text        not null,
    notices    integer     not null,
    state      text        not null,
    created_at timestamptz not null,
    due_at     timestamptz not null,
    attempts   integer     not null,
    problem    text,
    settled_at timestamptz,
    constraint pk_outbox_email primary key (id),
    constraint ck_outbox_email_state check (state in ('WAITING', 'SENT', 'KEPT', 'UNDELIVERABLE'))
);

comment on table outbox_email is 'One e-mail to one user: a digest of the notices that waited for it';

create index ix_outbox_email_due on outbox_email (due_at, id) where state = 'WAITING';
create index ix_outbox_email_state on outbox_email (state, id);

create table outbox_addressee (
    entry_id bigint      not null,
    user_id  text        not null,
    send_at  timestamptz not null,
    email_id bigint,
    constraint pk_outbox_addressee primary key (entry_id, user_id),
    constraint fk_outbox_addressee_entry foreign key (entry_id) references outbox_entry (id),
    constraint fk_outbox_addressee_email foreign key (email_id) references outbox_email (id)
);

comment on table outbox_addressee is 'A notice reaches a person: group recipients are resolved into one row each';

create index ix_outbox_addressee_waiting on outbox_addressee (user_id, send_at) where email_id is null;
create index ix_outbox_addressee_user on outbox_addressee (user_id, entry_id);
create index ix_outbox_addressee_email on outbox_addressee (email_id);
