-- Each sweep asks whether there are clocks that it can't escalate: there should be none.
create index clock_failing on clock (failed_attempts) where failed_attempts > 0;
