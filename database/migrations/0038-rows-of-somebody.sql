-- The second lock on what belongs to somebody through another row, the years of conversations about nobody on record, and tries
-- that count in every process. docs/decisions/0039 says why so.

/*
 * A row that is somebody's through another row carries whose it is, and so has the lock that its person has: a policy that
 * looked up the other row would cost an index look-up a row in every figure. Nobody writes it: it is read from the row it
 * hangs on as it is written, which is held meanwhile, and follows when that becomes somebody else's. A foreign key could not
 * hold it: a conversation is about nobody until somebody is found, and no key is compared with null.
 */
create function platform.carry_person(the_table regclass, the_key text, the_parent regclass, the_parent_key text default null)
returns void language plpgsql as $$
declare
  here constant text := split_part(the_table::text, '.', 1);
  called constant text := split_part(the_table::text, '.', 2);
  parent_key constant text := coalesce(the_parent_key, the_key);
begin
  execute format('alter table %s add column person_id uuid', the_table);
  execute format('alter table %1$s no force row level security; alter table %1$s disable trigger user', the_table);
  execute format('alter table %s no force row level security', the_parent);
  execute format('update %1$s t set person_id = p.person_id from %2$s p where p.place_id = t.place_id and p.%4$I = t.%3$I',
    the_table, the_parent, the_key, parent_key);
  execute format('alter table %1$s force row level security; alter table %1$s enable trigger user', the_table);
  execute format('alter table %s force row level security', the_parent);
  execute format($f$
    create function %1$I.%2$I() returns trigger language plpgsql security definer set search_path = pg_catalog as $t$
    declare
      whose uuid;
    begin
      select p.person_id into whose from %3$s p where p.place_id = new.place_id and p.%5$I = new.%4$I for share;
      if found or new.%4$I is null then new.person_id := whose; end if;
      return new;
    end $t$ $f$, here, called || '_is_whose', the_parent, the_key, parent_key);
  execute format('create trigger is_whose before insert or update of %I, person_id on %s for each row execute function %I.%I()',
    the_key, the_table, here, called || '_is_whose');
  perform platform.follow_person(the_table, the_key, the_parent, parent_key);
  perform platform.keep_people_apart(the_table);
end $$;

-- What hangs on a row is the same person's from the moment the row is.
create function platform.follow_person(the_table regclass, the_key text, the_parent regclass, the_parent_key text)
returns void language plpgsql as $$
declare
  here constant text := split_part(the_table::text, '.', 1);
  called constant text := split_part(the_table::text, '.', 2) || '_follows_' || split_part(the_parent::text, '.', 2);
begin
  execute format($f$
    create function %1$I.%2$I() returns trigger language plpgsql security definer set search_path = pg_catalog as $t$
    begin
      update %3$s t set person_id = new.person_id where t.place_id = new.place_id and t.%4$I = new.%5$I;
      return null;
    end $t$ $f$, here, called, the_table, the_key, the_parent_key);
  execute format('create trigger %I after update of person_id on %s for each row when (old.person_id is distinct from new.person_id) execute function %I.%I()',
    called, the_parent, here, called);
end $$;

select platform.carry_person('front_door.contact_result', 'contact_id', 'front_door.contact');
select platform.carry_person('front_door.ring_back_try', 'result_id', 'front_door.contact_result');
select platform.carry_person('people.assessment', 'hand_over_id', 'people.hand_over');
select platform.carry_person('people.hand_over_try', 'hand_over_id', 'people.hand_over');
select platform.carry_person('people.access_line', 'request_id', 'people.access_request');
select platform.carry_person('community.introduction_event', 'introduction_id', 'community.introduction');
select platform.carry_person('community.gap', 'contact_id', 'front_door.contact');
select platform.carry_person('platform.link_token', 'link_id', 'platform.link');

-- What was given to somebody to do is the person's whom it is about, of whichever kind it is.
alter table people.allocation add column person_id uuid;
create function people.allocation_is_whose() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  case new.kind
    when 'ring-back' then
      select p.person_id into new.person_id from front_door.contact_result p where p.place_id = new.place_id and p.result_id = new.record_id for share;
    when 'follow-up' then
      select p.person_id into new.person_id from community.introduction p where p.place_id = new.place_id and p.introduction_id = new.record_id for share;
    else
      select p.person_id into new.person_id from people.hand_over p where p.place_id = new.place_id and p.hand_over_id = new.record_id for share;
  end case;
  return new;
end $$;
alter table people.allocation no force row level security;
alter table front_door.contact_result no force row level security;
alter table community.introduction no force row level security;
alter table people.hand_over no force row level security;
update people.allocation a set person_id = coalesce(
  (select p.person_id from people.hand_over p where p.place_id = a.place_id and p.hand_over_id = a.record_id),
  (select p.person_id from front_door.contact_result p where p.place_id = a.place_id and p.result_id = a.record_id),
  (select p.person_id from community.introduction p where p.place_id = a.place_id and p.introduction_id = a.record_id));
alter table people.allocation force row level security;
alter table front_door.contact_result force row level security;
alter table community.introduction force row level security;
alter table people.hand_over force row level security;
create trigger is_whose before insert or update of record_id, kind, person_id on people.allocation
  for each row execute function people.allocation_is_whose();
select platform.follow_person('people.allocation', 'record_id', 'front_door.contact_result', 'result_id');
select platform.follow_person('people.allocation', 'record_id', 'people.hand_over', 'hand_over_id');
select platform.keep_people_apart('people.allocation');

-- Post is somebody's by its paper, by the conversation that it became, or by the concern.
alter table front_door.post_item add column person_id uuid;
create function front_door.post_item_is_whose() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  new.person_id := coalesce(
    (select d.person_id from people.document d where d.place_id = new.place_id and d.document_id = new.document_id for share),
    (select c.person_id from front_door.contact c where c.place_id = new.place_id and c.contact_id = new.post_id),
    (select c.person_id from front_door.concern c where c.place_id = new.place_id and c.concern_id = new.concern_id));
  return new;
end $$;
create trigger is_whose before insert or update on front_door.post_item
  for each row execute function front_door.post_item_is_whose();
alter table front_door.post_item no force row level security;
alter table people.document no force row level security;
alter table front_door.contact no force row level security;
alter table front_door.concern no force row level security;
update front_door.post_item set person_id = null;
alter table front_door.post_item force row level security;
alter table people.document force row level security;
alter table front_door.contact force row level security;
alter table front_door.concern force row level security;
select platform.follow_person('front_door.post_item', 'document_id', 'people.document', 'document_id');
select platform.keep_people_apart('front_door.post_item');

-- A household is of several. It is there for whoever may see one of them.
alter table people.household add column of_people uuid[] not null default '{}';
create function people.household_is_whose() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update people.household h set of_people = array(
      select distinct m.person_id from people.household_member m where m.place_id = h.place_id and m.household_id = h.household_id)
   where h.place_id = coalesce(new.place_id, old.place_id) and h.household_id in (new.household_id, old.household_id);
  return null;
end $$;
alter table people.household no force row level security;
alter table people.household_member no force row level security;
update people.household h set of_people = array(
  select distinct m.person_id from people.household_member m where m.place_id = h.place_id and m.household_id = h.household_id);
alter table people.household force row level security;
alter table people.household_member force row level security;
create trigger household_is_whose after insert or delete or update of person_id, household_id on people.household_member
  for each row execute function people.household_is_whose();
create policy person_apart on people.household as restrictive to alongside_app
  using (of_people = '{}' or not of_people <@ (select nullif(current_setting('app.apart', true), '')::uuid[]));

-- That somebody new is known already under a record that is kept apart says that there is such a record.
create policy other_person_apart on people.hidden_match as restrictive to alongside_app
  using (other_person_id <> all ((select nullif(current_setting('app.apart', true), '')::uuid[])::uuid[]));

/*
 * Rows of the council's files have no person but a number. Whoever is in them under a number that is not their record's first
 * has an id made of it (0018), and so those are kept apart by that id as well: also the rows as they came, where only the
 * number stands. Nothing is worked out of a number while nobody is kept apart from whoever asks.
 */
create or replace function people.kept_apart_from(the_account uuid, the_team text, the_moment timestamptz) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  the_place constant integer := nullif(current_setting('app.place_id', true), '')::integer;
begin
  if not exists (select from people.restriction where place_id = the_place and ended_at is null) then
    return '{}';
  end if;
  return (with theirs as ( -- who is open to them all the same
      select k.person_id from people.known_worker k where k.place_id = the_place and k.account_id = the_account and k.until_on is null
      union all
      select g.person_id from people.broken_glass g where g.place_id = the_place and g.account_id = the_account
         and g.began_at <= the_moment and g.until_at > the_moment),
    open_to as (
      select coalesce(n.now_id, t.person_id) as now_id from theirs t
        left join people.alias_now n on n.place_id = the_place and n.person_id = t.person_id),
    apart as (
      select coalesce(n.now_id, r.person_id) as now_id from people.restriction r
        left join people.alias_now n on n.place_id = the_place and n.person_id = r.person_id
       where r.place_id = the_place and r.ended_at is null and not (the_account = any(r.accounts) or the_team = any(r.teams))
      except select now_id from open_to),
    ids as (
      select now_id as id from apart
      union all select n.person_id from apart join people.alias_now n on n.place_id = the_place and n.now_id = apart.now_id),
    numbers as (
      select p.nhs_number as number from ids join people.person p on p.place_id = the_place and p.person_id = ids.id where p.nhs_number is not null
      union all
      select m.person_key from ids join exchange.cld_match m on m.place_id = the_place and m.person_id = ids.id and m.theirs)
    select coalesce(array_agg(id), '{}') from (
      select id from ids union all select exchange.person_of_key(number) from numbers) as whose);
end $$;
create function exchange.person_of_key(the_key text) returns uuid language sql immutable
  return md5('person of the files ' || the_key)::uuid;
create policy person_apart on exchange.cld_row as restrictive to alongside_app
  using ((select current_setting('app.apart', true) = '{}')
    or exchange.person_of_key(person_key) <> all ((select nullif(current_setting('app.apart', true), '')::uuid[])::uuid[]));
-- A refused row has no key: that may be what is wrong with it. It is theirs where a cell is their number.
create policy person_apart on exchange.cld_refused as restrictive to alongside_app
  using ((select current_setting('app.apart', true) = '{}')
    or (select bool_and(exchange.person_of_key(coalesce(c.cell, '')) <> all ((select nullif(current_setting('app.apart', true), '')::uuid[])::uuid[]))
          from unnest(cells) as c (cell)));

/*
 * Who works for whom was written down twice: as periods, and as moves with who planned them. It is one table from here on:
 * from which day until which, in which organisation, team and role, why it began, who planned it, and whether it has begun.
 * Whoever left works for nobody here: such a row says so, with what they were.
 */
alter table identity.works_for
  add column works_id uuid not null default gen_random_uuid(),
  add column cause text,
  add column made_by_name text not null default '', -- '': their role changed where they come in from
  add column made_at timestamptz,
  add column done_at timestamptz, -- when it began; null while it is planned
  add column withdrawn_at timestamptz,
  add column before_account uuid, -- theirs until they went over between the council and a partner
  drop constraint works_for_pkey,
  add primary key (place_id, works_id);
alter table identity.works_for no force row level security;
alter table identity.account_move no force row level security;
alter table identity.account no force row level security;
delete from identity.works_for w where exists (
  select from (select m.kind, m.role, m.team from identity.account_move m
     where m.place_id = w.place_id and m.account_id = w.account_id and m.done_at is not null and m.from_on <= w.from_on
     order by m.from_on desc, m.made_at desc, m.move_id desc limit 1) as said
   where said.kind <> 'left' and (said.role, said.team) = (w.role, w.team));
update identity.works_for w set done_at = from_on, made_at = from_on, cause = case when exists (
    select from identity.works_for o where o.place_id = w.place_id and o.account_id = w.account_id and o.from_on < w.from_on)
  or exists (select from identity.account_move m where m.place_id = w.place_id and m.account_id = w.account_id and m.from_on <= w.from_on)
  then 'moved' else 'joined' end;
insert into identity.works_for (place_id, works_id, account_id, cause, organisation_key, team, role, from_on, made_by_name, made_at, done_at, withdrawn_at)
  select m.place_id, m.move_id, m.account_id, m.kind, a.organisation_key, m.team, m.role, m.from_on, m.made_by_name, m.made_at, m.done_at, m.withdrawn_at
    from identity.account_move m join identity.account a on a.place_id = m.place_id and a.account_id = m.account_id;
-- What somebody is and nothing said yet.
insert into identity.works_for (place_id, account_id, cause, organisation_key, team, role, from_on, made_at, done_at)
  select a.place_id, a.account_id, case when a.left_on is not null then 'left' when l.cause is null then 'joined' else 'moved' end, a.organisation_key, a.team, a.role,
         greatest(coalesce(a.left_on, current_date), l.from_on), now(), now()
    from identity.account a
    left join lateral (select w.cause, w.organisation_key, w.team, w.role, w.from_on from identity.works_for w
      where w.place_id = a.place_id and w.account_id = a.account_id and w.done_at is not null
      order by w.from_on desc, w.made_at desc, w.works_id desc limit 1) l on true
   where a.organisation_key <> 'themselves' and ((l.cause = 'left'), l.organisation_key, l.team, l.role) is distinct from (a.left_on is not null, a.organisation_key, a.team, a.role);
update identity.works_for w set until_on = case when ends.next_on is not null then greatest(w.from_on, ends.next_on - 1) end
  from (select place_id, works_id, lead(from_on) over (partition by place_id, account_id order by from_on, made_at, works_id) as next_on
          from identity.works_for where done_at is not null) as ends
 where ends.place_id = w.place_id and ends.works_id = w.works_id;
alter table identity.works_for force row level security;
alter table identity.account force row level security;
drop table identity.account_move;
alter table identity.works_for
  alter column cause set not null,
  alter column made_at set not null,
  add check (cause in ('joined', 'moved', 'left', 'came back'));
create unique index works_for_now on identity.works_for (place_id, account_id) where until_on is null and done_at is not null;
create index works_for_by_account on identity.works_for (place_id, account_id, from_on);
create index works_for_to_come on identity.works_for (place_id, from_on) where done_at is null and withdrawn_at is null;

-- What is planned is done here first, and the account follows. Whatever else changes an account is written down by itself.
create or replace function identity.note_works_for() returns trigger language plpgsql as $$
declare
  on_day date := coalesce(nullif(current_setting('app.today', true), '')::date, current_date);
begin
  if new.organisation_key = 'themselves' then
    return null; -- somebody's own is no one's staff
  end if;
  if tg_op = 'UPDATE' and (old.organisation_key, old.team, old.role, old.left_on) is not distinct from
      (new.organisation_key, new.team, new.role, new.left_on) then
    return null;
  end if;
  if exists (select from identity.works_for w where w.place_id = new.place_id and w.account_id = new.account_id
      and w.until_on is null and w.done_at is not null and (w.cause = 'left') = (new.left_on is not null)
      and (w.organisation_key, w.team, w.role) = (new.organisation_key, new.team, new.role)) then
    return null;
  end if;
  on_day := coalesce(new.left_on, on_day);
  update identity.works_for set until_on = greatest(from_on, on_day - 1)
   where place_id = new.place_id and account_id = new.account_id and until_on is null and done_at is not null;
  insert into identity.works_for (place_id, account_id, cause, from_on, organisation_key, team, role, made_at, done_at)
    values (new.place_id, new.account_id,
      case when new.left_on is not null then 'left' when tg_op = 'INSERT' then 'joined' when old.left_on is not null then 'came back' else 'moved' end,
      on_day, new.organisation_key, new.team, new.role, now(), now());
  return null;
end $$;

-- Conversations, letters and concerns about nobody on record: nobody is erased with whom they would go. The proof of what went.
create table front_door.removed (
  place_id integer not null references place.place,
  removed_id uuid not null,
  rule text not null, -- key of the retention rule in the place profile
  until_on date not null, -- what was last worked on this day or an earlier one went
  rows integer not null,
  removed_at timestamptz not null,
  decided_by uuid,
  decided_by_name text not null,
  reason text not null check (reason <> ''),
  content_hash bytea not null, -- SHA-256 of what was held, in the order of its ids
  primary key (place_id, removed_id)
);
select platform.keep_places_apart('front_door.removed');
revoke update, delete on front_door.removed from alongside_app;

-- What of nobody's was last worked on by a day, and about which no question is open.
create function front_door.nobodys(the_place integer, until_on date) returns table (kind text, id uuid, said text) language sql stable
begin atomic
  select 'conversation', c.contact_id, md5(c::text) from front_door.contact c
   where c.place_id = the_place and c.person_id is null and c.on_date <= until_on
     and not exists (select from front_door.concern s where s.place_id = c.place_id and s.contact_id = c.contact_id
       and (s.person_id is not null or s.decided_at is null or s.decided_at::date > until_on))
     and not exists (select from people.hand_over h left join people.hand_over_try t on t.place_id = h.place_id and t.hand_over_id = h.hand_over_id
      where h.place_id = c.place_id and h.contact_id = c.contact_id
       and (h.person_id is not null or h.answered_at is null or h.answered_at::date > until_on or t.tried_at::date > until_on))
     and not exists (select from front_door.contact_result r left join front_door.ring_back_try t on t.place_id = r.place_id and t.result_id = r.result_id
      where r.place_id = c.place_id and r.contact_id = c.contact_id
       and ((r.kind = 'ring back' and r.done_at is null) or r.done_at::date > until_on or t.tried_at::date > until_on))
     and not exists (select from front_door.post_item i where i.place_id = c.place_id and i.post_id = c.contact_id
       and (i.person_id is not null or i.done_at is null or i.done_at::date > until_on))
     and not exists (select from community.introduction i where i.place_id = c.place_id and i.contact_id = c.contact_id)
  union all
  select 'post', i.post_id, md5(i::text) from front_door.post_item i
   where i.place_id = the_place and i.person_id is null and i.done_at::date <= until_on
     and not exists (select from front_door.contact c where c.place_id = i.place_id and c.contact_id = i.post_id)
     and not exists (select from front_door.concern s where s.place_id = i.place_id and s.concern_id = i.concern_id
       and (s.person_id is not null or s.decided_at is null or s.decided_at::date > until_on))
  union all
  select 'concern', s.concern_id, md5(s::text) from front_door.concern s
   where s.place_id = the_place and s.person_id is null and s.decided_at::date <= until_on
     and not exists (select from front_door.contact c where c.place_id = s.place_id and c.contact_id = s.contact_id)
     and not exists (select from front_door.post_item i where i.place_id = s.place_id and i.concern_id = s.concern_id
       and (i.done_at is null or i.done_at::date > until_on));
end;

-- Removes it with all that hangs on it; the only way in which it goes. Answers how many there were, and the hash of them.
create function front_door.let_nobodys_go(the_place integer, until_on date) returns table (rows integer, hash bytea)
language plpgsql security definer set search_path = pg_catalog as $$
declare
  contacts uuid[];
  post uuid[];
  concerns uuid[];
  papers uuid[];
  handed uuid[];
begin
  if the_place is distinct from nullif(current_setting('app.place_id', true), '')::integer then
    raise exception 'not of this place';
  end if;
  select coalesce(array_agg(n.id) filter (where n.kind = 'conversation'), '{}'), coalesce(array_agg(n.id) filter (where n.kind = 'post'), '{}'),
         coalesce(array_agg(n.id) filter (where n.kind = 'concern'), '{}'), count(*)::integer,
         sha256(convert_to(coalesce(string_agg(n.said, '' order by n.kind, n.id), ''), 'UTF8'))
    into contacts, post, concerns, let_nobodys_go.rows, let_nobodys_go.hash from front_door.nobodys(the_place, until_on) n;
  select concerns || coalesce(array_agg(s.concern_id), '{}') into concerns from front_door.concern s
   where s.place_id = the_place and s.contact_id = any(contacts) and s.concern_id <> all(concerns);
  post := post || contacts;
  select coalesce(array_agg(d.document_id), '{}') into papers from people.document d
   where d.place_id = the_place and d.person_id is null
     and (d.document_id in (select i.document_id from front_door.post_item i where i.place_id = the_place and i.post_id = any(post))
       or d.document_id in (select s.document_id from front_door.concern s where s.place_id = the_place and s.concern_id = any(concerns)))
     and not exists (select from front_door.post_item i where i.place_id = the_place and i.document_id = d.document_id and i.post_id <> all(post));
  select coalesce(array_agg(h.hand_over_id), '{}') into handed from people.hand_over h where h.place_id = the_place and h.contact_id = any(contacts);

  delete from platform.draft d where d.place_id = the_place and (d.draft_id = any(contacts)
    or d.address ~ ('/(' || array_to_string(contacts || post || concerns || handed, '|') || ')(/|$)'));
  delete from front_door.ring_back_try t using front_door.contact_result r
   where t.place_id = the_place and r.place_id = the_place and r.result_id = t.result_id and r.contact_id = any(contacts);
  delete from people.allocation a where a.place_id = the_place and (a.record_id = any(handed)
    or a.record_id in (select r.result_id from front_door.contact_result r where r.place_id = the_place and r.contact_id = any(contacts)));
  delete from front_door.contact_result r where r.place_id = the_place and r.contact_id = any(contacts);
  delete from front_door.post_item i where i.place_id = the_place and (i.post_id = any(post) or i.concern_id = any(concerns));
  delete from front_door.concern s where s.place_id = the_place and s.concern_id = any(concerns);
  delete from front_door.rapid_event e where e.place_id = the_place and e.hand_over_id = any(handed);
  delete from people.assessment a where a.place_id = the_place and a.hand_over_id = any(handed);
  delete from people.hand_over_try t where t.place_id = the_place and t.hand_over_id = any(handed);
  update people.pass_lesson l set passes = (select coalesce(array_agg(one), '{}') from unnest(l.passes) one where one <> all(handed))
   where l.place_id = the_place and l.passes && handed;
  delete from people.hand_over h where h.place_id = the_place and h.hand_over_id = any(handed);
  update community.gap g set contact_id = null, words = '' where g.place_id = the_place and g.contact_id = any(contacts);
  delete from front_door.contact c where c.place_id = the_place and c.contact_id = any(contacts);
  delete from people.document d where d.place_id = the_place and d.document_id = any(papers);
  return next;
end $$;
revoke execute on function front_door.let_nobodys_go(integer, date) from public;
grant execute on function front_door.let_nobodys_go(integer, date) to alongside_app;

-- Tries that failed, from an address at a page, within the last minutes: whoever goes on is stopped in every process. Of the
-- address there is a hash, which goes within the quarter of an hour.
create table platform.failed_try (
  place_id integer not null references place.place,
  tried_hash bytea not null, -- SHA-256 of the page and the address
  began_at timestamptz not null,
  tries integer not null,
  primary key (place_id, tried_hash)
);
select platform.keep_places_apart('platform.failed_try');
