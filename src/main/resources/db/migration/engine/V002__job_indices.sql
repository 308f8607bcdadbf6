-- The job executor asks for due and unlocked jobs every few seconds; Camunda's PostgreSQL scripts
-- index neither column.
create index act_idx_job_duedate on act_ru_job (duedate_);
create index act_idx_job_lock_exp on act_ru_job (lock_exp_time_);
