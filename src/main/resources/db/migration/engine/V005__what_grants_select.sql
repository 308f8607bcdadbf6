-- Who sees a task, the engine asks by a join with the grants on a part of a bit mask. PostgreSQL
-- takes it that one grant fits, puts the grants outside and reads all open tasks once for each of
-- them; about a worker's dozen fit. These statistics tell it, for the rights that lists ask for:
-- to read a task (2), the tasks of a pathway (64), its cases (512) and its history (4096).
create statistics waymark_grants on
  resource_type_, (perms_ & 2), (perms_ & 64), (perms_ & 512), (perms_ & 4096)
  from act_ru_authorization;
