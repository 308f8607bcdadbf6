-- How an account stands, beside its name, password and groups, which the engine keeps. An account
-- without a row has its owner's password, no last day, and has not ended.
create table account_standing (
  user_id          varchar(64) not null,
  -- somebody else set the password, and its owner has not changed it yet
  others_password  boolean     not null default false,
  -- the account opens nothing from the day after it
  last_day         date,
  ended_at         timestamptz,
  constraint pk_account_standing primary key (user_id)
);

insert into account_standing (user_id, ended_at)
select user_id_, max(value_)::timestamptz
  from act_id_info where key_ = 'waymark.ended' group by user_id_;

delete from act_id_info where key_ = 'waymark.ended';

-- On a new database the workers come later, and nobody of them has left.
do $$
begin
  if to_regclass('worker') is not null then
    insert into account_standing (user_id, last_day)
    select id, last_day from worker where last_day is not null and length(id) <= 64
        on conflict (user_id) do update set last_day = excluded.last_day;
  end if;
end
$$;
