-- Figures of the front door: who signposted by kind of role, how an assessment ended, and notes of what changed when.

-- The role of whoever took a contact, as it was on that day; never who. Older rows read it from the account.
alter table front_door.contact add column taken_by_role text;

create or replace view front_door.contact_facts with (security_invoker = true) as
  select c.place_id, c.contact_id, c.person_id, c.on_date, c.neighbourhood, c.team, c.channel, c.about, c.results,
         'safeguarding' = any (c.results) as safeguarding, c.might_need,
         (c.assessment not in ('not offered', 'to be asked') or c.carers_conversation not in ('not offered', 'to be asked')) as assessment_offered,
         p.died_on, coalesce(c.taken_by_role, a.role) as taken_by
    from front_door.contact c
    left join people.person p on p.place_id = c.place_id and p.person_id = c.person_id
    left join identity.account a on a.place_id = c.place_id and a.account_id = c.taken_by;

create or replace view facts.contact with (security_invoker = true) as
  select c.place_id, c.contact_id, c.person_id, c.on_date, c.neighbourhood, c.team, c.channel, c.about, c.results, c.safeguarding,
         c.might_need, c.assessment_offered, c.died_on, c.taken_by
    from front_door.contact_facts c
   where not exists (select from people.alias_now n where n.place_id = c.place_id and n.person_id = c.person_id)
  union all
  select c.place_id, c.contact_id, n.now_id, c.on_date, c.neighbourhood, c.team, c.channel, c.about, c.results, c.safeguarding,
         c.might_need, c.assessment_offered, c.died_on, c.taken_by
    from people.alias_now n join front_door.contact_facts c on c.place_id = n.place_id and c.person_id = n.person_id;

-- How an assessment ended that began when a hand-over was answered so. One line a hand-over.
create table people.assessment (
  place_id integer not null,
  hand_over_id uuid not null,
  -- Null: it was not finished, so that nothing was decided.
  kind text check (kind in ('long term', 'short term', 'carer')),
  ended_on date not null,
  -- Care Act 2014 s.13(1): whether any of the needs meet the eligibility criteria.
  eligible text not null check (eligible in ('yes', 'no', 'not said')),
  reason text not null default '', -- s.13(2): the reasons, of which the person has a written record
  led_to text check (led_to in ('support plan', 'short-term help', 'something near them', 'advice', 'nothing more')),
  team text not null,
  ended_by uuid,
  ended_by_name text not null,
  ended_at timestamptz not null,
  primary key (place_id, hand_over_id),
  foreign key (place_id, hand_over_id) references people.hand_over,
  constraint decided_with_reasons check (
    (coalesce(kind in ('long term', 'carer'), false)) = (eligible <> 'not said') and (eligible = 'not said' or reason <> ''))
);
create index assessment_by_day on people.assessment (place_id, ended_on);
select platform.keep_places_apart('people.assessment');
create index hand_over_assessed on people.hand_over (place_id, to_team, answered_at) where answer = 'assessment began';

create view people.assessment_facts with (security_invoker = true) as
  select h.place_id, h.hand_over_id as assessment_id, h.person_id, h.contact_id, h.on_date as asked_on,
         (h.answered_at at time zone 'Europe/London')::date as started_on, a.ended_on as on_date, a.kind, a.eligible, a.led_to,
         h.neighbourhood, h.to_team as team, p.died_on
    from people.hand_over h
    left join people.assessment a on a.place_id = h.place_id and a.hand_over_id = h.hand_over_id
    left join people.person p on p.place_id = h.place_id and p.person_id = h.person_id
   where h.answer = 'assessment began' and not h.outside;
select platform.let_read('people.assessment_facts');

create view facts.assessment with (security_invoker = true) as
  select s.place_id, s.assessment_id, s.person_id, s.contact_id, s.asked_on, s.started_on, s.on_date, s.kind, s.eligible, s.led_to,
         s.neighbourhood, s.team, s.died_on
    from people.assessment_facts s
   where not exists (select from people.alias_now n where n.place_id = s.place_id and n.person_id = s.person_id)
  union all
  select s.place_id, s.assessment_id, n.now_id, s.contact_id, s.asked_on, s.started_on, s.on_date, s.kind, s.eligible, s.led_to,
         s.neighbourhood, s.team, s.died_on
    from people.alias_now n join people.assessment_facts s on s.place_id = n.place_id and s.person_id = n.person_id;
select platform.let_read('facts.assessment');

create view people.assessment_timeline with (security_invoker = true) as
  select h.place_id, h.person_id, a.ended_on as on_date, a.ended_at as at, 'assessment ended'::text as kind, a.hand_over_id as record_id,
         case when a.kind is null then 'not finished'
              else a.kind || case a.eligible when 'yes' then ', eligible needs' when 'no' then ', no eligible needs' else '' end end as what,
         nullif(a.reason, '') as words, null::text as whose, a.ended_by_name as by_name, a.team
    from people.assessment a
    join people.hand_over h on h.place_id = a.place_id and h.hand_over_id = a.hand_over_id
   where h.person_id is not null;
select platform.let_read('people.assessment_timeline');

-- An assessment takes the time it takes: it is on a list of its own, and on no other.
create view people.assessment_waiting with (security_invoker = true) as
  select h.place_id, 'assessment'::text as kind, null::text as given_as, h.hand_over_id as record_id, h.person_id, null::text as name,
         h.to_team as team, coalesce(g.account_id, h.answered_by) as account_id, coalesce(g.account_name, h.answered_by_name) as account_name,
         h.answered_at as since, null::date as due_on, h.answered_at as shows_from, h.reason as what, 'the team'::text as seen_by
    from people.hand_over h
    left join people.allocation g on g.place_id = h.place_id and g.kind = 'hand-over' and g.record_id = h.hand_over_id
   where h.answer = 'assessment began' and not h.outside
     and not exists (select from people.assessment a where a.place_id = h.place_id and a.hand_over_id = h.hand_over_id);
select platform.let_read('people.assessment_waiting');

-- Both after whatever branches earlier migrations gave them.
do $$ begin
  execute 'create or replace view people.timeline with (security_invoker = true) as '
    || rtrim(pg_get_viewdef('people.timeline'::regclass), ';') || ' union all select * from people.assessment_timeline';
  execute 'create or replace view people.waiting with (security_invoker = true) as '
    || rtrim(pg_get_viewdef('people.waiting'::regclass), ';') || ' union all select * from people.assessment_waiting';
end $$;

-- What changed when, so that whoever looks at a figure later knows.
create schema outcomes;
grant usage on schema outcomes to alongside_app;
create table outcomes.figure_note (
  place_id integer not null references place.place,
  note_id uuid not null,
  on_date date not null, -- the day it began
  words text not null check (words <> ''),
  measure text, -- id of the one measure it is about; null for all of them
  written_by uuid,
  written_by_name text not null,
  written_at timestamptz not null,
  removed_at timestamptz,
  removed_by_name text,
  primary key (place_id, note_id)
);
create index figure_note_by_day on outcomes.figure_note (place_id, on_date);
select platform.keep_places_apart('outcomes.figure_note');
