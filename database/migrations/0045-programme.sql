-- What the place set out to do, beside what it comes to (Bolton 2019: S030, S154; Lords 2022: S191, P04). Words of the work
-- and of nobody: no table here knows a person. What was set down is kept as it was: a change is the next version.

-- For each of the Six Steps an objective in a sentence, the few figures that tell, and whose it is.
create table outcomes.objective (
  place_id integer not null references place.place,
  step integer not null check (step between 1 and 6),
  version integer not null check (version > 0),
  words text not null check (words <> ''),
  figures text[] not null, -- ids of measures or series
  owner text not null check (owner <> ''),
  owner_role text not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (place_id, step, version)
);
select platform.keep_places_apart('outcomes.objective');
revoke update, delete on outcomes.objective from alongside_app;

-- A principle in this place's words, where it has changed the usual ones.
create table outcomes.principle_words (
  place_id integer not null references place.place,
  principle text not null, -- its key
  version integer not null check (version > 0),
  title text not null check (title <> ''),
  means text not null check (means <> ''),
  figure text, -- id of the measure or series that would show it; null where no figure does
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (place_id, principle, version)
);
select platform.keep_places_apart('outcomes.principle_words');
revoke update, delete on outcomes.principle_words from alongside_app;

-- What is done for a principle; what came of it is said once.
create table outcomes.principle_action (
  place_id integer not null references place.place,
  action_id uuid not null,
  principle text not null,
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
  check ((ended is null) = (ended_at is null))
);
create index principle_action_by_principle on outcomes.principle_action (place_id, principle);
select platform.keep_places_apart('outcomes.principle_action');
revoke update, delete on outcomes.principle_action from alongside_app;
grant update (ended, came_of, ended_by_name, ended_at) on outcomes.principle_action to alongside_app;

-- How a principle stands, in words, and what was learned: dated and signed. No score is kept, so that none can be compared.
create table outcomes.principle_review (
  place_id integer not null references place.place,
  review_id uuid not null,
  principle text not null,
  on_date date not null,
  stands text not null check (stands <> ''),
  learned text not null check (learned <> ''),
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (place_id, review_id)
);
create index principle_review_by_principle on outcomes.principle_review (place_id, principle, on_date);
select platform.keep_places_apart('outcomes.principle_review');
revoke update, delete on outcomes.principle_review from alongside_app;

-- Something that is tested with money set aside for it.
create table outcomes.pilot (
  place_id integer not null references place.place,
  pilot_id uuid not null,
  version integer not null check (version > 0),
  title text not null check (title <> ''),
  tests text not null check (tests <> ''), -- what is tested
  from_on date not null,
  until_on date not null check (until_on > from_on),
  code text not null default '', -- the budget code
  set_aside numeric not null check (set_aside >= 0), -- pounds
  figure text not null, -- id of the measure or series that would show whether it works
  shows text not null check (shows <> ''), -- what would show that it works
  ends text not null check (ends <> ''), -- what happens when it ends
  owner text not null check (owner <> ''),
  owner_role text not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (place_id, pilot_id, version)
);
select platform.keep_places_apart('outcomes.pilot');
revoke update, delete on outcomes.pilot from alongside_app;

-- What was spent up to a day, since it began; the newest day stands. Double running is the old way, paid for beside the new.
create table outcomes.pilot_spent (
  place_id integer not null references place.place,
  spent_id uuid not null,
  pilot_id uuid not null,
  up_to date not null,
  spent numeric not null check (spent >= 0), -- pounds, on what is tested
  double_running numeric not null check (double_running >= 0), -- pounds
  note text not null default '',
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (place_id, spent_id)
);
create index pilot_spent_by_pilot on outcomes.pilot_spent (place_id, pilot_id, up_to);
select platform.keep_places_apart('outcomes.pilot_spent');
revoke update, delete on outcomes.pilot_spent from alongside_app;

create table outcomes.pilot_judged (
  place_id integer not null references place.place,
  judged_id uuid not null,
  pilot_id uuid not null,
  on_date date not null,
  judged text not null check (judged in ('goes on', 'changed', 'stopped')),
  learned text not null check (learned <> ''),
  judged_by text not null check (judged_by <> ''),
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (place_id, judged_id)
);
create index pilot_judged_by_pilot on outcomes.pilot_judged (place_id, pilot_id, on_date);
select platform.keep_places_apart('outcomes.pilot_judged');
revoke update, delete on outcomes.pilot_judged from alongside_app;

-- What a forum brought up and a manager took up as changed in practice (S084). What a team wrote of itself stays the team's.
create table outcomes.practice_change (
  place_id integer not null references place.place,
  change_id uuid not null,
  theme text not null check (theme <> ''),
  changed text not null check (changed <> ''),
  raised_in text not null check (raised_in <> ''),
  on_date date not null,
  written_by_name text not null,
  written_at timestamptz not null,
  came_back text not null default '', -- what those who work by it say since
  came_back_by_name text,
  came_back_at timestamptz,
  primary key (place_id, change_id),
  check ((came_back = '') = (came_back_at is null))
);
create index practice_change_by_day on outcomes.practice_change (place_id, on_date);
select platform.keep_places_apart('outcomes.practice_change');
revoke update, delete on outcomes.practice_change from alongside_app;
grant update (came_back, came_back_by_name, came_back_at) on outcomes.practice_change to alongside_app;

-- Words that somebody agreed to have told, without their name (S241). It is in the paper once somebody has read every word of
-- it with what may tell of a person marked. Agreement taken back takes the words away; that there were some stays.
create table outcomes.story (
  place_id integer not null references place.place,
  story_id uuid not null,
  words text not null,
  agreed_by text not null check (agreed_by <> ''), -- whose it is, without a name: 'a woman who cares for her husband'
  agreed_how text not null check (agreed_how <> ''),
  agreed_on date not null,
  written_by_name text not null,
  written_at timestamptz not null,
  let_out_by_name text,
  let_out_at timestamptz,
  taken_back_by_name text,
  taken_back_at timestamptz,
  primary key (place_id, story_id),
  check ((let_out_at is null) = (let_out_by_name is null)),
  check ((taken_back_at is null) = (words <> ''))
);
select platform.keep_places_apart('outcomes.story');
revoke update, delete on outcomes.story from alongside_app;
grant update (words, let_out_by_name, let_out_at, taken_back_by_name, taken_back_at) on outcomes.story to alongside_app;
