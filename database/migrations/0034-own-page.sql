-- Somebody's own page: an account that is tied to their record by a worker who made sure who they are, and what the database
-- lets it read. docs/access.md says the rules; docs/decisions/0035 why it is so.

-- Given in person or by letter, and asked for with each link (argon2id). Null: no such way in.
alter table identity.account add column code_hash text;
alter table identity.session drop constraint session_way_check;
alter table identity.session add constraint session_way_check
  check (way in ('password', 'passkey', 'provider', 'demo', 'link'));

-- Whose record an account opens: who made sure that it is them, how and when, and where they are written to.
create table people.own_account (
  place_id integer not null,
  own_account_id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  way_id uuid not null, -- people.way_to_reach: looked at again before each message
  checked_how text not null check (checked_how <> ''), -- as the place profile offers it
  checked_words text not null default '',
  checked_by uuid,
  checked_by_name text not null,
  checked_on date not null,
  invited_at timestamptz not null, -- when the code was last given
  begun_at timestamptz, -- the first time that link and code came together
  ended_at timestamptz,
  ended_by_name text not null default '',
  ended_why text not null default '',
  primary key (place_id, own_account_id),
  check (ended_at is null or ended_why <> ''),
  foreign key (place_id, person_id) references people.person on delete cascade,
  foreign key (place_id, account_id) references identity.account
);
create unique index own_account_now on people.own_account (place_id, person_id) where ended_at is null;
create unique index own_account_by_account on people.own_account (place_id, account_id);
create index own_account_by_person on people.own_account (place_id, person_id);
create index own_account_by_way on people.own_account (place_id, way_id) where ended_at is null;
select platform.keep_places_apart('people.own_account');
select platform.keep_people_apart('people.own_account');

-- Where the person is erased, what they came in by goes with them. The audit keeps its opaque ids.
create function people.forget_own_account() returns trigger language plpgsql as $$
begin
  delete from identity.session where place_id = old.place_id and account_id = old.account_id;
  delete from identity.passkey where place_id = old.place_id and account_id = old.account_id;
  delete from identity.challenge where place_id = old.place_id and account_id = old.account_id;
  delete from identity.invitation where place_id = old.place_id and account_id = old.account_id;
  delete from identity.works_for where place_id = old.place_id and account_id = old.account_id; -- how it ended
  delete from identity.account where place_id = old.place_id and account_id = old.account_id;
  return null;
end $$;
create trigger forget_own_account after delete on people.own_account
  for each row execute function people.forget_own_account();

-- What an account of somebody's own opens: every id their record is read under. Nobody's while there is a safety hold, for
-- whoever sits at the screen may be the one it is from; and nobody's once they have died.
create function people.own_ids(the_account uuid) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  the_place constant integer := nullif(current_setting('app.place_id', true), '')::integer;
  the_one uuid;
  ids uuid[];
begin
  select coalesce(n.now_id, o.person_id) into the_one from people.own_account o
    left join people.alias_now n on n.place_id = the_place and n.person_id = o.person_id
   where o.place_id = the_place and o.account_id = the_account and o.ended_at is null;
  select array_agg(distinct id) into ids from (
    select the_one as id union all select n.person_id from people.alias_now n where n.place_id = the_place and n.now_id = the_one) as all_of_them
   where id is not null;
  if exists (select from people.person where place_id = the_place and person_id = any(ids) and (safety_hold or died_on is not null)) then
    return '{}';
  end if;
  return coalesce(ids, '{}');
end $$;
-- Names of those who looked, and no more of their accounts.
create function identity.names_of(the_accounts uuid[]) returns table (account_id uuid, name text)
language sql stable security definer set search_path = pg_catalog as $$
  select a.account_id, a.name from identity.account a
   where a.place_id = nullif(current_setting('app.place_id', true), '')::integer and a.account_id = any(the_accounts)
$$;
create function identity.has_code(the_account uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select code_hash is not null from identity.account
   where place_id = nullif(current_setting('app.place_id', true), '')::integer and account_id = the_account
$$;
revoke execute on function people.own_ids(uuid), identity.names_of(uuid[]), identity.has_code(uuid) from public;
grant execute on function people.own_ids(uuid) to alongside_app;

-- What they take on. As with another organisation, a new table is shut to it until somebody opens it by name.
do $$
begin
  if not exists (select from pg_roles where rolname = 'alongside_resident') then
    create role alongside_resident nologin nobypassrls;
  end if;
exception when duplicate_object or unique_violation then null; -- made by a neighbour database at the same moment
end $$;
grant alongside_resident to current_user;
grant usage on schema platform, place, identity, audit, people, front_door, community to alongside_resident;
grant execute on function identity.names_of(uuid[]) to alongside_app, alongside_resident;
grant execute on function identity.has_password(uuid) to alongside_resident;
grant execute on function identity.has_code(uuid) to alongside_app, alongside_partner, alongside_resident;

create function platform.see_own(the_account uuid, the_day date) returns void language sql as $$
  select set_config('app.account_id', the_account::text, true), set_config('app.organisation', 'themselves', true),
    set_config('app.today', the_day::text, true), set_config('app.own', people.own_ids(the_account)::text, true)
$$;

create function platform.open_to_themselves(the_table regclass, the_column text default 'person_id') returns void language plpgsql as $$
begin
  execute format($p$create policy person_own on %1$s as restrictive to alongside_resident
    using (%2$I = any ((select nullif(current_setting('app.own', true), '')::uuid[])::uuid[]))$p$, the_table, the_column);
end $$;
select platform.open_to_themselves(t::regclass) from unnest(array[
  'people.person', 'people.alias_now', 'people.own_account', 'people.about_me', 'people.strength', 'people.known_worker',
  'people.sharing', 'people.right_asked', 'people.access_request', 'people.look_release', 'people.task',
  'front_door.support_plan', 'front_door.contact', 'community.introduction', 'community.hub_booking']) as t;
-- What somebody else said of them is not theirs to read here: it is gone through line by line with a copy of everything.
create policy own_words on people.about_me as restrictive to alongside_resident using (said_by is null);
create policy own_words on people.strength as restrictive to alongside_resident using (said_by is null);
create policy own_words on front_door.support_plan as restrictive to alongside_resident using (said_by is null);
-- Of a conversation only what they said themselves, and nothing of one that a concern came of.
create policy own_words on front_door.contact as restrictive to alongside_resident
  using (wants_whose = 'person' and not 'safeguarding' = any (results));
grant select (place_id, person_id, contact_id, wants, wants_whose, caller_name, caller_relation, on_date, taken_by_name, results)
  on front_door.contact to alongside_resident;
grant select on people.alias_now, people.heard, people.about_me, people.strength, people.known_worker, people.sharing, people.right_asked,
  people.access_request, people.look_release, front_door.support_plan, community.introduction, community.hub_booking
  to alongside_resident;
grant select (place_id, person_id, known_as, died_on) on people.person to alongside_resident;
grant select (place_id, own_account_id, person_id, account_id, begun_at, ended_at) on people.own_account to alongside_resident;
grant update (ended_at, ended_by_name, ended_why) on people.sharing to alongside_resident;
create policy own_introductions on community.introduction_event as restrictive to alongside_resident
  using (introduction_id in (select i.introduction_id from community.introduction i));
grant select (place_id, introduction_id, kind, on_date, asked_at) on community.introduction_event to alongside_resident;
grant insert on people.right_asked, people.access_request, people.task to alongside_resident;

-- Besides: their own session, passkeys and forms, the sessions at hubs that they have a time at, their own list of who looked.
-- What is quiet is not there, but for a line that a named decision released.
create policy own_looks on audit.entry as restrictive for select to alongside_resident
  using ((not quiet and (person_id = any ((select nullif(current_setting('app.own', true), '')::uuid[])::uuid[])
      or shown && (select nullif(current_setting('app.own', true), '')::uuid[])::uuid[]))
    or entry_id in (select r.entry_id from people.look_release r where r.ended_at is null));
create policy own_account_themselves on identity.account as restrictive to alongside_resident
  using (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));
create policy own_session_themselves on identity.session as restrictive to alongside_resident
  using (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));
create policy own_passkey_themselves on identity.passkey as restrictive to alongside_resident
  using (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));
create policy own_challenge_themselves on identity.challenge as restrictive to alongside_resident
  using (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));
create policy own_answer_themselves on platform.answered as restrictive to alongside_resident
  using (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));
create policy own_hub_session on community.hub_session as restrictive to alongside_resident
  using (session_id in (select b.session_id from community.hub_booking b));
create policy own_hub_slot on community.hub_slot as restrictive to alongside_resident
  using (slot_id in (select b.slot_id from community.hub_booking b));
grant select on place.place, audit.entry, community.hub_session, community.hub_slot to alongside_resident;
grant insert on audit.entry to alongside_resident;
grant select (place_id, account_id, name, email, role, team, organisation_key, left_on, subject) on identity.account to alongside_resident;
grant select, delete on identity.session to alongside_resident;
grant update (seen_at) on identity.session to alongside_resident;
grant select, insert, update, delete on identity.passkey, identity.challenge, platform.answered to alongside_resident;
