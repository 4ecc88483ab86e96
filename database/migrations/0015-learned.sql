-- What was learned: from a week's passes, at the peer circle, and at three levels; and records that are one person's read
-- as one at hubs, in rapid response and in the facts.

-- The discussion of a week's sample (S155): which passes were on the table, and what was agreed to do from then on.
alter table people.pass_lesson
  add column agreed text not null default '',
  add column passes uuid[] not null default '{}';

-- Whoever passed somebody on hears what was said of it.
create index hand_over_judged_of on people.hand_over (place_id, made_by, verdict_at) where verdict_at is not null;

-- The peer circle (S108): ten minutes a question at most, five to explain and five to answer. It keeps no name of anybody
-- it is about.
create table people.circle_question (
  place_id integer not null,
  question_id uuid not null,
  week date not null, -- the Monday of the week in which it is talked about
  words text not null check (words <> ''),
  brought_by uuid,
  brought_by_name text not null,
  team text not null,
  brought_at timestamptz not null,
  suggested text not null default '', -- what colleagues suggested
  taken_up text not null default '', -- what whoever brought it will try
  answered_at timestamptz,
  primary key (place_id, question_id)
);
create index circle_question_by_week on people.circle_question (place_id, week, brought_at);
select platform.keep_places_apart('people.circle_question');

-- Heard and changed (S172): what people said and what was changed because of it, for one person, a community or the
-- service. It names nobody.
create table community.heard (
  place_id integer not null,
  heard_id uuid not null,
  level text not null check (level in ('person', 'community', 'service')),
  heard_on date not null,
  heard text not null check (heard <> ''),
  heard_from text not null default '', -- in general words: 'people at the lunch club'
  neighbourhood text,
  team text not null,
  written_by_name text not null,
  written_at timestamptz not null,
  changed text not null default '', -- '' until something was
  changed_on date,
  changed_with text not null default '', -- who changed it together
  changed_by_name text,
  primary key (place_id, heard_id),
  check ((changed_on is null) = (changed = ''))
);
create index heard_by_day on community.heard (place_id, heard_on);
select platform.keep_places_apart('community.heard');

-- A hold on the record that stands holds for whatever was written under the other.
create or replace view community.waiting_record with (security_invoker = true) as
  select i.place_id, 'follow-up'::text as kind, 'follow-up'::text as given_as, i.introduction_id as record_id, i.person_id, null::text as name,
         i.team, coalesce(a.account_id, i.made_by) as account_id, coalesce(a.account_name, i.made_by_name) as account_name,
         i.due_on::timestamp at time zone 'Europe/London' as since, i.due_on,
         (i.due_on + 1)::timestamp at time zone 'Europe/London' as shows_from, i.entry_name as what,
         case when i.within_notebook then 'its keeper' else 'the team' end as seen_by
    from community.introduction i
    left join people.alias_now follows on follows.place_id = i.place_id and follows.person_id = i.person_id
    join people.person p on p.place_id = i.place_id and p.person_id = coalesce(follows.now_id, i.person_id)
         and p.died_on is null and not p.safety_hold
    left join people.allocation a on a.place_id = i.place_id and a.kind = 'follow-up' and a.record_id = i.introduction_id
   where i.due_on is not null;

create or replace view community.hub_timeline_record with (security_invoker = true) as
  with told as (
    select b.*, s.on_date, s.cancelled_reason as why_no_session, coalesce(t.starts_at, s.starts_at) as at_time,
           case when p.safety_hold then '' else s.name end as hub,
           case when p.safety_hold then '' else s.name || ', ' || to_char(s.on_date, 'FMDay FMDD FMMonth') || ' at '
             || to_char(coalesce(t.starts_at, s.starts_at), 'FMHH24:MI') end as hub_and_time,
           p.died_on is not null and s.on_date > p.died_on as after_death
      from community.hub_booking b
      join community.hub_session s on s.place_id = b.place_id and s.session_id = b.session_id
      left join people.alias_now follows on follows.place_id = b.place_id and follows.person_id = b.person_id
      join people.person p on p.place_id = b.place_id and p.person_id = coalesce(follows.now_id, b.person_id)
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

-- Facts follow, each of two branches by its index (0011).
create or replace view facts.hub_booking with (security_invoker = true) as
  select b.place_id, b.booking_id, b.person_id, b.contact_id, b.neighbourhood, b.team, b.booked_on, b.first_asked_on, b.first_offered_on,
         b.chosen_on, b.came, b.cancelled_for, b.rebooked, b.died_on
    from community.hub_booking_facts b
   where not exists (select from people.alias_now n where n.place_id = b.place_id and n.person_id = b.person_id)
  union all
  select b.place_id, b.booking_id, n.now_id, b.contact_id, b.neighbourhood, b.team, b.booked_on, b.first_asked_on, b.first_offered_on,
         b.chosen_on, b.came, b.cancelled_for, b.rebooked, b.died_on
    from people.alias_now n join community.hub_booking_facts b on b.place_id = n.place_id and b.person_id = n.person_id;

create or replace view facts.rapid_work with (security_invoker = true) as
  select w.place_id, w.work_id, w.hand_over_id, w.person_id, w.on_date, w.neighbourhood, w.team, w.work, w.low_level
    from front_door.rapid_work_facts w
   where not exists (select from people.alias_now n where n.place_id = w.place_id and n.person_id = w.person_id)
  union all
  select w.place_id, w.work_id, w.hand_over_id, n.now_id, w.on_date, w.neighbourhood, w.team, w.work, w.low_level
    from people.alias_now n join front_door.rapid_work_facts w on w.place_id = n.place_id and w.person_id = n.person_id;

create or replace view facts.rapid_episode with (security_invoker = true) as
  select e.place_id, e.episode_id, e.person_id, e.handed_over_on, e.began_on, e.ended_on, e.neighbourhood, e.team, e.died_on
    from front_door.rapid_episode_facts e
   where not exists (select from people.alias_now n where n.place_id = e.place_id and n.person_id = e.person_id)
  union all
  select e.place_id, e.episode_id, n.now_id, e.handed_over_on, e.began_on, e.ended_on, e.neighbourhood, e.team, e.died_on
    from people.alias_now n join front_door.rapid_episode_facts e on e.place_id = n.place_id and e.person_id = n.person_id;

-- One worker who met somebody under two records is one worker: the numbers are given over both. Somebody with one record
-- is read as before, by the index.
create view front_door.worker_met with (security_invoker = true) as
  select place_id, person_id, on_date, worker
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
select platform.let_read('front_door.worker_met');

create or replace view facts.worker_met with (security_invoker = true) as
  select m.place_id, m.person_id, m.on_date, m.worker_of_theirs from front_door.worker_met_facts m
   where not exists (select from people.alias_now n where n.place_id = m.place_id and m.person_id in (n.person_id, n.now_id))
  union all
  select met.place_id, met.now_id, met.on_date,
         dense_rank() over (partition by met.place_id, met.now_id order by met.worker)::integer
    from (select distinct n.place_id, n.now_id, w.on_date, w.worker
            from (select place_id, person_id, now_id from people.alias_now
                  union select place_id, now_id, now_id from people.alias_now) n
            join front_door.worker_met w on w.place_id = n.place_id and w.person_id = n.person_id) met;
