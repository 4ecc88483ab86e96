-- What was written also says whom it is about, so that an answer can be mended by asking again about those few alone
-- (decision 0037).

alter table measures.change
  add people uuid[], -- whom it is about, as far as facts know them; null: it may have to do with anybody
  add written_by xid8 not null default pg_current_xact_id(), -- who had not seen it yet can be told by this
  add made_at timestamptz not null default now();
create index change_with_people on measures.change (place_id) where people is not null;

-- The list of a measure as it was when it was last gone through whole: how many rows are of each kind, and of whom.
create table measures.listed (
  place_id integer not null references place.place,
  asked text not null, -- a hash of the measure and the question
  listed_id uuid not null, -- two who go through it at once do not wait for each other: there are two rows then
  measure_id text not null,
  seen text not null, -- the snapshot that saw what had been written until then
  stamps jsonb not null, -- all stamps of each source put together, as they were then
  kinds jsonb not null, -- the rows that are alike in all that is asked, counted; never a person
  whose bytea not null, -- for each row, kind by kind, eight bytes made of whose it is: it is known again, and read from nothing
  listed_at timestamptz not null,
  primary key (place_id, asked, listed_id)
);
select platform.keep_places_apart('measures.listed');

/* Somebody, and who they are known as where two records were put together. */
create function measures.known_as(here integer, who uuid) returns uuid[] language sql stable as $$
  select array[who] || array(select a.now_id from people.alias_now a where a.place_id = here and a.person_id = who)
$$;

/*
 * As in 0028, and `whose` is SQL for the people (uuid[]) that a row `r` is about: all whose facts can be others for it.
 * Left out, or more than a hundred: anybody. Called again for a table, it takes the place of what was said before.
 */
drop function measures.watch(regclass, text, text, text);
create function measures.watch(the_table regclass, the_source text, days text, days_when_new text default null, whose text default 'null::uuid[]')
returns void language plpgsql as $$
declare
  called text := replace(the_source, '.', '_');
  -- What looks further than the new row is planned each time: a plan made while a table was empty would be kept while it fills.
  looks_further boolean := coalesce(days_when_new, days) ~* 'select';
begin
  execute format($f$
    create or replace function measures.%1$I() returns trigger language plpgsql security definer set search_path = pg_catalog %4$s as $t$
    begin
      insert into measures.change (place_id, source, from_day, people)
        select r.place_id, tg_argv[0], min(%2$s), measures.if_few(%3$s) from after_it r group by 1;
      return null;
    end $t$ $f$, 'saw_new_' || called, coalesce(days_when_new, days), whose,
    case when looks_further then 'set plan_cache_mode = force_custom_plan' else '' end);
  execute format($f$
    create or replace function measures.%1$I() returns trigger language plpgsql security definer
    set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $t$
    begin
      if tg_op = 'UPDATE' then
        insert into measures.change (place_id, source, from_day, people)
          select r.place_id, tg_argv[0], min(%2$s), measures.if_few(%3$s)
            from (select * from before_it union all select * from after_it) r group by 1;
      else
        insert into measures.change (place_id, source, from_day, people)
          select r.place_id, tg_argv[0], min(%2$s), measures.if_few(%3$s) from before_it r group by 1;
      end if;
      return null;
    end $t$ $f$, 'saw_' || called, days, whose);
  execute format('create or replace trigger %I after insert on %s referencing new table as after_it for each statement execute function measures.%I(%L)',
    'measures_' || called || '_new', the_table, 'saw_new_' || called, the_source);
  execute format('create or replace trigger %I after update on %s referencing old table as before_it new table as after_it for each statement execute function measures.%I(%L)',
    'measures_' || called || '_changed', the_table, 'saw_' || called, the_source);
  execute format('create or replace trigger %I after delete on %s referencing old table as before_it for each statement execute function measures.%I(%L)',
    'measures_' || called || '_gone', the_table, 'saw_' || called, the_source);
  execute format('create or replace trigger %I after truncate on %s for each statement execute function measures.saw_all(%L)',
    'measures_' || called || '_all', the_table, the_source);
end $$;

/* All of them together while they are few; once somebody's is not known, or there are too many, null. */
create function measures.and_these(so_far uuid[], these uuid[]) returns uuid[] language sql immutable as $$
  select case when so_far is null or these is null or cardinality(so_far) + cardinality(these) > 200 then null else so_far || these end
$$;
create aggregate measures.if_few(uuid[]) (sfunc = measures.and_these, stype = uuid[], initcond = '{}');

drop function measures.watch_columns(regclass, text, text, text);
create function measures.watch_columns(the_table regclass, the_source text, columns text, days text, whose text default 'null::uuid[]')
returns void language plpgsql as $$
declare
  called text := replace(replace(the_source, '.', '_'), ' ', '_');
begin
  execute format($f$
    create or replace function measures.%1$I() returns trigger language plpgsql security definer
    set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $t$
    declare
      here integer := coalesce(new.place_id, old.place_id);
      since date := %2$s;
    begin
      if since is distinct from 'infinity' then
        insert into measures.change (place_id, source, from_day, people) values (here, tg_argv[0], since, %3$s);
      end if;
      return null;
    end $t$ $f$, 'saw_' || called, days, whose);
  execute format('create or replace trigger %I after insert or update of %s or delete on %s for each row execute function measures.%I(%L)',
    'measures_' || called, columns, the_table, 'saw_' || called, the_source);
  execute format('create or replace trigger %I after truncate on %s for each statement execute function measures.saw_all(%L)',
    'measures_' || called || '_all', the_table, the_source);
end $$;

select measures.watch('front_door.contact', 'front_door.contact', $d$least(r.on_date, (
    select min(least(h.on_date, (h.answered_at at time zone 'Europe/London')::date, a.ended_on))
      from people.hand_over h left join people.assessment a on a.place_id = h.place_id and a.hand_over_id = h.hand_over_id
     where h.place_id = r.place_id and h.contact_id = r.contact_id))$d$, 'r.on_date',
  $w$measures.known_as(r.place_id, r.person_id)$w$);
select measures.watch('people.hand_over', 'people.hand_over', $d$least(r.on_date, (r.answered_at at time zone 'Europe/London')::date,
    (select c.on_date from front_door.contact c where c.place_id = r.place_id and c.contact_id = r.contact_id),
    (select a.ended_on from people.assessment a where a.place_id = r.place_id and a.hand_over_id = r.hand_over_id),
    (select min(e.on_date) from front_door.rapid_event e where e.place_id = r.place_id and e.hand_over_id = r.hand_over_id))$d$,
  $d$least(r.on_date, (r.answered_at at time zone 'Europe/London')::date,
    (select c.on_date from front_door.contact c where c.place_id = r.place_id and c.contact_id = r.contact_id))$d$,
  $w$measures.known_as(r.place_id, r.person_id)$w$);
select measures.watch('people.assessment', 'people.assessment', $d$least(r.ended_on, (
    select least(h.on_date, (h.answered_at at time zone 'Europe/London')::date, c.on_date)
      from people.hand_over h left join front_door.contact c on c.place_id = h.place_id and c.contact_id = h.contact_id
     where h.place_id = r.place_id and h.hand_over_id = r.hand_over_id))$d$, null,
  $w$(select measures.known_as(h.place_id, h.person_id) from people.hand_over h where h.place_id = r.place_id and h.hand_over_id = r.hand_over_id)$w$);
select measures.watch('front_door.rapid_event', 'front_door.rapid_event', $d$least(r.on_date,
    (select min(e.on_date) from front_door.rapid_event e where e.place_id = r.place_id and e.hand_over_id = r.hand_over_id),
    (select h.on_date from people.hand_over h where h.place_id = r.place_id and h.hand_over_id = r.hand_over_id))$d$, null,
  $w$measures.known_as(r.place_id, r.person_id)$w$);
select measures.watch('community.introduction', 'community.introduction', $d$least(r.agreed_on, r.made_on, (
    select min(e.on_date) from community.introduction_event e
     where e.place_id = r.place_id and e.introduction_id = r.introduction_id))$d$, 'least(r.agreed_on, r.made_on)',
  $w$measures.known_as(r.place_id, r.person_id)$w$);
select measures.watch('community.introduction_event', 'community.introduction_event', $d$least(r.on_date, (
    select least(i.agreed_on, i.made_on) from community.introduction i
     where i.place_id = r.place_id and i.introduction_id = r.introduction_id))$d$, null,
  $w$(select measures.known_as(i.place_id, i.person_id) from community.introduction i
   where i.place_id = r.place_id and i.introduction_id = r.introduction_id)$w$);
select measures.watch('community.hub_booking', 'community.hub_booking', $d$least(r.booked_on, r.first_asked_on, r.first_offered_on,
    (select s.on_date from community.hub_session s where s.place_id = r.place_id and s.session_id = r.session_id),
    (select min(least(b.booked_on, b.first_asked_on, b.first_offered_on, s.on_date))
       from community.hub_booking b join community.hub_session s on s.place_id = b.place_id and s.session_id = b.session_id
      where b.place_id = r.place_id and (b.booking_id = r.instead_of or b.instead_of = r.booking_id)))$d$, null,
  $w$measures.known_as(r.place_id, r.person_id)$w$);
select measures.watch('platform.recording_time', 'platform.recording_time', 'r.on_date');
select measures.watch('front_door.calls_day', 'front_door.calls_day', 'r.on_date');
select measures.watch_columns('people.person', 'people.person died', 'place_id, person_id, died_on',
  $d$case when old.died_on is not distinct from new.died_on then 'infinity' else least(old.died_on, new.died_on) end$d$,
  $w$measures.known_as(here, old.person_id) || measures.known_as(here, new.person_id)$w$);
select measures.watch_columns('people.person', 'people.person born', 'place_id, person_id, birth_date', $d$case
    when old.birth_date is not distinct from new.birth_date then 'infinity'
    else coalesce(least(
      (select min(c.on_date) from front_door.contact c where c.place_id = here and c.person_id in (old.person_id, new.person_id)),
      (select min(least(h.on_date, (h.answered_at at time zone 'Europe/London')::date, a.ended_on))
         from people.hand_over h left join people.assessment a on a.place_id = h.place_id and a.hand_over_id = h.hand_over_id
        where h.place_id = here and h.person_id in (old.person_id, new.person_id))), 'infinity') end$d$,
  $w$measures.known_as(here, old.person_id) || measures.known_as(here, new.person_id)$w$);

-- Whoever is erased leaves no mark and no list: both only save time.
create function measures.forget() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update measures.change c set people = null
    from (select g.place_id, array_agg(g.person_id) as people from gone g group by 1) g
   where c.place_id = g.place_id and c.people && g.people;
  delete from measures.listed l using (select distinct g.place_id from gone g) g where l.place_id = g.place_id;
  return null;
end $$;
create trigger forgotten_by_figures after delete on people.person referencing old table as gone
  for each statement execute function measures.forget();

-- The request that something came of was found by reading all requests there are.
create index cld_request_by_id on exchange.cld_event (place_id, event_id) where event_type = 'Request';
