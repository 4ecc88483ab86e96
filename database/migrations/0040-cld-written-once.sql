-- A row of a council's file is written once, while the file is read: as it came, in one text, and beside it what figures read of
-- it. The national processing then only marks which of them count (docs/decisions/0013).

/* The 50 cells of a row, null where blank. They stand in one text with a mark between them that no text of a file has. */
create function exchange.cells_of(the_row text) returns text[] language sql immutable strict parallel safe
  return string_to_array(the_row, U&'\001F', '');
create function exchange.cell_of(the_row text, nth integer) returns text language sql immutable strict parallel safe
  return nullif(split_part(the_row, U&'\001F', nth), '');

-- What rows read before would have been written with.
create temp table was on commit drop as
  select r.place_id, r.file_id, r.line, r.person_key, r.event_key, r.client_type, r.event_type, r.started_on, r.ended_on, r.born_on,
         r.died_on, r.outcome, r.outcome_rank, r.conversation, r.cost_per_week, r.paid_once, r.postcode,
         r.cells[5] as local_id, r.cells[43] as provider, r.cells[44] as provider_code,
         w.said[1] as gender, w.said[2] as ethnicity, w.said[4] as support_reason, w.said[5] as accommodation, w.said[7] as has_carer,
         w.said[12] as funding, w.said[15] as route, w.said[16] as assessment_type, w.said[17] as eligible,
         coalesce(w.said[18], w.said[25]) as method, w.said[20] as service_type, w.said[21] as component, w.said[22] as mechanism,
         w.said[23] as review_reason, w.said[24] as achieved
    from exchange.cld_row r,
         -- The columns that have a list, by their place: release 2's word where it is another than was submitted.
         lateral (select array_agg(case when r.clean is null then r.cells[l.place]
                                        else nullif(coalesce(r.clean[l.nth], r.cells[l.place]), '-') end order by l.nth) as said
                    from unnest(array[10,11,14,15,17,18,19,20,21,22,23,24,25,30,31,32,33,34,35,40,41,42,45,46,47,49])
                           with ordinality as l(place, nth)) w;

drop policy person_apart on exchange.cld_row;
alter table exchange.cld_row
  alter column cells type text using array_to_string(cells, U&'\001F', ''),
  drop column clean, drop column client_type, drop column event_type, drop column event_key, drop column started_on,
  drop column ended_on, drop column born_on, drop column died_on, drop column outcome, drop column outcome_rank,
  drop column conversation, drop column cost_per_week, drop column paid_once, drop column postcode;
create policy person_apart on exchange.cld_row as restrictive to alongside_app
  using ((select current_setting('app.apart', true) = '{}')
    or exchange.person_of_key(person_key) <> all ((select nullif(current_setting('app.apart', true), '')::uuid[])::uuid[]));

-- Room on each page for the few rows that are marked otherwise than they were written.
alter table exchange.cld_event set (fillfactor = 92);
alter table exchange.cld_event drop constraint cld_event_pkey;
alter table exchange.cld_event
  alter column client_type drop not null,
  alter column event_type drop not null,
  alter column started_on drop not null,
  -- In which months of files it counts, the later the higher; null: in none, or another row of the same event does.
  add column nr integer default 1,
  add column person_key text, -- NHS number, else the council's code and own id
  add column event_key uuid, -- what makes it one event nationally, where its id is another; null: its id
  add column outcome_rank smallint, -- in the national hierarchy, where the lower wins
  -- As the row itself says: of what counts the end may be the death's or the months', and what is blank the person's.
  add column said_end date,
  add column said_born date,
  add column said_died date,
  add column postcode text,
  -- What it says of the person, and a number that is the same where all of that is.
  add column told bigint,
  add column gender text,
  add column ethnicity text,
  add column accommodation text,
  add column has_carer text,
  add column local_id text;
update exchange.cld_event e
   set person_key = w.person_key, event_key = nullif(w.event_key, e.event_id), outcome_rank = w.outcome_rank, said_end = w.ended_on,
       said_born = w.born_on, said_died = w.died_on, postcode = w.postcode, gender = w.gender, ethnicity = w.ethnicity,
       accommodation = w.accommodation, has_carer = w.has_carer, local_id = w.local_id
  from was w where w.place_id = e.place_id and w.file_id = e.file_id and w.line = e.line;
insert into exchange.cld_event (place_id, event_id, file_id, line, person_id, client_type, event_type, started_on, ended_on, outcome,
    conversation, route, assessment_type, eligible, method, service_type, component, mechanism, provider, provider_code, funding,
    support_reason, cost_per_week, paid_once, review_reason, achieved, born_on, died_on, nr, person_key, outcome_rank, said_end,
    said_born, said_died, postcode, gender, ethnicity, accommodation, has_carer, local_id)
  select w.place_id, w.event_key, w.file_id, w.line, coalesce(p.person_id, exchange.person_of_key(w.person_key)), w.client_type,
         w.event_type, w.started_on, w.ended_on, w.outcome, w.conversation, w.route, w.assessment_type, w.eligible, w.method,
         w.service_type, w.component, w.mechanism, w.provider, w.provider_code, w.funding, w.support_reason, w.cost_per_week,
         w.paid_once, w.review_reason, w.achieved, w.born_on, w.died_on, null, w.person_key, w.outcome_rank, w.ended_on, w.born_on,
         w.died_on, w.postcode, w.gender, w.ethnicity, w.accommodation, w.has_carer, w.local_id
    from was w
    left join exchange.cld_person p on p.place_id = w.place_id and p.person_key = w.person_key
   where not exists (select from exchange.cld_event e where e.place_id = w.place_id and e.file_id = w.file_id and e.line = w.line);
update exchange.cld_event set told = hash_record_extended(
    row(gender, ethnicity, accommodation, support_reason, has_carer, local_id, postcode, said_born, said_died), 0)
 where person_key is not null;
drop table was;

-- Which place it is, is asked once a statement and not of each of half a million rows.
do $$
declare
  the_table regclass;
begin
  foreach the_table in array array['exchange.cld_row', 'exchange.cld_event', 'exchange.cld_person']::regclass[] loop
    execute format($p$alter policy place_apart on %s
      using (place_id = (select nullif(current_setting('app.place_id', true), '')::integer))
      with check (place_id = (select nullif(current_setting('app.place_id', true), '')::integer))$p$, the_table);
  end loop;
end $$;

alter table exchange.cld_event
  add primary key (place_id, file_id, line),
  add constraint counts_as_event check (nr is null or (client_type is not null and event_type is not null and started_on is not null));

create index cld_event_by_person on exchange.cld_event (place_id, person_id);
-- What counts is found by kind and by the days that it is asked for.
drop index exchange.cld_event_request;
drop index exchange.cld_event_assessment;
drop index exchange.cld_event_review;
drop index exchange.cld_event_service;
drop index exchange.cld_event_service_begun;
drop index exchange.cld_request_by_id;
create index cld_event_request on exchange.cld_event (place_id, started_on) where event_type = 'Request' and nr is not null;
create index cld_event_assessment on exchange.cld_event (place_id, ended_on) where event_type = 'Assessment' and nr is not null;
create index cld_event_review on exchange.cld_event (place_id, ended_on) where event_type = 'Review' and nr is not null;
create index cld_event_service on exchange.cld_event (place_id, ended_on) where event_type = 'Service' and nr is not null;
create index cld_event_service_begun on exchange.cld_event (place_id, started_on) where event_type = 'Service' and nr is not null;
create index cld_request_by_id on exchange.cld_event (place_id, event_id) where event_type = 'Request' and nr is not null;

-- Facts read what counts. Each view stays as it is besides: its last word is a condition over events.
do $$
declare
  the_view regclass;
  the_text text;
begin
  foreach the_view in array array['exchange.contact_facts', 'exchange.assessment_facts', 'exchange.service_facts',
                                  'exchange.review_facts']::regclass[] loop
    the_text := rtrim(pg_get_viewdef(the_view), ';');
    execute format('create or replace view %s with (security_invoker = true) as %s and nr is not null', the_view, the_text);
  end loop;
  -- The timeline reads events by their file.
  the_text := replace(rtrim(pg_get_viewdef('exchange.return_timeline'::regclass), ';'), '(f.file_id = e.file_id))',
    '(f.file_id = e.file_id) and e.nr is not null)');
  execute 'create or replace view exchange.return_timeline with (security_invoker = true) as ' || the_text;
end $$;

-- What figures read of a row, as it is given while its file is read: in the order of exchange.cld_event.
create type exchange.cld_read as (
  event_id uuid,
  line integer,
  person_id uuid,
  client_type text,
  event_type text,
  started_on date,
  outcome text,
  conversation boolean,
  route text,
  assessment_type text,
  eligible text,
  method text,
  service_type text,
  component text,
  mechanism text,
  provider text,
  provider_code text,
  funding text,
  support_reason text,
  cost_per_week double precision,
  paid_once double precision,
  review_reason text,
  achieved text,
  person_key text,
  outcome_rank smallint,
  said_end date,
  said_born date,
  said_died date,
  postcode text,
  told bigint,
  gender text,
  ethnicity text,
  accommodation text,
  has_carer text,
  local_id text
);
-- And as it came.
create type exchange.cld_came as (line integer, person_key text, cells text);
