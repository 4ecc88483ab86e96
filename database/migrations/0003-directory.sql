-- What exists near people: groups, activities, services and places. The shape underneath is Open Referral UK 3.0
-- (organisation, service, service_at_location, location, schedule), with our names for it.
create schema community;
grant usage on schema community to alongside_app;

create table community.organisation (
  place_id integer not null,
  organisation_id uuid not null,
  name text not null,
  description text not null default '',
  website text,
  email text,
  phone text,
  charity_number text,
  company_number text,
  primary key (place_id, organisation_id)
);
select platform.keep_places_apart('community.organisation');

create table community.venue (
  place_id integer not null,
  venue_id uuid not null,
  name text not null default '',
  address text not null default '',
  postcode text,
  latitude double precision,
  longitude double precision,
  neighbourhood text,
  access text[] not null default '{}',
  access_note text not null default '',
  bus text,
  -- A refuge: the public sees the postcode district at most, never the address, the point or the distance.
  address_hidden boolean not null default false,
  primary key (place_id, venue_id),
  constraint a_point_has_both check ((latitude is null) = (longitude is null)),
  constraint a_point_is_on_earth check (latitude between -90 and 90 and longitude between -180 and 180)
);
create index venue_by_neighbourhood on community.venue (place_id, neighbourhood);
select platform.keep_places_apart('community.venue');

create table community.entry (
  place_id integer not null,
  entry_id uuid not null,
  kind text not null check (kind in ('group', 'activity', 'service', 'place')),
  name text not null check (name <> ''),
  summary text not null default '',
  description text not null default '',
  organisation_id uuid,
  topics text[] not null default '{}',
  minimum_age integer check (minimum_age between 0 and 130),
  maximum_age integer check (maximum_age between 0 and 130),
  cost text not null default '',
  free boolean,
  phone text,
  email text,
  website text,
  how_to_join text not null default '',
  good_at_giving text not null default '',
  -- Where it reaches: named neighbourhoods, the whole place, or anywhere with a screen.
  covers text[] not null default '{}',
  whole_area boolean not null default false,
  online boolean not null default false,
  room text not null default 'not known' check (room in ('room', 'full', 'waiting', 'not known')),
  room_note text not null default '',
  status text not null default 'active' check (status in ('active', 'temporarily closed', 'inactive', 'defunct')),
  visibility text not null default 'public' check (visibility in ('public', 'staff')),
  -- Four facts about freshness, never mixed: the words changed; a person looked; a machine fetched; somebody used it and it worked.
  content_changed_at timestamptz not null,
  checked_on date,
  checked_how text check (checked_how in ('phone', 'visit', 'owner', 'worker', 'feed')),
  checked_by text,
  source_checked_at timestamptz,
  last_used_on date,
  review_months integer not null default 6 check (review_months between 1 and 36),
  primary key (place_id, entry_id),
  foreign key (place_id, organisation_id) references community.organisation (place_id, organisation_id)
);
create index entry_by_organisation on community.entry (place_id, organisation_id);
select platform.keep_places_apart('community.entry');

create table community.entry_venue (
  place_id integer not null,
  entry_id uuid not null,
  venue_id uuid not null,
  primary key (place_id, entry_id, venue_id),
  foreign key (place_id, entry_id) references community.entry (place_id, entry_id) on delete cascade,
  foreign key (place_id, venue_id) references community.venue (place_id, venue_id)
);
create index entry_venue_by_venue on community.entry_venue (place_id, venue_id);
select platform.keep_places_apart('community.entry_venue');

-- When it is on. The times are those on a clock in England.
create table community.session (
  place_id integer not null,
  session_id uuid not null,
  entry_id uuid not null,
  venue_id uuid,
  freq text not null check (freq in ('WEEKLY', 'MONTHLY')),
  every integer not null default 1 check (every between 1 and 52),
  byday text[] not null default '{}',
  bymonthday integer[] not null default '{}',
  -- The weekdays somebody could go, whichever way the rule is written: what a search by day asks.
  days text[] not null default '{}',
  starts_on date,
  valid_from date,
  valid_to date,
  starts_at time,
  ends_at time,
  note text not null default '',
  primary key (place_id, session_id),
  foreign key (place_id, entry_id) references community.entry (place_id, entry_id) on delete cascade,
  foreign key (place_id, venue_id) references community.venue (place_id, venue_id)
);
create index session_by_entry on community.session (place_id, entry_id);
select platform.keep_places_apart('community.session');

-- What a feed or a file gave us, as it was given. Absence from a later reading is noted and deletes nothing.
create table community.source_record (
  place_id integer not null,
  source text not null,
  source_key text not null,
  raw jsonb not null,
  raw_hash text not null,
  entry_id uuid,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  absent_since timestamptz,
  primary key (place_id, source, source_key),
  foreign key (place_id, entry_id) references community.entry (place_id, entry_id) on delete set null (entry_id)
);
create index source_record_by_entry on community.source_record (place_id, entry_id);
select platform.keep_places_apart('community.source_record');

-- Which words lead to which entry, and in which square of the map (community's map.rules.ts says what a square is).
-- A plain table and not a text index: with row level security on, PostgreSQL uses an index only for operators that
-- cannot leak (equal, less than), and those of text search and trigrams are not among them.
-- Every entry also stands under the empty word, so that 'what is near' is the same question. Entries are never deleted
-- (their status says so), so the words need no foreign key; there are two dozen to an entry.
create table community.entry_word (
  place_id integer not null,
  word text not null,
  square integer not null,
  entry_id uuid not null,
  weight smallint not null,
  primary key (place_id, word, square, entry_id)
);
create index entry_word_by_entry on community.entry_word (place_id, entry_id);
select platform.keep_places_apart('community.entry_word');

-- The words of the directory as they are written, each also under its spellings with one letter left out:
-- a slip of one or two letters then meets the word it meant by plain equality.
create table community.spelling (
  place_id integer not null,
  spelling text not null,
  word text not null,
  stem text not null,
  primary key (place_id, spelling, word)
);
select platform.keep_places_apart('community.spelling');

-- Nothing fitted: what a worker said was missing. The words are the worker's own, kept for the people who shape what exists.
create table community.gap (
  place_id integer not null,
  gap_id uuid not null,
  neighbourhood text,
  topics text[] not null default '{}',
  words text not null default '',
  on_date date not null,
  contact_id uuid,
  primary key (place_id, gap_id)
);
create index gap_by_day on community.gap (place_id, on_date);
select platform.keep_places_apart('community.gap');

-- A search that found nothing: the terms we know and the neighbourhood. What was typed is not kept.
create table community.failed_search (
  place_id integer not null,
  failed_search_id uuid not null,
  terms text[] not null,
  neighbourhood text,
  on_date date not null,
  primary key (place_id, failed_search_id)
);
create index failed_search_by_day on community.failed_search (place_id, on_date);
select platform.keep_places_apart('community.failed_search');
