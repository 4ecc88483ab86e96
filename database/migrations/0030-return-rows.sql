-- Rows of Client Level Data are somebody's: whose they are, how long they are kept, and where they show on a record.

-- Whose rows the numbers of a file are, where that does not follow from the NHS number on a record.
create table exchange.cld_match (
  place_id integer not null references place.place,
  match_id uuid not null,
  person_key text not null, -- as in cld_row: NHS number, else the council's code and own id
  person_id uuid, -- the record; null when it was erased: then none is made of these rows again
  theirs boolean not null, -- false: somebody looked and said that they are somebody else's
  how text not null check (how in ('confirmed', 'made from the file', 'same number', 'record erased')),
  agreed_on text[] not null default '{}', -- which facts agreed when it was decided; never their values
  decided_by uuid,
  decided_by_name text not null,
  decided_at timestamptz not null,
  primary key (place_id, match_id),
  foreign key (place_id, person_id) references people.person on delete set null (person_id)
);
create unique index cld_match_whose on exchange.cld_match (place_id, person_key) where theirs;
create unique index cld_match_once on exchange.cld_match (place_id, person_id, person_key);
select platform.keep_places_apart('exchange.cld_match');

-- Whoever was erased gets no record again of the rows that are still held. It says no more than those rows do, and goes
-- with them.
create function exchange.remember_erased() returns trigger language plpgsql as $$
begin
  insert into exchange.cld_match (place_id, match_id, person_key, theirs, how, decided_by_name, decided_at)
  select old.place_id, gen_random_uuid(), old.nhs_number, true, 'record erased', '', now()
   where exists (select from exchange.cld_row r where r.place_id = old.place_id and r.person_key = old.nhs_number)
  on conflict do nothing;
  return old;
end $$;
create trigger remember_erased after delete on people.person
  for each row when (old.nhs_number is not null) execute function exchange.remember_erased();

-- What was removed by a named decision. Up to which day: a file that is loaded again brings nothing of before it back.
create table exchange.cld_removed (
  place_id integer not null references place.place,
  removed_id uuid not null,
  rule text not null, -- key of the retention rule in the place profile
  of text not null check (of in ('rows of the return', 'refused rows')),
  counted_from text not null check (counted_from in ('last event', 'end of the period')),
  until_on date not null, -- what was last about this day or an earlier one went
  people integer not null,
  rows integer not null,
  removed_at timestamptz not null,
  decided_by uuid,
  decided_by_name text not null,
  reason text not null check (reason <> ''),
  content_hash bytea not null, -- SHA-256 of the rows as they came, by file and line
  primary key (place_id, removed_id)
);
select platform.keep_places_apart('exchange.cld_removed');
revoke update, delete on exchange.cld_removed from alongside_app;

-- What the council's files say happened to somebody who has a record here, without a name, a provider or anybody's words.
-- `what` is the service in the national words, `words` how it ended, `whose` the last day that the file is about.
create view exchange.return_timeline with (security_invoker = true) as
  with told as not materialized (
    select e.place_id, e.person_id, e.event_id, e.event_type, e.started_on, e.ended_on, e.outcome, e.service_type,
           e.component, f.period_to
      from exchange.cld_event e join exchange.cld_file f on f.place_id = e.place_id and f.file_id = e.file_id
    union all
    select m.place_id, m.person_id, e.event_id, e.event_type, e.started_on, e.ended_on, e.outcome, e.service_type,
           e.component, f.period_to
      from exchange.cld_match m
      join exchange.cld_person w on w.place_id = m.place_id and w.person_key = m.person_key
      join exchange.cld_event e on e.place_id = w.place_id and e.person_id = w.person_id
      join exchange.cld_file f on f.place_id = e.place_id and f.file_id = e.file_id
     where m.theirs and m.person_id <> w.person_id)
  select place_id, person_id, ended_on as on_date, null::timestamptz as at, 'return: ' || lower(event_type) as kind,
         event_id as record_id, null::text as what, outcome as words, period_to::text as whose, null::text as by_name,
         null::text as team
    from told where event_type <> 'Service' and ended_on is not null
  union all
  select place_id, person_id, started_on, null, 'return: service began', event_id,
         concat_ws(', ', service_type, component), null, period_to::text, null, null
    from told where event_type = 'Service'
  union all
  select place_id, person_id, coalesce(ended_on, period_to), null,
         case when ended_on is null then 'return: service runs' else 'return: service ended' end, event_id,
         concat_ws(', ', service_type, component), case when ended_on is not null then outcome end, period_to::text, null, null
    from told where event_type = 'Service' and coalesce(ended_on, period_to) >= started_on;
select platform.let_read('exchange.return_timeline');

do $$
begin
  execute 'create or replace view people.timeline with (security_invoker = true) as '
    || rtrim(pg_get_viewdef('people.timeline'::regclass), ';') || ' union all select * from exchange.return_timeline';
end $$;
