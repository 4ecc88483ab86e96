-- Levels (APSE 2018, Barking and Dagenham), wider circumstances, tasks of a household with one lead worker, plan, exit.
-- A place whose profile has no levels has no rows here but tasks.

-- Where somebody is, with who said so and why. Only ever added to: the last line is where they are now. Without a level
-- they stepped away, managing by themselves.
create table people.level_move (
  place_id integer not null,
  move_id uuid not null,
  person_id uuid not null,
  level text, -- key in the place profile
  reason text not null check (reason <> ''),
  own_view text not null default '', -- stepping away: how they themselves see it
  way_back text not null default '', -- stepping away: how they come back
  on_date date not null,
  moved_by uuid,
  moved_by_name text not null,
  team text not null,
  moved_at timestamptz not null,
  primary key (place_id, move_id),
  foreign key (place_id, person_id) references people.person
);
create index level_move_by_person on people.level_move (place_id, person_id, moved_at desc);
select platform.keep_places_apart('people.level_move');
revoke update, delete on people.level_move from alongside_app;

-- A soft hold that somebody went through, with the reason: nothing is locked, and the reasons are read (P12, T43).
create table people.hold_passed (
  place_id integer not null,
  hold_id uuid not null,
  person_id uuid not null,
  kind text not null,
  record_id uuid not null, -- what was done all the same
  reason text not null check (reason <> ''),
  on_date date not null,
  passed_by uuid,
  passed_by_name text not null,
  team text not null,
  passed_at timestamptz not null,
  primary key (place_id, hold_id),
  foreign key (place_id, person_id) references people.person
);
create index hold_passed_by_day on people.hold_passed (place_id, on_date desc);
create index hold_passed_by_person on people.hold_passed (place_id, person_id);
select platform.keep_places_apart('people.hold_passed');
revoke update, delete on people.hold_passed from alongside_app;

-- What somebody does for a person by a day. In a household one lead worker sees all of them together (S029). A task for a
-- service is a hand-over inside: the record and the lead worker stay as they are (S021).
create table people.task (
  place_id integer not null,
  task_id uuid not null,
  person_id uuid not null, -- for whom
  what text not null,
  done_by text not null check (done_by in ('the person', 'a service', 'a partner')),
  service text, -- key in the place profile; null when it is nobody's service
  who text not null, -- the name that is read: of the service, the person, the partner
  due_on date not null,
  given_on date not null,
  given_by uuid,
  given_by_name text not null,
  team text not null, -- whose list it stands in: the service's own, or that of whoever gave it
  given_at timestamptz not null,
  ended_on date,
  ended text check (ended in ('done', 'not done')),
  came_of text not null default '',
  ended_by_name text,
  ended_by_team text,
  ended_at timestamptz,
  primary key (place_id, task_id),
  foreign key (place_id, person_id) references people.person,
  check ((ended is null) = (ended_on is null) and (ended is null) = (ended_at is null))
);
create index task_by_person on people.task (place_id, person_id, due_on);
create index task_open on people.task (place_id, team, due_on) where ended is null;
select platform.keep_places_apart('people.task');

-- An answer from outside is read by the lead worker, whoever wrote it down (S022).
alter table people.hand_over
  add column lead_read_at timestamptz,
  add column lead_read_by_name text;
create index hand_over_outside_by_person on people.hand_over (place_id, person_id) where outside;

-- The one worker who leads: of the household, else the worker to come back to.
create view people.lead_worker with (security_invoker = true) as
  select p.place_id, p.person_id, coalesce(h.account_id, k.account_id) as account_id, coalesce(h.name, k.name) as name,
         coalesce(h.team, k.team) as team
    from people.person p
    left join lateral (select h.lead_account_id as account_id, h.lead_name as name, h.lead_team as team
      from people.household_member m join people.household h on h.place_id = m.place_id and h.household_id = m.household_id
     where m.place_id = p.place_id and m.person_id = p.person_id and m.until_on is null order by m.from_on desc limit 1) h on true
    left join lateral (select k.account_id, k.worker_name as name, k.team from people.known_worker k
     where k.place_id = p.place_id and k.person_id = p.person_id and k.until_on is null order by k.from_on desc limit 1) k on true;
select platform.let_read('people.lead_worker');

create view people.waiting_led with (security_invoker = true) as
  select t.place_id, 'task'::text as kind, null::text as given_as, t.task_id as record_id, t.person_id, null::text as name, t.team,
         l.account_id, l.name as account_name, t.given_at as since, t.due_on, t.given_at as shows_from, t.what, 'the team'::text as seen_by
    from people.task t
    join people.person p on p.place_id = t.place_id and p.person_id = t.person_id and p.died_on is null
    left join people.lead_worker l on l.place_id = t.place_id and l.person_id = t.person_id
   where t.ended is null
  union all
  select h.place_id, 'answer from outside', null, h.hand_over_id, h.person_id, null, l.team, l.account_id, l.name,
         h.answered_at, null, h.answered_at, h.answer_words, 'the team'
    from people.hand_over h
    join people.lead_worker l on l.place_id = h.place_id and l.person_id = h.person_id
    join people.person p on p.place_id = h.place_id and p.person_id = h.person_id and p.died_on is null
   where h.outside and h.answered_at is not null and h.lead_read_at is null and l.account_id is distinct from h.answered_by
     and l.account_id is not null;
select platform.let_read('people.waiting_led');

create view people.timeline_led with (security_invoker = true) as
  select place_id, person_id, on_date, moved_at as at, case when level is null then 'stepped away' else 'level' end as kind,
         move_id as record_id, level as what, case when level is null then nullif(own_view, '') else reason end as words,
         null::text as whose, moved_by_name as by_name, team
    from people.level_move
  union all
  select place_id, person_id, ended_on, ended_at, 'task ' || ended, task_id, what, nullif(came_of, ''), who, ended_by_name, ended_by_team
    from people.task where ended is not null;
select platform.let_read('people.timeline_led');

-- Wider circumstances, the person's own words first, then topic by topic. Each topic keeps the purpose it was told for.
create table front_door.general_assessment (
  place_id integer not null,
  general_id uuid not null,
  person_id uuid not null,
  words text not null, -- what life is like
  said_by text, -- null: the person's own words
  going_well text not null default '',
  on_date date not null,
  done_by uuid,
  done_by_name text not null,
  team text not null,
  done_at timestamptz not null,
  primary key (place_id, general_id),
  foreign key (place_id, person_id) references people.person
);
create index general_assessment_by_person on front_door.general_assessment (place_id, person_id, done_at desc);
select platform.keep_places_apart('front_door.general_assessment');

create table front_door.circumstance (
  place_id integer not null,
  circumstance_id uuid not null,
  general_id uuid not null,
  person_id uuid not null,
  topic text not null, -- key in the place profile
  words text not null default '',
  purpose text not null, -- as the profile had it then: who else may read the words
  restricted boolean not null,
  look_closer boolean not null,
  done_by uuid,
  primary key (place_id, circumstance_id),
  foreign key (place_id, general_id) references front_door.general_assessment
);
create index circumstance_by_general on front_door.circumstance (place_id, general_id);
create index circumstance_by_person on front_door.circumstance (place_id, person_id);
select platform.keep_places_apart('front_door.circumstance');

create table front_door.specialist_assessment (
  place_id integer not null,
  specialist_id uuid not null,
  person_id uuid not null,
  topic text not null,
  purpose text not null,
  restricted boolean not null,
  words text not null, -- in the person's own words
  found text not null,
  next_words text not null default '',
  on_date date not null,
  done_by uuid,
  done_by_name text not null,
  team text not null,
  done_at timestamptz not null,
  primary key (place_id, specialist_id),
  foreign key (place_id, person_id) references people.person
);
create index specialist_assessment_by_person on front_door.specialist_assessment (place_id, person_id, done_at desc);
select platform.keep_places_apart('front_door.specialist_assessment');

-- The words of a plan; what is done by when are the person's tasks. A new page of words follows the one before.
create table front_door.support_plan (
  place_id integer not null,
  plan_id uuid not null,
  person_id uuid not null,
  words text not null, -- what should be different
  said_by text, -- null: the person's own words
  managing text not null default '', -- what managing without us would look like, to them
  on_date date not null,
  written_by uuid,
  written_by_name text not null,
  team text not null,
  written_at timestamptz not null,
  primary key (place_id, plan_id),
  foreign key (place_id, person_id) references people.person
);
create index support_plan_by_person on front_door.support_plan (place_id, person_id, written_at desc);
select platform.keep_places_apart('front_door.support_plan');

create table front_door.crisis_review (
  place_id integer not null,
  review_id uuid not null,
  person_id uuid not null,
  on_date date not null,
  words text not null, -- how things are
  own_words text not null default '',
  next_on date not null check (next_on > on_date),
  reviewed_by uuid,
  reviewed_by_name text not null,
  team text not null,
  reviewed_at timestamptz not null,
  primary key (place_id, review_id),
  foreign key (place_id, person_id) references people.person
);
create index crisis_review_by_person on front_door.crisis_review (place_id, person_id, reviewed_at desc);
select platform.keep_places_apart('front_door.crisis_review');

-- Waits from the day it was promised for, until somebody looks again or the person stepped away.
create view front_door.waiting_review with (security_invoker = true) as
  select r.place_id, 'crisis review'::text as kind, null::text as given_as, r.review_id as record_id, r.person_id, null::text as name, r.team,
         coalesce(l.account_id, r.reviewed_by) as account_id, coalesce(l.name, r.reviewed_by_name) as account_name,
         r.next_on::timestamp at time zone 'Europe/London' as since, r.next_on as due_on,
         r.next_on::timestamp at time zone 'Europe/London' as shows_from, ''::text as what, 'the team'::text as seen_by
    from front_door.crisis_review r
    join people.person p on p.place_id = r.place_id and p.person_id = r.person_id and p.died_on is null
    left join people.lead_worker l on l.place_id = r.place_id and l.person_id = r.person_id
   where not exists (select from front_door.crisis_review later where later.place_id = r.place_id and later.person_id = r.person_id
           and (later.reviewed_at, later.review_id) > (r.reviewed_at, r.review_id))
     and not exists (select from people.level_move m where m.place_id = r.place_id and m.person_id = r.person_id
           and m.level is null and m.moved_at > r.reviewed_at);
select platform.let_read('front_door.waiting_review');

-- No word of it is here but of the plan: what was found is read on its own page, by those it was told for.
create view front_door.timeline_levels with (security_invoker = true) as
  select place_id, person_id, on_date, done_at as at, 'general assessment'::text as kind, general_id as record_id, null::text as what,
         null::text as words, said_by as whose, done_by_name as by_name, team
    from front_door.general_assessment
  union all
  select place_id, person_id, on_date, done_at, 'specialist assessment', specialist_id, null, null, null, done_by_name, team
    from front_door.specialist_assessment where not restricted
  union all
  select place_id, person_id, on_date, written_at, 'plan', plan_id, null, words, said_by, written_by_name, team
    from front_door.support_plan
  union all
  select place_id, person_id, on_date, reviewed_at, 'crisis review', review_id, null, null, null, reviewed_by_name, team
    from front_door.crisis_review;
select platform.let_read('front_door.timeline_levels');

-- Their branches, after whatever branches earlier migrations gave what has happened and what waits.
do $$ begin
  execute 'create or replace view people.timeline with (security_invoker = true) as '
    || rtrim(pg_get_viewdef('people.timeline'::regclass), ';')
    || ' union all select * from people.timeline_led union all select * from front_door.timeline_levels';
  execute 'create or replace view people.waiting with (security_invoker = true) as '
    || rtrim(pg_get_viewdef('people.waiting'::regclass), ';')
    || ' union all select * from people.waiting_led union all select * from front_door.waiting_review';
end $$;
