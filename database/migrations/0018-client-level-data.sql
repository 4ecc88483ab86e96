-- Client Level Data as it came in, what the national processing makes of it, and the facts that both it and our own records
-- give. The words of a row are kept as they were submitted; what is cleaned stands beside them.

create schema exchange;
grant usage on schema exchange to alongside_app;

-- A council's own code lists, from the official workbook, in place of those that come with the program.
create table exchange.code (
  place_id integer not null references place.place,
  list text not null, -- the column's header
  release integer not null check (release in (1, 2)),
  value text not null,
  position integer not null, -- in the order of the list; for outcomes the lower wins
  grouping text, -- 'Long term support', 'NFA', …
  becomes text, -- what a value of release 1 is called in release 2; null where it has no such value
  valid_from date,
  valid_until date,
  primary key (place_id, list, release, value)
);
select platform.keep_places_apart('exchange.code');

create table exchange.cld_file (
  place_id integer not null references place.place,
  file_id uuid not null,
  name text not null,
  sha256 text not null, -- of the whole file: the same file again changes nothing
  loaded_at timestamptz not null,
  loaded_by uuid, -- the account it was loaded for
  mends uuid, -- the file whose refused rows these are, put right: they count as that file's
  stated_from date,
  stated_to date,
  period_from date not null, -- worked out from the rows, not believed
  period_to date not null,
  rows_read integer not null,
  accepted integer not null,
  accepted_with_warnings integer not null,
  refused integer not null,
  steps_left_out text[] not null default '{}', -- of the national processing, by name
  report jsonb not null, -- counts by column and kind of fault, first examples; no person's words
  primary key (place_id, file_id),
  unique (place_id, sha256)
);
select platform.keep_places_apart('exchange.cld_file');

-- One row of a file. Words that have a list are release 2's, or null where the text is none of them. There is no foreign
-- key to the file: checking it for each of 500,000 rows costs as much as writing them, and one statement writes both. Nor
-- an index by person: it would cost a tenth of the load, and one person's rows are found among all in a tenth of a second.
create table exchange.cld_row (
  place_id integer not null,
  file_id uuid not null,
  line integer not null,
  cells text[] not null, -- the 50 cells as submitted, in the order of the columns; null is blank
  clean text[], -- release 2's word for each cell that has a list, in their order: null as submitted, '-' none; null: all as submitted
  person_key text not null, -- NHS number, else the council's code and own id
  client_type text,
  event_type text,
  event_key uuid not null, -- what makes it one event nationally, of the text as submitted in any case of letters
  started_on date,
  ended_on date,
  born_on date,
  died_on date,
  outcome text,
  outcome_rank smallint not null, -- in the national hierarchy, where the lower wins
  conversation boolean not null default false,
  cost_per_week double precision,
  paid_once double precision,
  postcode text,
  primary key (place_id, file_id, line)
);
select platform.keep_places_apart('exchange.cld_row');

-- Rows that could not be accepted, to be downloaded, mended and loaded again.
create table exchange.cld_refused (
  place_id integer not null,
  file_id uuid not null,
  line integer not null,
  cells text[] not null, -- as they stood in the file, in its own order
  reason text not null,
  primary key (place_id, file_id, line),
  foreign key (place_id, file_id) references exchange.cld_file on delete cascade
);
select platform.keep_places_apart('exchange.cld_refused');

-- A person of the files. The id is that of a record here when the NHS number is one of ours.
create table exchange.cld_person (
  place_id integer not null,
  person_id uuid not null,
  person_key text not null,
  nhs_number text,
  local_id text,
  gender text,
  ethnicity text,
  accommodation text, -- release 2, or 'Presumed at home', 'Presumed in community'
  settled boolean,
  support_reason text,
  has_carer text,
  neighbourhood text,
  born_on date,
  died_on date,
  primary key (place_id, person_id),
  unique (place_id, person_key)
);
select platform.keep_places_apart('exchange.cld_person');

-- One event after the national processing: files chosen, rows of one event made one, ends cropped, deaths applied. It is
-- written together with the people, by one statement after the other, so it has no foreign key to them.
create table exchange.cld_event (
  place_id integer not null,
  event_id uuid not null, -- the key of the event: the same each time it is loaded
  file_id uuid not null,
  line integer not null,
  person_id uuid not null,
  client_type text not null,
  event_type text not null,
  started_on date not null,
  ended_on date,
  outcome text,
  conversation boolean not null default false,
  route text,
  assessment_type text,
  eligible text,
  method text,
  service_type text,
  component text,
  mechanism text,
  provider text,
  provider_code text,
  cohort text,
  funding text,
  support_reason text,
  cost_per_week double precision,
  paid_once double precision,
  review_reason text,
  achieved text,
  neighbourhood text,
  born_on date,
  died_on date,
  asked_event uuid, -- of an assessment: the last request of the person in the 180 days up to its start
  asked_on date,
  primary key (place_id, event_id)
);
create index cld_event_by_person on exchange.cld_event (place_id, person_id, started_on);
create index cld_event_by_end on exchange.cld_event (place_id, event_type, ended_on);
select platform.keep_places_apart('exchange.cld_event');

-- How many people live here by age, as the Office for National Statistics counts in the middle of a year.
create table place.population (
  place_id integer not null references place.place,
  on_date date not null,
  neighbourhood text not null default '', -- '' for the whole place
  age_from integer not null,
  age_to integer, -- null: and above
  people integer not null check (people >= 0),
  primary key (place_id, on_date, neighbourhood, age_from)
);
select platform.keep_places_apart('place.population');

create view exchange.contact_facts with (security_invoker = true) as
  select place_id, event_id as contact_id, person_id, started_on as on_date, neighbourhood, null::text as team, null::text as channel,
         'new matter'::text as about,
         case when outcome like 'Progress to assessment%' then array['assessment']
              when outcome like 'Progress to%' or outcome like 'Continuation%' or outcome like 'NFA: Referral%' then array['handed over']
              when outcome = 'NFA: Information and advice or signposting' then array['signposted']
              else array[]::text[] end as results,
         false as safeguarding, null::text as might_need, outcome like 'Progress to assessment%' as assessment_offered, died_on,
         lower(client_type) as client_type, ended_on, route, outcome, born_on
    from exchange.cld_event where event_type = 'Request';
select platform.let_read('exchange.contact_facts');

create view exchange.assessment_facts with (security_invoker = true) as
  select place_id, event_id as assessment_id, person_id, asked_event as contact_id, asked_on, started_on,
         ended_on as on_date, neighbourhood, null::text as team,
         case when client_type = 'Unpaid carer' then 'carer' when assessment_type = 'Long term assessment' then 'long term'
              when assessment_type = 'Short term assessment' then 'short term' end as kind,
         case when eligible = 'Eligible needs identified' then 'yes' when eligible is null then 'not said' else 'no' end as eligible,
         outcome, lower(client_type) as client_type, born_on, died_on
    from exchange.cld_event where event_type = 'Assessment' and ended_on is not null;
select platform.let_read('exchange.assessment_facts');

create view exchange.service_facts with (security_invoker = true) as
  select place_id, event_id as service_id, person_id, lower(client_type) as client_type, started_on, ended_on, service_type as type, component, mechanism,
         outcome, provider, cohort, neighbourhood, funding, support_reason, cost_per_week, paid_once, born_on, died_on
    from exchange.cld_event where event_type = 'Service';
select platform.let_read('exchange.service_facts');

create view exchange.review_facts with (security_invoker = true) as
  select place_id, event_id as review_id, person_id, lower(client_type) as client_type, started_on, ended_on as on_date,
         review_reason like 'Planned%' as planned, review_reason as reason, achieved, outcome, neighbourhood, born_on, died_on
    from exchange.cld_event where event_type = 'Review' and ended_on is not null;
select platform.let_read('exchange.review_facts');

create view facts.service with (security_invoker = true) as
  select place_id, service_id, person_id, client_type, started_on, ended_on, type, component, mechanism, outcome, provider, cohort,
         neighbourhood, funding, support_reason, cost_per_week, paid_once, born_on, died_on
    from exchange.service_facts;
select platform.let_read('facts.service');

create view facts.review with (security_invoker = true) as
  select place_id, review_id, person_id, client_type, started_on, on_date, planned, reason, achieved, outcome, neighbourhood,
         born_on, died_on
    from exchange.review_facts;
select platform.let_read('facts.review');

create or replace view people.assessment_facts with (security_invoker = true) as
  select h.place_id, h.hand_over_id as assessment_id, h.person_id, h.contact_id, h.on_date as asked_on,
         (h.answered_at at time zone 'Europe/London')::date as started_on, a.ended_on as on_date, a.kind, a.eligible, a.led_to,
         h.neighbourhood, h.to_team as team, p.died_on,
         case a.led_to when 'support plan' then 'Progress to support planning or services'
              when 'short-term help' then 'Progress to reablement/ST-Max'
              when 'nothing more' then 'NFA: No services offered for other reason'
              else case when a.led_to is not null then 'NFA: Information and advice or signposting' end end as outcome,
         case when a.kind = 'carer' then 'unpaid carer' else 'service user' end as client_type, p.birth_date as born_on
    from people.hand_over h
    left join people.assessment a on a.place_id = h.place_id and a.hand_over_id = h.hand_over_id
    left join people.person p on p.place_id = h.place_id and p.person_id = h.person_id
   where h.answer = 'assessment began' and not h.outside;

create or replace view facts.assessment with (security_invoker = true) as
  select s.place_id, s.assessment_id, s.person_id, s.contact_id, s.asked_on, s.started_on, s.on_date, s.kind, s.eligible, s.led_to,
         s.neighbourhood, s.team, s.died_on, s.outcome, s.client_type, s.born_on
    from people.assessment_facts s
   where not exists (select from people.alias_now n where n.place_id = s.place_id and n.person_id = s.person_id)
  union all
  select s.place_id, s.assessment_id, n.now_id, s.contact_id, s.asked_on, s.started_on, s.on_date, s.kind, s.eligible, s.led_to,
         s.neighbourhood, s.team, s.died_on, s.outcome, s.client_type, s.born_on
    from people.alias_now n join people.assessment_facts s on s.place_id = n.place_id and s.person_id = n.person_id
  union all
  select place_id, assessment_id, person_id, contact_id, asked_on, started_on, on_date, kind, eligible, null, neighbourhood, team,
         died_on, outcome, client_type, born_on
    from exchange.assessment_facts;

create view facts.person with (security_invoker = true) as
  select place_id, person_id, gender, ethnicity, accommodation, settled, support_reason, has_carer, neighbourhood, born_on, died_on
    from exchange.cld_person;
select platform.let_read('facts.person');

create view facts.population with (security_invoker = true) as
  select place_id, on_date, nullif(neighbourhood, '') as neighbourhood, age_from, age_to, people from place.population;
select platform.let_read('facts.population');

-- Our own contact ends on its day, unless we are still to ring back. What the front door calls a result is said in the
-- national words.
create or replace view front_door.contact_facts with (security_invoker = true) as
  select c.place_id, c.contact_id, c.person_id, c.on_date, c.neighbourhood, c.team, c.channel, c.about, c.results,
         'safeguarding' = any (c.results) as safeguarding, c.might_need,
         (c.assessment not in ('not offered', 'to be asked') or c.carers_conversation not in ('not offered', 'to be asked')) as assessment_offered,
         p.died_on, coalesce(c.taken_by_role, a.role) as taken_by,
         'service user'::text as client_type,
         case when not 'ring back' = any (c.results) then c.on_date end as ended_on,
         'Community / Other route'::text as route,
         case when c.results && array['assessment', 'carers conversation', 'handed over'] then 'Progress to assessment, review or reassessment'
              when c.results && array['advice', 'signposted', 'introduced', 'hub'] then 'NFA: Information and advice or signposting'
              when 'nothing fits' = any (c.results) then 'NFA: No services offered for other reason' end as outcome,
         p.birth_date as born_on
    from front_door.contact c
    left join people.person p on p.place_id = c.place_id and p.person_id = c.person_id
    left join identity.account a on a.place_id = c.place_id and a.account_id = c.taken_by;

create or replace view facts.contact with (security_invoker = true) as
  select c.place_id, c.contact_id, c.person_id, c.on_date, c.neighbourhood, c.team, c.channel, c.about, c.results, c.safeguarding,
         c.might_need, c.assessment_offered, c.died_on, c.taken_by, c.client_type, c.ended_on, c.route, c.outcome, c.born_on
    from front_door.contact_facts c
   where not exists (select from people.alias_now n where n.place_id = c.place_id and n.person_id = c.person_id)
  union all
  select c.place_id, c.contact_id, n.now_id, c.on_date, c.neighbourhood, c.team, c.channel, c.about, c.results, c.safeguarding,
         c.might_need, c.assessment_offered, c.died_on, c.taken_by, c.client_type, c.ended_on, c.route, c.outcome, c.born_on
    from people.alias_now n join front_door.contact_facts c on c.place_id = n.place_id and c.person_id = n.person_id
  union all
  select place_id, contact_id, person_id, on_date, neighbourhood, team, channel, about, results, safeguarding,
         might_need, assessment_offered, died_on, null, client_type, ended_on, route, outcome, born_on
    from exchange.contact_facts;
