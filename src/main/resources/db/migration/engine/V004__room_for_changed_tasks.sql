-- A task changes several times while it is open: claimed, raised, given another date. PostgreSQL
-- changes a row in place, without writing every index of the table anew, when no indexed column
-- changes and the row's page has room. The engine stamps each change in LAST_UPDATED_, so that one
-- index alone took the first away; nothing here asks for tasks by that stamp. Half of each page is
-- left for the second, because the tasks that were opened together fall overdue together.
drop index act_idx_task_last_updated;
alter table act_ru_task set (fillfactor = 50);
alter table act_hi_taskinst set (fillfactor = 50);
