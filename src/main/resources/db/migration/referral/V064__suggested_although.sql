-- Whether a manager may give it to somebody who should not have it: over the limit, with a reason.
alter table referral_suggestion add column possible boolean not null default true;
