-- The first conversation: three prompts in free text, whose words they are, one Care Act answer, and where it led.

create schema front_door;
grant usage on schema front_door to alongside_app;

create table front_door.contact (
  place_id integer not null,
  contact_id uuid not null,
  person_id uuid, -- null: nobody was named
  on_date date not null,
  began_at timestamptz not null,
  finished_at timestamptz not null,
  channel text not null check (channel in ('phone', 'in person', 'letter or form', 'online', 'text relay')),
  team text not null,
  taken_by uuid,
  taken_by_name text not null,
  neighbourhood text,
  caller text not null check (caller in ('the person', 'somebody else', 'professional', 'unknown')),
  caller_name text not null default '',
  caller_relation text not null default '',
  about text not null default 'new matter' check (about in ('new matter', 'same matter', 'our follow-up', 'rebooking', 'thanks')),
  wants text not null default '',
  wants_whose text not null default 'caller' check (wants_whose in ('person', 'caller', 'both')),
  life text not null default '',
  life_whose text not null default 'caller' check (life_whose in ('person', 'caller', 'both')),
  helps text not null default '',
  helps_whose text not null default 'caller' check (helps_whose in ('person', 'caller', 'both')),
  -- Care Act 2014 s.9 and s.10: appearance of need is enough for an assessment to be offered.
  might_need text not null check (might_need in ('yes', 'no', 'cannot tell')),
  assessment text not null default 'not offered'
    check (assessment in ('not offered', 'to be asked', 'offered', 'wanted', 'booked', 'declined')),
  carers_conversation text not null default 'not offered'
    check (carers_conversation in ('not offered', 'to be asked', 'offered', 'wanted', 'booked', 'declined')),
  information_given boolean not null default false, -- s.4
  results text[] not null,
  primary key (place_id, contact_id)
);
create index contact_by_person on front_door.contact (place_id, person_id, on_date);
create index contact_by_day on front_door.contact (place_id, on_date);
select platform.keep_places_apart('front_door.contact');

create table front_door.contact_result (
  place_id integer not null,
  result_id uuid not null,
  contact_id uuid not null,
  kind text not null,
  detail text not null default '',
  entry_id uuid, -- what they were signposted or introduced to
  record_id uuid, -- the introduction, hand-over, concern or gap that it made
  due_on date, -- ring back
  done_at timestamptz,
  primary key (place_id, result_id),
  foreign key (place_id, contact_id) references front_door.contact
);
create index contact_result_by_contact on front_door.contact_result (place_id, contact_id);
create index ring_back_due on front_door.contact_result (place_id, due_on) where kind = 'ring back' and done_at is null;
select platform.keep_places_apart('front_door.contact_result');

-- Safeguarding: restricted by default, never on the ordinary timeline, works with nobody identified.
create table front_door.concern (
  place_id integer not null,
  concern_id uuid not null,
  person_id uuid,
  contact_id uuid,
  about_name text not null default '',
  adult_or_child text not null check (adult_or_child in ('adult', 'child', 'not known')),
  danger_now text not null check (danger_now in ('yes', 'no', 'not known')),
  what_happened text not null,
  reach_safely text not null default '',
  wants text not null default '',
  knows text not null default 'not known' check (knows in ('yes', 'no', 'not known')),
  raised_by uuid,
  raised_by_name text not null,
  team text not null,
  raised_at timestamptz not null,
  decide_by timestamptz not null, -- the place's own clock
  -- Care Act 2014 s.42(1): needs for care and support; experiencing or at risk of abuse or neglect; cannot protect themself because of them.
  has_needs text check (has_needs in ('yes', 'no', 'not known')),
  at_risk text check (at_risk in ('yes', 'no', 'not known')),
  cannot_protect text check (cannot_protect in ('yes', 'no', 'not known')),
  decision text check (decision in ('enquiry', 'no enquiry', 'passed to children’s services')),
  reasons text,
  advocate text check (advocate in ('not needed', 'offered', 'arranged')), -- s.68
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  primary key (place_id, concern_id)
);
create index concern_waiting on front_door.concern (place_id, decide_by) where decided_at is null;
create index concern_by_person on front_door.concern (place_id, person_id);
create index concern_by_contact on front_door.concern (place_id, contact_id);
select platform.keep_places_apart('front_door.concern');

create view front_door.contact_facts with (security_invoker = true) as
  select c.place_id, c.contact_id, c.person_id, c.on_date, c.neighbourhood, c.team, c.channel, c.about, c.results,
         'safeguarding' = any (c.results) as safeguarding, c.might_need,
         (c.assessment not in ('not offered', 'to be asked') or c.carers_conversation not in ('not offered', 'to be asked')) as assessment_offered,
         p.died_on
    from front_door.contact c
    left join people.person p on p.place_id = c.place_id and p.person_id = c.person_id;
select platform.let_read('front_door.contact_facts');

-- A conversation that led to a safeguarding concern is not on the ordinary timeline.
create view front_door.timeline_record with (security_invoker = true) as
  select place_id, person_id, on_date, finished_at as at, 'conversation'::text as kind, contact_id as record_id,
         array_to_string(array_remove(results, 'safeguarding'), ', ') as what, nullif(wants, '') as words,
         case when wants_whose = 'person' then null else coalesce(nullif(caller_name, ''), nullif(caller_relation, ''), 'the caller') end as whose,
         taken_by_name as by_name, team
    from front_door.contact where person_id is not null and not 'safeguarding' = any (results);
select platform.let_read('front_door.timeline_record');
