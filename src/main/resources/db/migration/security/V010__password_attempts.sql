-- How often a wrong password was typed, by where it came from. Somebody may type their password as
-- their user name, so no name is kept here: an account stands for one of a million numbers.
create table password_attempt (
  address    varchar(64) not null,
  -- -1 counts all accounts together that nobody has signed in to from this address
  account    integer     not null,
  failures   integer     not null,
  wait_until timestamptz,
  known_at   timestamptz,
  seen_at    timestamptz not null,
  primary key (address, account)
);

create index password_attempt_seen on password_attempt (seen_at);

-- Locks that the engine set because somebody guessed. It sets none any more: those that are left
-- kept the owner out for good, and could keep out the only one who takes them away.
update act_id_user set attempts_ = 0, lock_exp_time_ = null where attempts_ > 0;
