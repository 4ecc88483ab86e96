-- The record: one per person. Carers are people. What changes has dates; nothing is overwritten without its history.

create schema people;
grant usage on schema people to alongside_app;

create table people.person (
  place_id integer not null references place.place,
  person_id uuid not null,
  known_as text not null, -- the whole name as they want to be called
  given_name text,
  family_name text,
  also_known_as text, -- 'Maggie' to friends, a name before marriage
  birth_date date,
  birth_date_known text not null default 'unknown' check (birth_date_known in ('known', 'about', 'unknown')),
  nhs_number text check (nhs_number ~ '^[0-9]{10}$'),
  nhs_number_state text not null default 'not checked' check (nhs_number_state in ('not checked', 'traced', 'not traced')),
  safety_hold boolean not null default false, -- somebody could be put in danger: hidden address, quiet audit
  died_on date,
  died_told_by text,
  version integer not null default 1, -- one more with each change: two people editing are told
  changed_at timestamptz, -- the newest change, by whom and to what, to tell the other
  changed_by_name text,
  changed_what text,
  added_at timestamptz not null,
  added_by uuid,
  primary key (place_id, person_id)
);
create index person_by_birth on people.person (place_id, birth_date) where birth_date is not null;
create unique index person_by_nhs_number on people.person (place_id, nhs_number) where nhs_number is not null;
select platform.keep_places_apart('people.person');

-- Each word of each name, plain (lower case, no accents): how a person is found. All their words stand beside each, so
-- that of somebody looked for by two names only the rarer is read.
create table people.name_word (
  place_id integer not null,
  word text collate "C" not null,
  person_id uuid not null,
  words text not null, -- ' margaret ashby maggie ', with a space at either end
  primary key (place_id, word, person_id) include (words),
  foreign key (place_id, person_id) references people.person
);
create index name_word_by_person on people.name_word (place_id, person_id);
select platform.keep_places_apart('people.name_word');

-- How a misspelt word is matched: two words are alike when they share a key. Keys are the word, the word less any one
-- letter, and how it sounds. Keys are compared by equality alone, because row level security lets an index serve only
-- operators that leak nothing, and those of trigrams are not among them.
create function people.name_keys(word text) returns setof text language sql immutable parallel safe strict as $$
  select word
  union
  select left(word, i - 1) || substr(word, i + 1) from generate_series(1, length(word)) as i where length(word) > 3
  union
  select '~' || sound from unnest(array[public.dmetaphone(word), public.dmetaphone_alt(word)]) as sound where sound <> ''
$$;

-- The keys of every distinct name word of the place: small, however many people share a name.
create table people.name_spelling (
  place_id integer not null,
  key text collate "C" not null,
  word text collate "C" not null,
  primary key (place_id, key, word)
);
select platform.keep_places_apart('people.name_spelling');

create table people.address (
  place_id integer not null,
  address_id uuid not null,
  person_id uuid not null,
  lines text not null default '',
  postcode text,
  latitude double precision,
  longitude double precision,
  neighbourhood text, -- key in the place profile; chosen by hand when the postcode is unknown
  hidden boolean not null default false, -- shown to nobody but those who must visit
  from_on date not null,
  until_on date,
  primary key (place_id, address_id),
  foreign key (place_id, person_id) references people.person
);
create index address_by_person on people.address (place_id, person_id, from_on desc);
create index address_by_postcode on people.address (place_id, postcode) where until_on is null;
select platform.keep_places_apart('people.address');

create table people.way_to_reach (
  place_id integer not null,
  way_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('phone', 'mobile', 'text relay', 'email', 'letter')),
  value text not null,
  digits text, -- of a number, last nine, to find by
  safe text not null default 'not known' check (safe in ('safe', 'not safe', 'not known')),
  note text, -- 'before ten', 'let it ring'
  from_on date not null,
  until_on date,
  primary key (place_id, way_id),
  foreign key (place_id, person_id) references people.person
);
create index way_by_person on people.way_to_reach (place_id, person_id);
create index way_by_digits on people.way_to_reach (place_id, digits) where digits is not null and until_on is null;
select platform.keep_places_apart('people.way_to_reach');

-- Facts that change: language, interpreter, large print, how to communicate, pronouns … Each with its dates and teller.
create table people.detail (
  place_id integer not null,
  detail_id uuid not null,
  person_id uuid not null,
  kind text not null,
  value text not null,
  from_on date not null,
  until_on date,
  told_by text not null,
  primary key (place_id, detail_id),
  foreign key (place_id, person_id) references people.person
);
create index detail_by_person on people.detail (place_id, person_id, kind, from_on desc);
select platform.keep_places_apart('people.detail');

create table people.not_to_tell (
  place_id integer not null,
  not_to_tell_id uuid not null,
  person_id uuid not null,
  who text not null,
  why text not null default '',
  from_on date not null,
  until_on date,
  primary key (place_id, not_to_tell_id),
  foreign key (place_id, person_id) references people.person
);
create index not_to_tell_by_person on people.not_to_tell (place_id, person_id);
select platform.keep_places_apart('people.not_to_tell');

-- About me: what matters, in words. A record opens with the person's own.
create table people.about_me (
  place_id integer not null,
  about_me_id uuid not null,
  person_id uuid not null,
  words text not null,
  said_by text, -- null: the person's own words; else whose
  said_on date not null,
  written_by text not null,
  primary key (place_id, about_me_id),
  foreign key (place_id, person_id) references people.person
);
create index about_me_by_person on people.about_me (place_id, person_id, said_on desc);
select platform.keep_places_apart('people.about_me');

create table people.strength (
  place_id integer not null,
  strength_id uuid not null,
  person_id uuid not null,
  side text not null check (side in ('strength', 'difficulty')),
  words text not null,
  said_by text,
  from_on date not null,
  until_on date,
  primary key (place_id, strength_id),
  foreign key (place_id, person_id) references people.person
);
create index strength_by_person on people.strength (place_id, person_id);
select platform.keep_places_apart('people.strength');

-- Their people, and what each may be told as the person agreed, when and until when.
create table people.circle (
  place_id integer not null,
  circle_id uuid not null,
  person_id uuid not null,
  name text not null,
  relation text not null,
  other_person_id uuid, -- their own record, when they have one
  cares_for boolean not null default false, -- this person gives unpaid care
  reach text not null default '', -- how to reach them
  note text not null default '',
  may_be_told text[] not null default '{}',
  agreed_on date, -- null: the person has not been asked
  agreed_until date,
  agreed_how text not null default '', -- who says so, how they were asked
  authority text not null default '', -- 'attorney for health and welfare' …; '' is none
  authority_seen text not null default '', -- who saw the document, and when
  from_on date not null,
  until_on date,
  primary key (place_id, circle_id),
  foreign key (place_id, person_id) references people.person
);
create index circle_by_person on people.circle (place_id, person_id);
create index circle_by_other on people.circle (place_id, other_person_id) where other_person_id is not null;
select platform.keep_places_apart('people.circle');

-- The worker to come back to (S010).
create table people.known_worker (
  place_id integer not null,
  known_worker_id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  worker_name text not null,
  team text not null,
  from_on date not null,
  until_on date,
  primary key (place_id, known_worker_id),
  foreign key (place_id, person_id) references people.person
);
create index known_worker_by_person on people.known_worker (place_id, person_id, from_on desc);
create index known_worker_by_account on people.known_worker (place_id, account_id, until_on);
select platform.keep_places_apart('people.known_worker');

-- A death as it was recorded, and what it ended, so that a mistake can be undone whole within a day.
create table people.death (
  place_id integer not null,
  death_id uuid not null,
  person_id uuid not null,
  died_on date not null,
  told_by text not null,
  recorded_at timestamptz not null,
  recorded_by_name text not null,
  ended_workers uuid[] not null default '{}',
  ended_ways uuid[] not null default '{}',
  undone_at timestamptz,
  undone_by_name text,
  undone_reason text,
  primary key (place_id, death_id),
  foreign key (place_id, person_id) references people.person
);
create index death_by_person on people.death (place_id, person_id, recorded_at desc);
select platform.keep_places_apart('people.death');

-- Who looked: the searches of the last months, among which a person is looked for (arrays are not found by an index
-- under row level security; the days are).
create index entry_searches on audit.entry (place_id, at) where shown is not null;

-- Parts hand over by record, not by call: the team addressed lists and acknowledges it.
create table people.hand_over (
  place_id integer not null,
  hand_over_id uuid not null,
  person_id uuid,
  contact_id uuid,
  from_team text not null,
  to_team text not null,
  neighbourhood text,
  reason text not null,
  made_by uuid,
  made_by_name text not null,
  made_at timestamptz not null,
  on_date date not null,
  acknowledged_by uuid,
  acknowledged_by_name text,
  acknowledged_at timestamptz,
  primary key (place_id, hand_over_id)
);
create index hand_over_by_person on people.hand_over (place_id, person_id, on_date);
create index hand_over_by_contact on people.hand_over (place_id, contact_id);
create index hand_over_waiting on people.hand_over (place_id, to_team, made_at) where acknowledged_at is null;
create index hand_over_by_day on people.hand_over (place_id, on_date);
select platform.keep_places_apart('people.hand_over');

create view people.hand_over_facts with (security_invoker = true) as
  select place_id, hand_over_id, contact_id, person_id, on_date, neighbourhood, to_team from people.hand_over;
select platform.let_read('people.hand_over_facts');

-- The timeline's shape, which each part publishes for what it knows; 0007 joins them.
-- heading words are chosen by the part's code from `kind`; here are the facts only.
create view people.timeline_record with (security_invoker = true) as
  select place_id, person_id, on_date, made_at as at, 'handed over'::text as kind, hand_over_id as record_id,
         to_team as what, reason as words, null::text as whose, made_by_name as by_name, from_team as team
    from people.hand_over where person_id is not null
  union all
  select place_id, person_id, (acknowledged_at at time zone 'Europe/London')::date, acknowledged_at, 'hand-over acknowledged', hand_over_id,
         to_team, null, null, acknowledged_by_name, to_team
    from people.hand_over where person_id is not null and acknowledged_at is not null
  union all
  select place_id, person_id, said_on, null::timestamptz, 'said', about_me_id, null, words, said_by, written_by, null
    from people.about_me
  union all
  select place_id, person_id, agreed_on, null, 'agreed what may be told', circle_id, name, array_to_string(may_be_told, ', '),
         relation, null, null
    from people.circle where agreed_on is not null
  union all
  select place_id, person_id, from_on, null, 'known worker', known_worker_id, null, null, null, worker_name, team
    from people.known_worker
  union all
  select place_id, person_id, died_on, null, 'died', person_id, died_told_by, null, null, null, null
    from people.person where died_on is not null;
select platform.let_read('people.timeline_record');
