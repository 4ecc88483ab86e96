-- The house: places kept apart, who works here, who looked, half-written pages.
-- Every table of a place's data has place_id first in its key and in each index, so that places can be spread over
-- partitions or machines without a change.

create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists fuzzystrmatch;
create extension if not exists btree_gin;

-- The role that every request takes on: it owns nothing, cannot bypass row level security and cannot change the audit.
do $$
begin
  if not exists (select from pg_roles where rolname = 'alongside_app') then
    create role alongside_app nologin nobypassrls;
  end if;
exception when duplicate_object or unique_violation then null; -- made by a neighbour database at the same moment
end $$;
grant alongside_app to current_user;

create schema platform;
create schema place;
create schema identity;
create schema audit;
grant usage on schema platform, place, identity, audit to alongside_app;

-- Second lock: no row of another place is seen or written, whatever the statement says.
create function platform.keep_places_apart(the_table regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', the_table);
  execute format('alter table %s force row level security', the_table);
  execute format($p$create policy place_apart on %s
    using (place_id = nullif(current_setting('app.place_id', true), '')::integer)
    with check (place_id = nullif(current_setting('app.place_id', true), '')::integer)$p$, the_table);
  execute format('grant select, insert, update, delete on %s to alongside_app', the_table);
end $$;

create function platform.let_read(the_view regclass) returns void language plpgsql as $$
begin
  execute format('grant select on %s to alongside_app', the_view);
end $$;

-- Names and words are compared without accents and case: 'Zoë' is found by 'zoe'. Immutable so that it can be indexed.
create function platform.plain(words text) returns text language sql immutable parallel safe strict
  return lower(public.unaccent('public.unaccent', words));

create table place.place (
  place_id integer generated always as identity primary key,
  slug text not null unique,
  name text not null,
  made_as_at date -- only a demo place: the day it was made as at
);
grant select on place.place to alongside_app;

create table place.postcode (
  place_id integer not null references place.place,
  postcode text not null, -- upper case with one space
  latitude double precision not null,
  longitude double precision not null,
  neighbourhood text, -- key in the place profile; null when it lies outside the place
  lsoa text,
  ended_on date,
  primary key (place_id, postcode)
);
select platform.keep_places_apart('place.postcode');

create table identity.account (
  place_id integer not null references place.place,
  account_id uuid not null,
  name text not null,
  email text not null,
  role text not null,
  team text not null, -- key in the place profile
  password_hash text,
  totp_secret text,
  totp_last_step bigint, -- the last one-time step taken, so that a code works once
  failed_sign_ins integer not null default 0,
  locked_until timestamptz,
  left_on date,
  primary key (place_id, account_id)
);
create unique index account_by_email on identity.account (place_id, lower(email));
select platform.keep_places_apart('identity.account');

create table identity.session (
  place_id integer not null,
  token_hash bytea not null, -- SHA-256 of a random token that only the browser holds
  account_id uuid not null,
  began_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (place_id, token_hash),
  foreign key (place_id, account_id) references identity.account
);
create index session_by_account on identity.session (place_id, account_id);
select platform.keep_places_apart('identity.session');

-- Who looked and who wrote. Opaque ids and a hash of what was written, never content.
create table audit.entry (
  place_id integer not null,
  entry_id uuid not null,
  at timestamptz not null,
  account_id uuid, -- null when the system did it by rule
  role text not null,
  team text not null,
  act text not null, -- in words: 'opened the record'
  person_id uuid, -- whose record
  shown uuid[], -- a search: the people it showed
  record_id uuid, -- what was read or written
  content_hash bytea, -- SHA-256 of what was written
  reason text,
  quiet boolean not null default false, -- never on the person's own list: safeguarding, a restricted entry, a safety hold
  batch integer, -- the sealed batch; null in the unsealed tail
  primary key (place_id, entry_id)
);
create index entry_by_person on audit.entry (place_id, person_id, at desc) where person_id is not null;
create index entry_unsealed on audit.entry (place_id, entry_id) where batch is null;
create index entry_by_batch on audit.entry (place_id, batch) where batch is not null;
select platform.keep_places_apart('audit.entry');
revoke update, delete on audit.entry from alongside_app;
grant update (batch) on audit.entry to alongside_app;

create table audit.batch (
  place_id integer not null,
  batch integer not null,
  sealed_at timestamptz not null,
  entries integer not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (place_id, batch)
);
select platform.keep_places_apart('audit.batch');
revoke update, delete on audit.batch from alongside_app;

-- A half-written page. Seen by its author and their manager; removed by rule.
create table platform.draft (
  place_id integer not null,
  draft_id uuid not null,
  account_id uuid not null,
  team text not null,
  kind text not null, -- which page: 'conversation'
  content jsonb not null,
  person_id uuid, -- once the page is about somebody
  revision integer not null default 1,
  began_at timestamptz not null,
  saved_at timestamptz not null,
  primary key (place_id, draft_id)
);
create index draft_by_author on platform.draft (place_id, account_id, saved_at desc);
create index draft_by_team on platform.draft (place_id, team, saved_at desc);
select platform.keep_places_apart('platform.draft');

-- A form that was answered: the same form sent again gets the same answer and makes no second record.
create table platform.answered (
  place_id integer not null,
  once uuid not null,
  account_id uuid not null,
  location text not null,
  answered_at timestamptz not null,
  primary key (place_id, once)
);
create index answered_by_time on platform.answered (place_id, answered_at);
select platform.keep_places_apart('platform.answered');

-- How long recording took: for teams, never for a worker, so no worker is stored (safety.md).
create table platform.recording_time (
  place_id integer not null,
  recording_id uuid not null,
  team text not null,
  page_kind text not null,
  on_date date not null,
  seconds integer not null check (seconds between 0 and 36000),
  primary key (place_id, recording_id)
);
create index recording_time_by_day on platform.recording_time (place_id, on_date);
select platform.keep_places_apart('platform.recording_time');

create view platform.recording_facts with (security_invoker = true) as
  select r.place_id, r.team, t.team_size, r.page_kind, r.on_date, r.seconds
    from platform.recording_time r
    left join (select place_id, team, count(*)::integer as team_size from identity.account where left_on is null group by 1, 2) t
      on t.place_id = r.place_id and t.team = r.team;
select platform.let_read('platform.recording_facts');
