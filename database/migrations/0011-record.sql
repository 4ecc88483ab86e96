-- The record, deepened: two records that are one person's, capacity per decision, advocates, what a visitor must know,
-- notes and letters, households.

-- Two records found to be one person's. Nothing is moved: reads follow, and undoing it leaves everything as it was.
create table people.alias (
  place_id integer not null,
  alias_id uuid not null,
  person_id uuid not null, -- the record that is followed away from
  into_id uuid not null, -- the record whose name is kept
  reason text not null,
  made_at timestamptz not null,
  made_by uuid,
  made_by_name text not null,
  undone_at timestamptz,
  undone_by_name text,
  undone_reason text,
  primary key (place_id, alias_id),
  foreign key (place_id, person_id) references people.person,
  foreign key (place_id, into_id) references people.person,
  check (person_id <> into_id),
  check ((undone_at is null) = (undone_reason is null))
);
create unique index alias_once on people.alias (place_id, person_id) where undone_at is null;
create index alias_by_into on people.alias (place_id, into_id);
select platform.keep_places_apart('people.alias');

-- Where each followed record leads today, also through several. Worked out by who-is-now.rules.ts with each joining and
-- each undoing, and kept so that reads need no recursion and use their indexes.
create table people.alias_now (
  place_id integer not null,
  person_id uuid not null,
  now_id uuid not null,
  primary key (place_id, person_id)
);
create index alias_now_by_now on people.alias_now (place_id, now_id);
select platform.keep_places_apart('people.alias_now');

-- The record that an id leads to.
create function people.person_now(the_place integer, the_person uuid) returns uuid language sql stable parallel safe as $$
  select coalesce((select now_id from people.alias_now where place_id = the_place and person_id = the_person), the_person)
$$;
-- Every id under which that person is on record. What is read about somebody is read by these.
create function people.same_person(the_place integer, the_person uuid) returns uuid[] language sql stable parallel safe as $$
  select people.person_now(the_place, the_person) || array(
    select person_id from people.alias_now
     where place_id = the_place and now_id = people.person_now(the_place, the_person) order by person_id)
$$;

-- Mental Capacity Act 2005: of one decision at one time (s.2(1), s.3), never of a person.
create table people.capacity (
  place_id integer not null,
  capacity_id uuid not null,
  person_id uuid not null,
  decision text not null, -- the decision in question, in plain words
  on_date date not null,
  assessed_by text not null,
  help_given text not null, -- s.1(3): all practicable steps to help them decide
  outcome text not null check (outcome in ('can decide', 'cannot decide')),
  because text not null default '', -- s.2(1): the impairment or disturbance
  unable text[] not null default '{}', -- s.3(1)
  reasons text not null,
  best_interests text not null default '', -- s.4, with s.1(6) the less restrictive way
  consulted text not null default '', -- s.4(7)
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (place_id, capacity_id),
  foreign key (place_id, person_id) references people.person,
  check ((outcome = 'cannot decide') = (cardinality(unable) > 0))
);
create index capacity_by_person on people.capacity (place_id, person_id, on_date desc);
select platform.keep_places_apart('people.capacity');

create table people.advocate (
  place_id integer not null,
  advocate_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('Care Act', 'Care Act, safeguarding', 'mental capacity')), -- s.67, s.68; MCA s.37 to s.39
  why text not null,
  nobody_else text not null, -- why nobody appropriate can do it: s.67(5)
  needed_on date not null,
  who text not null default '', -- '' until found
  reach text not null default '',
  from_on date,
  until_on date,
  primary key (place_id, advocate_id),
  foreign key (place_id, person_id) references people.person,
  check ((from_on is null) = (who = ''))
);
create index advocate_by_person on people.advocate (place_id, person_id);
select platform.keep_places_apart('people.advocate');

-- What somebody about to visit must know: about a visit, never about the person as such, and never without an end.
create table people.visit_warning (
  place_id integer not null,
  warning_id uuid not null,
  person_id uuid not null,
  words text not null,
  source text not null,
  from_on date not null,
  review_on date not null,
  written_by_name text not null,
  reviewed_on date, -- looked at again and found still so
  reviewed_by_name text,
  ended_on date,
  ended_reason text,
  ended_by_name text,
  primary key (place_id, warning_id),
  foreign key (place_id, person_id) references people.person,
  check (review_on <= coalesce(reviewed_on, from_on) + interval '6 months'),
  check ((ended_on is null) = (ended_reason is null))
);
create index visit_warning_by_person on people.visit_warning (place_id, person_id);
select platform.keep_places_apart('people.visit_warning');

-- Keys and door codes: read by one page only, each time a line of its own.
create table people.way_in (
  place_id integer not null,
  way_in_id uuid not null,
  person_id uuid not null,
  words text not null,
  told_by text not null,
  from_on date not null,
  until_on date,
  written_by_name text not null,
  primary key (place_id, way_in_id),
  foreign key (place_id, person_id) references people.person
);
create index way_in_by_person on people.way_in (place_id, person_id);
select platform.keep_places_apart('people.way_in');

create table people.note (
  place_id integer not null,
  note_id uuid not null,
  person_id uuid not null,
  on_date date not null,
  words text not null,
  said_by text, -- null: the person's own words
  about_others boolean not null, -- words about third parties, marked as they are written (UK GDPR article 15(4))
  restricted boolean not null, -- not on the timeline, and quiet in the audit
  written_by uuid,
  written_by_name text not null,
  team text not null,
  written_at timestamptz not null,
  primary key (place_id, note_id),
  foreign key (place_id, person_id) references people.person
);
create index note_by_person on people.note (place_id, person_id, on_date desc);
select platform.keep_places_apart('people.note');

-- A letter, kept word for word as it was sent.
create table people.letter (
  place_id integer not null,
  letter_id uuid not null,
  person_id uuid not null,
  on_date date not null,
  sender text not null, -- the place's name and how to reach it, as they stood
  addressed_to text not null,
  greeting text not null,
  about text not null,
  words text not null,
  ending text not null,
  written_by uuid,
  written_by_name text not null,
  team text not null,
  written_at timestamptz not null,
  primary key (place_id, letter_id),
  foreign key (place_id, person_id) references people.person
);
create index letter_by_person on people.letter (place_id, person_id, on_date desc);
select platform.keep_places_apart('people.letter');

-- People who say they are one household, with one lead worker (S029). Never assumed from an address.
create table people.household (
  place_id integer not null,
  household_id uuid not null,
  name text not null,
  lead_account_id uuid,
  lead_name text,
  lead_team text,
  from_on date not null,
  primary key (place_id, household_id),
  check ((lead_account_id is null) = (lead_name is null))
);
select platform.keep_places_apart('people.household');

create table people.household_member (
  place_id integer not null,
  member_id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  said_by text not null, -- who said so, and how
  from_on date not null,
  until_on date,
  primary key (place_id, member_id),
  foreign key (place_id, household_id) references people.household,
  foreign key (place_id, person_id) references people.person
);
create index household_member_by_person on people.household_member (place_id, person_id);
create index household_member_by_household on people.household_member (place_id, household_id);
select platform.keep_places_apart('people.household_member');

-- Legal authority, properly: what it covers, and from when until when.
alter table people.circle
  add column authority_scope text not null default '',
  add column authority_seen_on date,
  add column authority_from date,
  add column authority_until date;

create view people.timeline_written with (security_invoker = true) as
  select place_id, person_id, on_date, written_at as at, 'note'::text as kind, note_id as record_id,
         case when about_others then 'about others too' end as what, words, said_by as whose, written_by_name as by_name, team
    from people.note where not restricted
  union all
  select place_id, person_id, on_date, written_at, 'letter', letter_id, about, null, null, written_by_name, team from people.letter
  union all
  select place_id, person_id, on_date, written_at, 'capacity: ' || outcome, capacity_id, decision, null, null, written_by_name, null
    from people.capacity;
select platform.let_read('people.timeline_written');

-- Its branch, after whatever branches earlier migrations gave the timeline.
do $$ begin
  execute 'create or replace view people.timeline with (security_invoker = true) as '
    || rtrim(pg_get_viewdef('people.timeline'::regclass), ';') || ' union all select * from people.timeline_written';
end $$;

-- Facts follow too: somebody who came back under a second record came back. Each of the two branches can be read by its
-- index; a coalesce could not.
create or replace view facts.contact with (security_invoker = true) as
  select c.place_id, c.contact_id, c.person_id, c.on_date, c.neighbourhood, c.team, c.channel, c.about, c.results, c.safeguarding,
         c.might_need, c.assessment_offered, c.died_on
    from front_door.contact_facts c
   where not exists (select from people.alias_now n where n.place_id = c.place_id and n.person_id = c.person_id)
  union all
  select c.place_id, c.contact_id, n.now_id, c.on_date, c.neighbourhood, c.team, c.channel, c.about, c.results, c.safeguarding,
         c.might_need, c.assessment_offered, c.died_on
    from people.alias_now n join front_door.contact_facts c on c.place_id = n.place_id and c.person_id = n.person_id;

create or replace view facts.hand_over with (security_invoker = true) as
  select h.place_id, h.hand_over_id, h.contact_id, h.person_id, h.on_date, h.neighbourhood, h.to_team,
         h.from_team, h.outside, h.taken_on, h.answered_on, h.answer, h.verdict
    from people.hand_over_facts h
   where not exists (select from people.alias_now n where n.place_id = h.place_id and n.person_id = h.person_id)
  union all
  select h.place_id, h.hand_over_id, h.contact_id, n.now_id, h.on_date, h.neighbourhood, h.to_team,
         h.from_team, h.outside, h.taken_on, h.answered_on, h.answer, h.verdict
    from people.alias_now n join people.hand_over_facts h on h.place_id = n.place_id and h.person_id = n.person_id;

create or replace view facts.introduction with (security_invoker = true) as
  select i.place_id, i.introduction_id, i.person_id, i.agreed_on, i.neighbourhood, i.first_contact_on, i.first_time_on,
         i.stopped_on, i.six_weeks_due_on, i.asked_at_six_weeks_on, i.at_six_weeks, i.died_on
    from community.introduction_facts i
   where not exists (select from people.alias_now n where n.place_id = i.place_id and n.person_id = i.person_id)
  union all
  select i.place_id, i.introduction_id, n.now_id, i.agreed_on, i.neighbourhood, i.first_contact_on, i.first_time_on,
         i.stopped_on, i.six_weeks_due_on, i.asked_at_six_weeks_on, i.at_six_weeks, i.died_on
    from people.alias_now n join community.introduction_facts i on i.place_id = n.place_id and i.person_id = n.person_id;
