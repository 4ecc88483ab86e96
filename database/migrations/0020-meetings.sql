-- Meetings on the figures (Bolton 2019, Somerset: S164, S165, M107), and series of what no record makes (S035).

-- A meeting freezes its figures when its pack is made. The pack stays as it was; only who came and what is next is put
-- right later.
create table outcomes.meeting (
  place_id integer not null references place.place,
  meeting_id uuid not null,
  kind text not null check (kind in ('monthly', 'quarterly')), -- quarterly: somebody from outside takes the chair
  on_date date not null, -- the day it is held
  from_date date not null, -- the days that its figures answer for
  to_date date not null,
  chair text not null,
  present text not null default '', -- who was there
  next_on date,
  frozen_at timestamptz not null,
  frozen_by uuid,
  frozen_by_name text not null,
  primary key (place_id, meeting_id),
  check (from_date <= to_date)
);
create index meeting_by_time on outcomes.meeting (place_id, frozen_at desc);
select platform.keep_places_apart('outcomes.meeting');
revoke update, delete on outcomes.meeting from alongside_app;
grant update (on_date, chair, present, next_on) on outcomes.meeting to alongside_app;

-- A figure as it stood when the pack was made, in numbers and in words. Never changed: a definition or a fact that
-- changes later changes no pack.
create table outcomes.frozen_figure (
  place_id integer not null,
  meeting_id uuid not null,
  measure text not null, -- id of the definition
  version integer not null, -- of the definition
  position integer not null, -- in the pack, from 1
  step integer not null,
  title text not null,
  kind text not null,
  unit text not null,
  value numeric, -- per cent for a share, else in the unit; null where there was nothing to count
  numerator numeric,
  denominator numeric,
  was numeric, -- the value of the period before
  standard numeric,
  standard_source text not null default '',
  met boolean, -- null without a standard
  pairs text[] not null,
  said jsonb not null, -- value, of, was, standard, as words; trend, 24 months, oldest first, null where nothing was counted
  published jsonb not null, -- numerator, denominator, value, was (or 'hidden'), met, said: by the small-number rules
  primary key (place_id, meeting_id, measure),
  foreign key (place_id, meeting_id) references outcomes.meeting
);
select platform.keep_places_apart('outcomes.frozen_figure');
revoke update, delete on outcomes.frozen_figure from alongside_app;

-- What is off, why, and who it lies with, which may be anybody (P06). Only ever added to.
create table outcomes.variance_note (
  place_id integer not null,
  variance_id uuid not null,
  meeting_id uuid not null,
  measure text not null,
  off text not null check (off <> ''),
  cause text not null check (cause <> ''),
  owner text not null check (owner <> ''), -- who can change the cause: the district nurses, an OT, the council
  written_by uuid,
  written_by_name text not null, -- the manager who answers for the figure
  written_at timestamptz not null,
  primary key (place_id, variance_id),
  foreign key (place_id, meeting_id, measure) references outcomes.frozen_figure
);
create index variance_note_by_meeting on outcomes.variance_note (place_id, meeting_id);
select platform.keep_places_apart('outcomes.variance_note');
revoke update, delete on outcomes.variance_note from alongside_app;

-- What was agreed, carried from meeting to meeting until it has ended.
create table outcomes.meeting_action (
  place_id integer not null,
  action_id uuid not null,
  meeting_id uuid not null, -- where it was agreed
  measure text, -- what it is to change; null for no one figure
  what text not null check (what <> ''),
  owner text not null check (owner <> ''),
  due_on date not null,
  agreed_by_name text not null,
  agreed_at timestamptz not null,
  ended text check (ended in ('done', 'not done')),
  came_of text not null default '',
  ended_by_name text,
  ended_at timestamptz,
  primary key (place_id, action_id),
  foreign key (place_id, meeting_id) references outcomes.meeting,
  check ((ended is null) = (ended_at is null))
);
create index meeting_action_by_time on outcomes.meeting_action (place_id, agreed_at desc);
select platform.keep_places_apart('outcomes.meeting_action');
revoke update, delete on outcomes.meeting_action from alongside_app;
grant update (ended, came_of, ended_by_name, ended_at) on outcomes.meeting_action to alongside_app;

-- What somebody from outside asked of a pack; its words stay, its answer is given once.
create table outcomes.challenge (
  place_id integer not null,
  challenge_id uuid not null,
  meeting_id uuid not null,
  measure text, -- null for the whole pack
  words text not null check (words <> ''),
  asked_by uuid,
  asked_by_name text not null,
  asked_at timestamptz not null,
  answer text,
  answered_by_name text,
  answered_at timestamptz,
  primary key (place_id, challenge_id),
  foreign key (place_id, meeting_id) references outcomes.meeting,
  check ((answer is null) = (answered_at is null))
);
create index challenge_by_time on outcomes.challenge (place_id, asked_at desc);
select platform.keep_places_apart('outcomes.challenge');
revoke update, delete on outcomes.challenge from alongside_app;
grant update (answer, answered_by_name, answered_at) on outcomes.challenge to alongside_app;

-- Workforce, budget and surveys: typed, or loaded from a file. A value again for the same day takes the place of the one
-- before.
create table outcomes.series_value (
  place_id integer not null references place.place,
  series text not null, -- id of its definition
  on_date date not null, -- the end of the period it is of
  value numeric not null,
  denominator numeric check (denominator > 0), -- of how many: posts, answers
  note text not null default '',
  source text not null default '',
  came_from text not null check (came_from in ('typed', 'file')),
  kept_by uuid,
  kept_by_name text not null,
  kept_at timestamptz not null,
  primary key (place_id, series, on_date)
);
select platform.keep_places_apart('outcomes.series_value');

-- A note may say that its day is the baseline, and when to look for an effect: results take time (P40, S047).
alter table outcomes.figure_note
  add column is_baseline boolean not null default false,
  add column effect_on date,
  add constraint effect_after_it_began check (effect_on > on_date);
