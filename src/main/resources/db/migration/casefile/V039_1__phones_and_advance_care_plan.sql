-- Further numbers, each with whose it is; the first one stays in person.phone.
create table person_phone (
  person_id uuid not null constraint person_phone_person_fk references person (id),
  position integer not null,
  number varchar(30) not null,
  whose varchar(100),
  constraint person_phone_pk primary key (person_id, position)
);

-- The advance care plan: that there is one, where, and what a worker must know before it is found.
alter table person
  add column plan_made boolean,
  add column plan_kept_where varchar(300),
  add column plan_wishes varchar(4000),
  add column plan_ring varchar(1000),
  add column plan_medicines varchar(1000);
