-- Hubs and talking points: somebody sits down with a worker in a library, near home, often within days (SCF 2018;
-- Bolton 2019). A session has times that are booked and a door that is open; both end in one diary.

create table community.hub_session (
  place_id integer not null,
  session_id uuid not null,
  venue_id uuid not null,
  name text not null check (name <> ''), -- as people call it: 'Fernhill library hub'
  team text not null, -- the hub's own staff: who comes is theirs to see
  on_date date not null,
  starts_at time not null, -- on a clock in England
  ends_at time not null,
  slot_minutes integer not null check (slot_minutes between 5 and 240),
  at_once integer not null check (at_once between 1 and 20), -- conversations held at the same time
  drop_in boolean not null default true,
  present text not null default '', -- staff and partners who will be there, in words
  note text not null default '',
  made_at timestamptz not null,
  made_by_name text not null,
  cancelled_at timestamptz,
  cancelled_by_name text,
  cancelled_reason text,
  primary key (place_id, session_id),
  foreign key (place_id, venue_id) references community.venue (place_id, venue_id),
  constraint ends_after_it_starts check (ends_at > starts_at),
  constraint cancelled_with_a_reason check ((cancelled_at is null) = (coalesce(cancelled_reason, '') = ''))
);
create unique index hub_session_once on community.hub_session (place_id, venue_id, on_date, starts_at) where cancelled_at is null;
create index hub_session_by_day on community.hub_session (place_id, on_date);
select platform.keep_places_apart('community.hub_session');

-- A time with one of those who are there: two at once are two slots of one time.
create table community.hub_slot (
  place_id integer not null,
  slot_id uuid not null,
  session_id uuid not null,
  starts_at time not null,
  chair integer not null,
  primary key (place_id, slot_id),
  foreign key (place_id, session_id) references community.hub_session
);
create unique index hub_slot_once on community.hub_slot (place_id, session_id, starts_at, chair);
select platform.keep_places_apart('community.hub_slot');

create table community.hub_booking (
  place_id integer not null,
  booking_id uuid not null,
  session_id uuid not null,
  slot_id uuid, -- null: came in without a time
  person_id uuid, -- null: somebody who came in and whose record is not known yet
  name text not null default '', -- of somebody who came in, as they gave it
  contact_id uuid, -- the conversation in which it was booked
  -- The first day we could offer and the day they chose are two facts, so that a wait of our making and a wait of
  -- theirs are never one number (Bolton 2019: 11 days 'including delay chosen by the customer').
  first_asked_on date, -- the first contact about this matter; null for somebody who came in
  first_offered_on date,
  why_later text not null default '', -- in their words, if they said
  access text not null default '',
  interpreter text not null default '',
  transport text not null default '',
  neighbourhood text,
  booked_at timestamptz not null,
  booked_on date not null,
  booked_by uuid,
  booked_by_name text not null,
  team text not null,
  instead_of uuid, -- the booking that this one takes the place of
  came text check (came in ('came', 'did not come')),
  came_noted_at timestamptz,
  came_noted_by_name text,
  conversation_id uuid, -- the conversation held there: a draft while it is written
  cancelled_at timestamptz,
  cancelled_by_name text,
  cancelled_for text check (cancelled_for in ('the person', 'the hub', 'another time', 'died')),
  cancelled_reason text not null default '',
  primary key (place_id, booking_id),
  foreign key (place_id, session_id) references community.hub_session,
  foreign key (place_id, slot_id) references community.hub_slot,
  foreign key (place_id, person_id) references people.person,
  constraint somebody check (person_id is not null or name <> ''),
  constraint cancelled_for_somebody check ((cancelled_at is null) = (cancelled_for is null)),
  constraint offered_before_it_is check (slot_id is null or first_offered_on is not null)
);
-- One slot, one person: whoever comes second is told by this index and by nothing else.
create unique index hub_booking_one_a_slot on community.hub_booking (place_id, slot_id) where cancelled_at is null and slot_id is not null;
create unique index hub_booking_one_a_session on community.hub_booking (place_id, session_id, person_id)
  where cancelled_at is null and person_id is not null;
create index hub_booking_by_session on community.hub_booking (place_id, session_id);
create index hub_booking_by_person on community.hub_booking (place_id, person_id) where person_id is not null;
create index hub_booking_by_conversation on community.hub_booking (place_id, conversation_id) where conversation_id is not null;
create index hub_booking_instead on community.hub_booking (place_id, instead_of) where instead_of is not null;
select platform.keep_places_apart('community.hub_booking');

-- Booked times only: somebody who came in was offered nothing and waited for nothing.
create view community.hub_booking_facts with (security_invoker = true) as
  select b.place_id, b.booking_id, b.person_id, b.contact_id, b.neighbourhood, b.team, b.booked_on, b.first_asked_on,
         b.first_offered_on, s.on_date as chosen_on, b.came,
         b.cancelled_for, exists (select 1 from community.hub_booking later
                                   where later.place_id = b.place_id and later.instead_of = b.booking_id) as rebooked,
         p.died_on
    from community.hub_booking b
    join community.hub_session s on s.place_id = b.place_id and s.session_id = b.session_id
    join people.person p on p.place_id = b.place_id and p.person_id = b.person_id
   where b.slot_id is not null;
select platform.let_read('community.hub_booking_facts');

create view facts.hub_booking with (security_invoker = true) as
  select place_id, booking_id, person_id, contact_id, neighbourhood, team, booked_on, first_asked_on, first_offered_on,
         chosen_on, came, cancelled_for, rebooked, died_on
    from community.hub_booking_facts;
select platform.let_read('facts.hub_booking');

-- Where and when somebody will be is on no list when they could be found by it (safety.md): the hub's own staff have the
-- diary. Nothing is told of a time after a death.
create view community.hub_timeline_record with (security_invoker = true) as
  with told as (
    select b.*, s.on_date, s.cancelled_reason as why_no_session, coalesce(t.starts_at, s.starts_at) as at_time,
           case when p.safety_hold then '' else s.name end as hub,
           case when p.safety_hold then '' else s.name || ', ' || to_char(s.on_date, 'FMDay FMDD FMMonth') || ' at '
             || to_char(coalesce(t.starts_at, s.starts_at), 'FMHH24:MI') end as hub_and_time,
           p.died_on is not null and s.on_date > p.died_on as after_death
      from community.hub_booking b
      join community.hub_session s on s.place_id = b.place_id and s.session_id = b.session_id
      join people.person p on p.place_id = b.place_id and p.person_id = b.person_id
      left join community.hub_slot t on t.place_id = b.place_id and t.slot_id = b.slot_id)
  select place_id, person_id, booked_on as on_date, booked_at as at, 'hub: booked'::text as kind, booking_id as record_id,
         hub_and_time as what, nullif(why_later, '') as words, null::text as whose, booked_by_name as by_name, team
    from told where slot_id is not null
  union all
  select place_id, person_id, on_date, came_noted_at, case when came = 'came' then 'hub: met' else 'hub: did not come' end,
         booking_id, hub, null, null, came_noted_by_name, team
    from told where came is not null and cancelled_at is null and not after_death
  union all
  select place_id, person_id, (cancelled_at at time zone 'Europe/London')::date, cancelled_at, 'hub: cancelled', booking_id,
         hub_and_time, nullif(coalesce(nullif(cancelled_reason, ''), why_no_session), ''), cancelled_for, cancelled_by_name, team
    from told where cancelled_at is not null and cancelled_for <> 'died';
select platform.let_read('community.hub_timeline_record');

create or replace view people.timeline with (security_invoker = true) as
  select * from people.timeline_record
  union all select * from community.timeline_record
  union all select * from front_door.timeline_record
  union all select * from community.hub_timeline_record;
