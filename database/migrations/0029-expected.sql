-- What was expected to come, beside what came (Bolton 2019, Thurrock: S100): so many of each thousand people of an age in a
-- year, as the place states it. The rates of a measure from one day on are one set; a later day's set takes its place.
create table outcomes.expected_rate (
  place_id integer not null references place.place,
  rate_id uuid not null,
  measure text not null, -- id of a measure that counts
  from_on date not null, -- the first day that it is expected of
  age_from integer not null check (age_from between 0 and 120), -- whole years, both included
  age_to integer check (age_to >= age_from), -- null is and above
  per_thousand numeric not null check (per_thousand >= 0), -- in a year, of people of these ages
  source text not null check (source <> ''),
  stated_by uuid,
  stated_by_name text not null,
  stated_at timestamptz not null,
  removed_at timestamptz,
  removed_by_name text,
  primary key (place_id, rate_id)
);
create index expected_rate_by_measure on outcomes.expected_rate (place_id, measure, from_on);
select platform.keep_places_apart('outcomes.expected_rate');
revoke update, delete on outcomes.expected_rate from alongside_app;
grant update (removed_at, removed_by_name) on outcomes.expected_rate to alongside_app;

-- A note may be about one neighbourhood, where it says why more or fewer came than was expected; '' is all of them.
alter table outcomes.figure_note add column neighbourhood text not null default '';

-- Whoever is outside reads a pack once it is published, and of what was written only what somebody let out: they read it
-- with everything marked that may tell of a person, and said that it names nobody on record.
alter table outcomes.meeting
  add column published_at timestamptz,
  add column published_by_name text,
  add constraint published_by_somebody check ((published_at is null) = (published_by_name is null));
grant update (published_at, published_by_name) on outcomes.meeting to alongside_app;

create table outcomes.words_let_out (
  place_id integer not null references place.place,
  item text not null, -- what was written: 'why', 'agreed', 'came', 'answer' or 'held', and the id of whose words it is
  hash text not null, -- of the words that were read: words that change are not out any more
  let_out_by uuid,
  let_out_by_name text not null,
  let_out_at timestamptz not null,
  primary key (place_id, item, hash)
);
select platform.keep_places_apart('outcomes.words_let_out');
revoke update on outcomes.words_let_out from alongside_app;
