-- What was written, in a few bytes a row of it: since which day figures may be others than they were (decision 0028). Kept
-- answers stand under these marks, where they stood under every row that the facts are made of.

create table measures.change (
  place_id integer not null references place.place,
  change_id uuid not null default gen_random_uuid(),
  source text not null, -- whose table it is, as measures.watch was told
  from_day date, -- nothing before it can have changed; null: it may have to do with any day
  stamp bigint not null default uuid_hash_extended(gen_random_uuid(), 0), -- all stamps of a source together say what there is
  primary key (place_id, change_id)
);
select platform.keep_places_apart('measures.change');

/*
 * From now on whatever is written in a table says so, once a statement and in the same transaction: `days` is SQL for the
 * first day that a row `r` has to do with, as it was or as it is, with those that lie beside it; `days_when_new` where
 * nothing can lie beside a row that was not there before. It is planned for what there is each time: a plan of a morning
 * with nothing written would read all by the evening. Whoever gives a view in schema facts another table calls this for it;
 * a test fails until then.
 */
create function measures.watch(the_table regclass, the_source text, days text, days_when_new text default null)
returns void language plpgsql as $$
declare
  called text := replace(the_source, '.', '_');
begin
  execute format($f$
    create function measures.%1$I() returns trigger language plpgsql security definer
    set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $t$
    begin
      if tg_op = 'INSERT' then
        insert into measures.change (place_id, source, from_day) select r.place_id, tg_argv[0], min(%3$s) from after_it r group by 1;
      elsif tg_op = 'UPDATE' then
        insert into measures.change (place_id, source, from_day)
          select r.place_id, tg_argv[0], min(%2$s) from (select * from before_it union all select * from after_it) r group by 1;
      else
        insert into measures.change (place_id, source, from_day) select r.place_id, tg_argv[0], min(%2$s) from before_it r group by 1;
      end if;
      return null;
    end $t$ $f$, 'saw_' || called, days, coalesce(days_when_new, days));
  execute format('create trigger %I after insert on %s referencing new table as after_it for each statement execute function measures.%I(%L)',
    'measures_' || called || '_new', the_table, 'saw_' || called, the_source);
  execute format('create trigger %I after update on %s referencing old table as before_it new table as after_it for each statement execute function measures.%I(%L)',
    'measures_' || called || '_changed', the_table, 'saw_' || called, the_source);
  execute format('create trigger %I after delete on %s referencing old table as before_it for each statement execute function measures.%I(%L)',
    'measures_' || called || '_gone', the_table, 'saw_' || called, the_source);
  execute format('create trigger %I after truncate on %s for each statement execute function measures.saw_all(%L)',
    'measures_' || called || '_all', the_table, the_source);
end $$;

/*
 * The same of single rows, where only some columns are of facts: `days` of the row before and after (old, new); 'infinity'
 * is none at all.
 */
create function measures.watch_columns(the_table regclass, the_source text, columns text, days text)
returns void language plpgsql as $$
declare
  called text := replace(replace(the_source, '.', '_'), ' ', '_');
begin
  execute format($f$
    create function measures.%1$I() returns trigger language plpgsql security definer
    set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $t$
    declare
      here integer := coalesce(new.place_id, old.place_id);
      since date := %2$s;
    begin
      if since is distinct from 'infinity' then
        insert into measures.change (place_id, source, from_day) values (here, tg_argv[0], since);
      end if;
      return null;
    end $t$ $f$, 'saw_' || called, days);
  execute format('create trigger %I after insert or update of %s or delete on %s for each row execute function measures.%I(%L)',
    'measures_' || called, columns, the_table, 'saw_' || called, the_source);
  execute format('create trigger %I after truncate on %s for each statement execute function measures.saw_all(%L)',
    'measures_' || called || '_all', the_table, the_source);
end $$;

-- Of rows that come by the hundred thousand: once a statement, and it may have to do with any day.
create function measures.saw_all() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into measures.change (place_id, source)
    select p.place_id, tg_argv[0] from place.place p
     where p.place_id = coalesce(nullif(current_setting('app.place_id', true), '')::integer, p.place_id);
  return null;
end $$;
create function measures.watch_whole(the_table regclass, the_source text) returns void language plpgsql as $$
begin
  execute format('create trigger %I after insert or update or delete or truncate on %s for each statement execute function measures.saw_all(%L)',
    'measures_' || replace(the_source, '.', '_'), the_table, the_source);
end $$;

select measures.watch('front_door.contact', 'front_door.contact', $d$least(r.on_date, (
    select min(least(h.on_date, (h.answered_at at time zone 'Europe/London')::date, a.ended_on))
      from people.hand_over h left join people.assessment a on a.place_id = h.place_id and a.hand_over_id = h.hand_over_id
     where h.place_id = r.place_id and h.contact_id = r.contact_id))$d$);
select measures.watch('people.hand_over', 'people.hand_over', $d$least(r.on_date, (r.answered_at at time zone 'Europe/London')::date,
    (select c.on_date from front_door.contact c where c.place_id = r.place_id and c.contact_id = r.contact_id),
    (select a.ended_on from people.assessment a where a.place_id = r.place_id and a.hand_over_id = r.hand_over_id),
    (select min(e.on_date) from front_door.rapid_event e where e.place_id = r.place_id and e.hand_over_id = r.hand_over_id))$d$,
  $d$least(r.on_date, (r.answered_at at time zone 'Europe/London')::date,
    (select c.on_date from front_door.contact c where c.place_id = r.place_id and c.contact_id = r.contact_id))$d$);
select measures.watch('people.assessment', 'people.assessment', $d$least(r.ended_on, (
    select least(h.on_date, (h.answered_at at time zone 'Europe/London')::date, c.on_date)
      from people.hand_over h left join front_door.contact c on c.place_id = h.place_id and c.contact_id = h.contact_id
     where h.place_id = r.place_id and h.hand_over_id = r.hand_over_id))$d$);
select measures.watch('front_door.rapid_event', 'front_door.rapid_event', $d$least(r.on_date,
    (select min(e.on_date) from front_door.rapid_event e where e.place_id = r.place_id and e.hand_over_id = r.hand_over_id),
    (select h.on_date from people.hand_over h where h.place_id = r.place_id and h.hand_over_id = r.hand_over_id))$d$);
select measures.watch('platform.recording_time', 'platform.recording_time', 'r.on_date');
select measures.watch('front_door.calls_day', 'front_door.calls_day', 'r.on_date');
select measures.watch('community.introduction', 'community.introduction', $d$least(r.agreed_on, r.made_on, (
    select min(e.on_date) from community.introduction_event e
     where e.place_id = r.place_id and e.introduction_id = r.introduction_id))$d$, 'least(r.agreed_on, r.made_on)');
select measures.watch('community.introduction_event', 'community.introduction_event', $d$least(r.on_date, (
    select least(i.agreed_on, i.made_on) from community.introduction i
     where i.place_id = r.place_id and i.introduction_id = r.introduction_id))$d$);
-- A booking with its session, with the one that it stands in for and with the one that stands in for it.
select measures.watch('community.hub_booking', 'community.hub_booking', $d$least(r.booked_on, r.first_asked_on, r.first_offered_on,
    (select s.on_date from community.hub_session s where s.place_id = r.place_id and s.session_id = r.session_id),
    (select min(least(b.booked_on, b.first_asked_on, b.first_offered_on, s.on_date))
       from community.hub_booking b join community.hub_session s on s.place_id = b.place_id and s.session_id = b.session_id
      where b.place_id = r.place_id and (b.booking_id = r.instead_of or b.instead_of = r.booking_id)))$d$);
select measures.watch_columns('community.hub_session', 'community.hub_session', 'place_id, session_id, on_date', $d$least(old.on_date, new.on_date, (
    select min(least(b.booked_on, b.first_asked_on, b.first_offered_on, o.booked_on, o.first_asked_on, o.first_offered_on, l.booked_on,
        l.first_asked_on, l.first_offered_on))
      from community.hub_booking b
      left join community.hub_booking o on o.place_id = b.place_id and o.booking_id = b.instead_of
      left join community.hub_booking l on l.place_id = b.place_id and l.instead_of = b.booking_id
     where b.place_id = here and b.session_id in (old.session_id, new.session_id)))$d$);
-- Of a person, facts have two days and nothing else. A death has to do with what comes after it, a birth with all of theirs.
select measures.watch_columns('people.person', 'people.person died', 'place_id, person_id, died_on',
  $d$case when old.died_on is not distinct from new.died_on then 'infinity' else least(old.died_on, new.died_on) end$d$);
select measures.watch_columns('people.person', 'people.person born', 'place_id, person_id, birth_date', $d$case
    when old.birth_date is not distinct from new.birth_date then 'infinity'
    else coalesce(least(
      (select min(c.on_date) from front_door.contact c where c.place_id = here and c.person_id in (old.person_id, new.person_id)),
      (select min(least(h.on_date, (h.answered_at at time zone 'Europe/London')::date, a.ended_on))
         from people.hand_over h left join people.assessment a on a.place_id = h.place_id and a.hand_over_id = h.hand_over_id
        where h.place_id = here and h.person_id in (old.person_id, new.person_id))), 'infinity') end$d$);
select measures.watch_columns('identity.account', 'identity.account role', 'place_id, account_id, role',
  $d$case when old.role is not distinct from new.role then 'infinity'::date end$d$);
select measures.watch_columns('identity.account', 'identity.account team', 'place_id, account_id, team, left_on',
  $d$case when tg_op = 'UPDATE' and row(old.team, old.left_on is null) is not distinct from row(new.team, new.left_on is null) then 'infinity'::date end$d$);
select measures.watch_whole('people.alias_now', 'people.alias_now');
select measures.watch_whole('exchange.cld_event', 'exchange.cld_event');
select measures.watch_whole('exchange.cld_person', 'exchange.cld_person');
select measures.watch_whole('place.population', 'place.population');

drop view measures.source_row;

-- Requests of a year were found by reading the requests of ten, and somebody's services by reading all that is known of them.
create index cld_event_by_start on exchange.cld_event (place_id, event_type, started_on);
drop index if exists exchange.cld_event_by_person;
create index cld_event_by_person on exchange.cld_event (place_id, person_id, event_type, started_on);

-- Whoever was put together is found by key. With coalesce, which PostgreSQL takes for a function that could tell what it
-- sees, row level security had every person of the place looked through: for each timeline, and for each list of what waits.
create or replace view community.hub_timeline_record with (security_invoker = true) as
  with told as not materialized (
    select b.*, s.on_date, s.cancelled_reason as why_no_session, coalesce(t.starts_at, s.starts_at) as at_time,
           case when p.safety_hold then '' else s.name end as hub,
           case when p.safety_hold then '' else s.name || ', ' || to_char(s.on_date, 'FMDay FMDD FMMonth') || ' at '
             || to_char(coalesce(t.starts_at, s.starts_at), 'FMHH24:MI') end as hub_and_time,
           p.died_on is not null and s.on_date > p.died_on as after_death
      from community.hub_booking b
      join community.hub_session s on s.place_id = b.place_id and s.session_id = b.session_id
      left join people.alias_now follows on follows.place_id = b.place_id and follows.person_id = b.person_id
      join people.person p on p.place_id = b.place_id and p.person_id = case when follows.now_id is null then b.person_id else follows.now_id end
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
create or replace view community.waiting_record with (security_invoker = true) as
  select i.place_id, 'follow-up'::text as kind, 'follow-up'::text as given_as, i.introduction_id as record_id, i.person_id, null::text as name,
         i.team, coalesce(a.account_id, i.made_by) as account_id, coalesce(a.account_name, i.made_by_name) as account_name,
         i.due_on::timestamp at time zone 'Europe/London' as since, i.due_on,
         (i.due_on + 1)::timestamp at time zone 'Europe/London' as shows_from, i.entry_name as what,
         case when i.within_notebook then 'its keeper' else 'the team' end as seen_by
    from community.introduction i
    left join people.alias_now follows on follows.place_id = i.place_id and follows.person_id = i.person_id
    join people.person p on p.place_id = i.place_id and p.person_id = case when follows.now_id is null then i.person_id else follows.now_id end
         and p.died_on is null and not p.safety_hold
    left join people.allocation a on a.place_id = i.place_id and a.kind = 'follow-up' and a.record_id = i.introduction_id
   where i.due_on is not null;
