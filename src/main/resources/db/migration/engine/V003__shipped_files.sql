-- Which of the models, tables and forms that Waymark ships were deployed, in which content.
create table shipped_file (
  name          text        not null,
  digest        text        not null,
  deployment_id text        not null,
  deployed_at   timestamptz not null,
  constraint shipped_file_pk primary key (name)
);
