-- What waits, for whom, and what became of a hand-over: taken, answered, and whether it was the right pass (Bolton 2019,
-- Somerset: the team that takes it on says so, and the front door learns).

-- Somebody away, and who looks after what is theirs meanwhile. Days are the first and the last away.
alter table identity.account add column away_from date, add column away_until date, add column cover_account uuid;
create index account_covered on identity.account (place_id, cover_account) where cover_account is not null;

alter table people.hand_over
  -- Another organisation's team, which has no account here: whoever handed over writes down what they hear from it.
  add column outside boolean not null default false,
  add column agreed_how text check (agreed_how in ('said yes themselves', 'legal authority', 'best-interests decision')),
  add column agreed_note text not null default '',
  add column acknowledged_said_by text not null default '', -- outside: who over there said that they have it
  add column answer text
    check (answer in ('visited', 'advised', 'short-term help began', 'assessment began', 'handed back')),
  add column answer_words text not null default '',
  add column answered_by uuid,
  add column answered_by_name text,
  add column answered_at timestamptz,
  add column picked_up_by_name text, -- handed back: whoever of the team that handed over has it again
  add column picked_up_at timestamptz,
  add column verdict text
    check (verdict in ('right team', 'another team', 'the front door could have done it', 'needed sooner')),
  add column verdict_words text not null default '',
  add column verdict_by uuid,
  add column verdict_by_name text,
  add column verdict_at timestamptz,
  add constraint agreed_before_outside check (not outside or agreed_how is not null), -- safety.md, Who is speaking
  add constraint answered_at_some_time check ((answer is null) = (answered_at is null)),
  add constraint judged_at_some_time check ((verdict is null) = (verdict_at is null));
create index hand_over_open on people.hand_over (place_id, to_team, made_at) where answered_at is null;
create index hand_over_open_outside on people.hand_over (place_id, from_team, made_at) where answered_at is null and outside;
create index hand_over_back on people.hand_over (place_id, from_team, answered_at)
  where answer = 'handed back' and picked_up_at is null;
create index hand_over_judged on people.hand_over (place_id, from_team, verdict_at) where verdict_at is not null;
create index hand_over_from on people.hand_over (place_id, from_team, on_date);
create index hand_over_to on people.hand_over (place_id, to_team, on_date);

-- Tried and not reached: the person still waits.
create table people.hand_over_try (
  place_id integer not null,
  try_id uuid not null,
  hand_over_id uuid not null,
  words text not null default '',
  tried_by uuid,
  tried_by_name text not null,
  tried_at timestamptz not null,
  primary key (place_id, try_id),
  foreign key (place_id, hand_over_id) references people.hand_over
);
create index hand_over_try_by_hand_over on people.hand_over_try (place_id, hand_over_id, tried_at);
select platform.keep_places_apart('people.hand_over_try');

-- What a team said it learned from its weekly sample of passes.
create table people.pass_lesson (
  place_id integer not null,
  lesson_id uuid not null,
  team text not null,
  week date not null, -- the Monday of the week in which the passes were made
  words text not null,
  written_by uuid,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (place_id, lesson_id)
);
create index pass_lesson_by_team on people.pass_lesson (place_id, team, week);
select platform.keep_places_apart('people.pass_lesson');

-- Whose something is that waits, when it was given to somebody. Without a line it is whoever's it was to begin with.
create table people.allocation (
  place_id integer not null,
  kind text not null check (kind in ('hand-over', 'handed back', 'ring-back', 'follow-up')),
  record_id uuid not null,
  account_id uuid not null,
  account_name text not null,
  given_by uuid,
  given_by_name text not null,
  given_at timestamptz not null,
  primary key (place_id, kind, record_id)
);
create index allocation_by_account on people.allocation (place_id, account_id);
select platform.keep_places_apart('people.allocation');

-- Rapid response: an episode is a hand-over that its team took; its events are what was done in the couple of days.
create table front_door.rapid_event (
  place_id integer not null,
  event_id uuid not null,
  hand_over_id uuid not null,
  person_id uuid,
  kind text not null check (kind in ('visit', 'made safe', 'quick solution', 'work', 'handed on', 'closed')),
  on_date date not null,
  words text not null default '',
  work text, -- key in the place profile
  low_level boolean, -- as the profile had it then: direct access, outside a care plan
  neighbourhood text,
  team text not null,
  done_by uuid,
  done_by_name text not null,
  done_at timestamptz not null,
  primary key (place_id, event_id),
  foreign key (place_id, hand_over_id) references people.hand_over,
  constraint work_is_coded check ((kind = 'work') = (work is not null and low_level is not null))
);
create index rapid_event_by_hand_over on front_door.rapid_event (place_id, hand_over_id, done_at);
create index rapid_event_by_person on front_door.rapid_event (place_id, person_id, on_date);
create index rapid_event_by_day on front_door.rapid_event (place_id, on_date);
select platform.keep_places_apart('front_door.rapid_event');

-- What waits has one shape, which each part publishes for what it knows; people.waiting joins them. `since` is when the
-- person began to wait, `shows_from` when the line begins to show, `seen_by` who may see that it is there.
create view people.waiting_record with (security_invoker = true) as
  select h.place_id, case when h.acknowledged_at is null then 'to take' else 'to answer' end as kind, 'hand-over'::text as given_as,
         h.hand_over_id as record_id, h.person_id, null::text as name, case when h.outside then h.from_team else h.to_team end as team,
         coalesce(a.account_id, case when h.outside then h.made_by else h.acknowledged_by end) as account_id,
         coalesce(a.account_name, case when h.outside then h.made_by_name else h.acknowledged_by_name end) as account_name,
         h.made_at as since, null::date as due_on, h.made_at as shows_from, h.reason as what, 'the team'::text as seen_by
    from people.hand_over h
    left join people.allocation a on a.place_id = h.place_id and a.kind = 'hand-over' and a.record_id = h.hand_over_id
   where h.answered_at is null
  union all
  select h.place_id, 'handed back', 'handed back', h.hand_over_id, h.person_id, null, h.from_team,
         coalesce(a.account_id, h.made_by), coalesce(a.account_name, h.made_by_name),
         h.answered_at, null, h.answered_at, h.answer_words, 'the team'
    from people.hand_over h
    left join people.allocation a on a.place_id = h.place_id and a.kind = 'handed back' and a.record_id = h.hand_over_id
   where h.answer = 'handed back' and h.picked_up_at is null;
select platform.let_read('people.waiting_record');

-- Nobody asks how a dead woman's lunch club went, and nothing rings by itself under a safety hold (safety.md).
create view community.waiting_record with (security_invoker = true) as
  select i.place_id, 'follow-up'::text as kind, 'follow-up'::text as given_as, i.introduction_id as record_id, i.person_id, null::text as name,
         i.team, coalesce(a.account_id, i.made_by) as account_id, coalesce(a.account_name, i.made_by_name) as account_name,
         i.due_on::timestamp at time zone 'Europe/London' as since, i.due_on,
         (i.due_on + 1)::timestamp at time zone 'Europe/London' as shows_from, i.entry_name as what,
         case when i.within_notebook then 'its keeper' else 'the team' end as seen_by
    from community.introduction i
    join people.person p on p.place_id = i.place_id and p.person_id = i.person_id and p.died_on is null and not p.safety_hold
    left join people.allocation a on a.place_id = i.place_id and a.kind = 'follow-up' and a.record_id = i.introduction_id
   where i.due_on is not null;
select platform.let_read('community.waiting_record');

create view front_door.waiting_record with (security_invoker = true) as
  select r.place_id, 'ring-back'::text as kind, 'ring-back'::text as given_as, r.result_id as record_id, c.person_id, null::text as name,
         c.team, coalesce(a.account_id, c.taken_by) as account_id, coalesce(a.account_name, c.taken_by_name) as account_name,
         c.finished_at as since, r.due_on, c.finished_at as shows_from, r.detail as what, 'the team'::text as seen_by
    from front_door.contact_result r
    join front_door.contact c on c.place_id = r.place_id and c.contact_id = r.contact_id
    left join people.person p on p.place_id = c.place_id and p.person_id = c.person_id
    left join people.allocation a on a.place_id = r.place_id and a.kind = 'ring-back' and a.record_id = r.result_id
   where r.kind = 'ring back' and r.done_at is null and p.died_on is null
  union all
  -- An unfinished page: its author's and their manager's, after a day (safety.md, Drafts).
  select d.place_id, 'unfinished', null, d.draft_id, d.person_id, d.content ->> 'aboutName', d.team, d.account_id, a.name,
         d.saved_at, null, d.saved_at + interval '1 day', '', 'its author and their manager'
    from platform.draft d
    join identity.account a on a.place_id = d.place_id and a.account_id = d.account_id
   where d.kind = 'conversation'
  union all
  select c.place_id, 'concern', null, c.concern_id, c.person_id, c.about_name, c.team, null, null,
         c.raised_at, null, c.raised_at, '', 'whoever decides'
    from front_door.concern c where c.decided_at is null;
select platform.let_read('front_door.waiting_record');

create view people.waiting with (security_invoker = true) as
  select * from people.waiting_record
  union all select * from community.waiting_record
  union all select * from front_door.waiting_record;
select platform.let_read('people.waiting');

create view people.hand_over_timeline with (security_invoker = true) as
  select place_id, person_id, (answered_at at time zone 'Europe/London')::date as on_date, answered_at as at, 'hand-over answered'::text as kind,
         hand_over_id as record_id, answer as what, nullif(answer_words, '') as words, null::text as whose, answered_by_name as by_name,
         case when outside then from_team else to_team end as team
    from people.hand_over where person_id is not null and answered_at is not null
  union all
  select h.place_id, h.person_id, (t.tried_at at time zone 'Europe/London')::date, t.tried_at, 'hand-over tried',
         h.hand_over_id, null, nullif(t.words, ''), null, t.tried_by_name, h.to_team
    from people.hand_over_try t
    join people.hand_over h on h.place_id = t.place_id and h.hand_over_id = t.hand_over_id
   where h.person_id is not null;
select platform.let_read('people.hand_over_timeline');

create view front_door.rapid_timeline with (security_invoker = true) as
  select place_id, person_id, on_date, done_at as at, 'rapid response: ' || kind as kind, hand_over_id as record_id,
         work as what, nullif(words, '') as words, null::text as whose, done_by_name as by_name, team
    from front_door.rapid_event where person_id is not null;
select platform.let_read('front_door.rapid_timeline');

create or replace view people.timeline with (security_invoker = true) as
  select * from people.timeline_record
  union all select * from community.timeline_record
  union all select * from front_door.timeline_record
  union all select * from community.hub_timeline_record
  union all select * from people.hand_over_timeline
  union all select * from front_door.rapid_timeline;

-- Facts. A hand-over says how long it took and whether it was the right pass; never whose.
create or replace view people.hand_over_facts with (security_invoker = true) as
  select place_id, hand_over_id, contact_id, person_id, on_date, neighbourhood, to_team,
         from_team, outside, (acknowledged_at at time zone 'Europe/London')::date as taken_on,
         (answered_at at time zone 'Europe/London')::date as answered_on, answer, verdict
    from people.hand_over;

create or replace view facts.hand_over with (security_invoker = true) as
  select place_id, hand_over_id, contact_id, person_id, on_date, neighbourhood, to_team,
         from_team, outside, taken_on, answered_on, answer, verdict
    from people.hand_over_facts;

create view front_door.rapid_work_facts with (security_invoker = true) as
  select place_id, event_id as work_id, hand_over_id, person_id, on_date, neighbourhood, team, work, low_level
    from front_door.rapid_event where kind = 'work';
select platform.let_read('front_door.rapid_work_facts');
create view facts.rapid_work with (security_invoker = true) as
  select place_id, work_id, hand_over_id, person_id, on_date, neighbourhood, team, work, low_level from front_door.rapid_work_facts;
select platform.let_read('facts.rapid_work');

create view front_door.rapid_episode_facts with (security_invoker = true) as
  select h.place_id, h.hand_over_id as episode_id, h.person_id, h.on_date as handed_over_on, min(e.on_date) as began_on,
         max(e.on_date) filter (where e.kind in ('handed on', 'closed')) as ended_on, h.neighbourhood, h.to_team as team, p.died_on
    from front_door.rapid_event e
    join people.hand_over h on h.place_id = e.place_id and h.hand_over_id = e.hand_over_id
    left join people.person p on p.place_id = h.place_id and p.person_id = h.person_id
   group by h.place_id, h.hand_over_id, h.person_id, h.on_date, h.neighbourhood, h.to_team, p.died_on;
select platform.let_read('front_door.rapid_episode_facts');
create view facts.rapid_episode with (security_invoker = true) as
  select place_id, episode_id, person_id, handed_over_on, began_on, ended_on, neighbourhood, team, died_on from front_door.rapid_episode_facts;
select platform.let_read('facts.rapid_episode');

-- Whom a person met. Workers are numbered anew for each person, so that nobody can be followed from one to another.
create view front_door.worker_met_facts with (security_invoker = true) as
  select place_id, person_id, on_date,
         dense_rank() over (partition by place_id, person_id order by worker)::integer as worker_of_theirs
    from (select place_id, person_id, on_date, taken_by as worker from front_door.contact
           where person_id is not null and not 'safeguarding' = any (results)
          union select place_id, person_id, on_date, done_by from front_door.rapid_event where person_id is not null
          union select place_id, person_id, (answered_at at time zone 'Europe/London')::date, answered_by from people.hand_over
           where person_id is not null and answered_at is not null and not outside
          union select i.place_id, i.person_id, e.on_date, e.asked_by
            from community.introduction_event e
            join community.introduction i on i.place_id = e.place_id and i.introduction_id = e.introduction_id
           where not i.within_notebook) met
   where worker is not null;
select platform.let_read('front_door.worker_met_facts');
create view facts.worker_met with (security_invoker = true) as
  select place_id, person_id, on_date, worker_of_theirs from front_door.worker_met_facts;
select platform.let_read('facts.worker_met');
