-- Every way in: documents on a record, what came by post or online and waits to be opened, ring-backs that are tried,
-- what the night team took, and the calls that a telephone system counts.

-- A letter, form or picture, word for word as it came. Until somebody knows whose it is, it has no person.
create table people.document (
  place_id integer not null,
  document_id uuid not null,
  person_id uuid,
  about text not null, -- 'Letter from the hospital'
  from_kind text not null,
  from_name text not null default '',
  dated_on date, -- as it says itself
  came_on date not null,
  file_name text not null,
  type text not null check (type in ('application/pdf', 'image/png', 'image/jpeg', 'text/plain')), -- by its first bytes
  bytes bytea not null,
  size integer not null check (size between 1 and 10485760),
  sha256 bytea not null,
  scanned text not null, -- 'not scanned', or by what it was found clean
  restricted boolean not null, -- not on the timeline, and quiet in the audit
  added_by uuid, -- null: somebody without an account
  added_by_name text not null,
  team text not null,
  added_at timestamptz not null,
  primary key (place_id, document_id),
  foreign key (place_id, person_id) references people.person
);
create index document_by_person on people.document (place_id, person_id, came_on desc);
select platform.keep_places_apart('people.document');

create view people.document_timeline with (security_invoker = true) as
  select place_id, person_id, came_on as on_date, added_at as at, 'document'::text as kind, document_id as record_id,
         about as what, null::text as words, null::text as whose, added_by_name as by_name, team
    from people.document where person_id is not null and not restricted;
select platform.let_read('people.document_timeline');

-- What came in and waits to be opened. Its id becomes that of the conversation, and so of the contact.
create table front_door.post_item (
  place_id integer not null,
  post_id uuid not null,
  document_id uuid not null,
  from_kind text not null check (from_kind in ('GP', 'police', 'ambulance', 'hospital', 'other', 'online')),
  from_name text not null default '',
  about_name text not null default '', -- as it was written; nobody has been found by it yet
  for_whom text check (for_whom in ('me', 'somebody else')), -- online
  reach text not null default '', -- online: how to reach whoever wrote, safely
  came_on date not null,
  dated_on date,
  team text not null,
  mark uuid, -- online: the form's own mark, so that the same form sent twice is one
  reference text, -- online: what the receipt says; made from the mark, it tells nothing
  brought_by uuid,
  brought_by_name text not null,
  brought_at timestamptz not null,
  outcome text check (outcome in ('conversation', 'safeguarding', 'nothing to do')),
  outcome_why text not null default '',
  concern_id uuid,
  done_by_name text,
  done_at timestamptz,
  primary key (place_id, post_id),
  foreign key (place_id, document_id) references people.document,
  constraint done_with_an_outcome check ((outcome is null) = (done_at is null))
);
create index post_item_waiting on front_door.post_item (place_id, team, brought_at) where done_at is null;
create index post_item_by_document on front_door.post_item (place_id, document_id);
create unique index post_item_once on front_door.post_item (place_id, mark) where mark is not null;
select platform.keep_places_apart('front_door.post_item');

-- A police or ambulance notice that went straight to safeguarding, with the notice itself.
alter table front_door.concern add column document_id uuid;

alter table front_door.contact drop constraint contact_channel_check;
alter table front_door.contact add constraint contact_channel_check check (channel in
  ('phone', 'in person', 'at a hub', 'letter or form', 'online', 'text relay'));
alter table front_door.contact
  add column day_team text, -- taken outside the place's hours: who sees it when the day begins
  add column day_begins_at timestamptz,
  add column seen_at timestamptz,
  add column seen_by_name text,
  add constraint day_team_at_some_time check ((day_team is null) = (day_begins_at is null));
create index contact_of_the_night on front_door.contact (place_id, day_team, day_begins_at)
  where day_team is not null and seen_at is null;

alter table front_door.contact_result
  add column ring_when text not null default '', -- the part of the day that suits them
  add column ring_number text not null default ''; -- said to be safe, for this call

-- Rung and not reached: the person still waits.
create table front_door.ring_back_try (
  place_id integer not null,
  try_id uuid not null,
  result_id uuid not null,
  words text not null default '',
  tried_by uuid,
  tried_by_name text not null,
  tried_at timestamptz not null,
  primary key (place_id, try_id),
  foreign key (place_id, result_id) references front_door.contact_result
);
create index ring_back_try_by_result on front_door.ring_back_try (place_id, result_id, tried_at);
select platform.keep_places_apart('front_door.ring_back_try');

create view front_door.post_waiting with (security_invoker = true) as
  select p.place_id, 'post'::text as kind, null::text as given_as, p.post_id as record_id, null::uuid as person_id, p.about_name as name,
         p.team, d.account_id, a.name as account_name, p.brought_at as since, null::date as due_on, p.brought_at as shows_from,
         case p.from_kind when 'online' then 'Written online' when 'other' then p.from_name
           else 'From the ' || concat_ws(', ', case p.from_kind when 'ambulance' then 'ambulance service' else p.from_kind end,
             nullif(p.from_name, '')) end as what, 'the team'::text as seen_by
    from front_door.post_item p
    left join platform.draft d on d.place_id = p.place_id and d.draft_id = p.post_id
    left join identity.account a on a.place_id = d.place_id and a.account_id = d.account_id
   where p.done_at is null
  union all
  -- A conversation that led to a concern waits as the concern, for whoever decides.
  select c.place_id, 'night', null, c.contact_id, c.person_id, null, c.day_team, null, null,
         c.finished_at, null, c.day_begins_at, 'Taken by ' || c.taken_by_name, 'the team'
    from front_door.contact c
   where c.day_team is not null and c.seen_at is null and not 'safeguarding' = any (c.results);
select platform.let_read('front_door.post_waiting');

-- Its branches, after whatever branches earlier migrations gave the two lists.
do $$ begin
  execute 'create or replace view people.timeline with (security_invoker = true) as '
    || rtrim(pg_get_viewdef('people.timeline'::regclass), ';') || ' union all select * from people.document_timeline';
  execute 'create or replace view people.waiting with (security_invoker = true) as '
    || rtrim(pg_get_viewdef('people.waiting'::regclass), ';') || ' union all select * from front_door.post_waiting';
end $$;

-- A team's calls on a day, as its telephone system counts them. It knows no person, and neither does this.
create table front_door.calls_day (
  place_id integer not null,
  on_date date not null,
  team text not null,
  offered integer not null check (offered >= 0),
  answered integer not null check (answered >= 0),
  abandoned integer not null check (abandoned >= 0), -- the caller gave up
  came_from text not null check (came_from in ('file', 'typed')),
  kept_by_name text not null,
  kept_at timestamptz not null,
  primary key (place_id, on_date, team),
  constraint no_more_than_offered check (answered + abandoned <= offered)
);
select platform.keep_places_apart('front_door.calls_day');

create view front_door.calls_facts with (security_invoker = true) as
  select place_id, on_date, team, offered, answered, abandoned from front_door.calls_day;
select platform.let_read('front_door.calls_facts');
create view facts.calls with (security_invoker = true) as
  select place_id, on_date, team, offered, answered, abandoned from front_door.calls_facts;
select platform.let_read('facts.calls');
