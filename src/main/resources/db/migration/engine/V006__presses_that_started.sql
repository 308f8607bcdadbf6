-- What one press on the page of a form started, so that the same press, sent again, starts nothing
-- more. Kept for a day.
create table started_by_press (
  press uuid primary key,
  case_reference text,
  pressed_at timestamptz not null
);
create index started_by_press_pressed_at on started_by_press (pressed_at);
