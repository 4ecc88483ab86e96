-- Who belongs, and to what: organisations inside a place, records that are kept apart, what is shared with whom and until
-- when. The second lock promises four things, whatever a statement says: place, organisation, restriction, and the end of
-- a sharing. docs/access.md says the rules; docs/decisions/0032 why the lock is made so.

-- What somebody of another organisation takes on. It may read what is granted below and nothing else: a new table is
-- closed to it until somebody opens it by name.
do $$
begin
  if not exists (select from pg_roles where rolname = 'alongside_partner') then
    create role alongside_partner nologin nobypassrls;
  end if;
exception when duplicate_object or unique_violation then null; -- made by a neighbour database at the same moment
end $$;
grant alongside_partner to current_user;
grant usage on schema platform, place, identity, audit, people, front_door, community to alongside_partner;

-- Who works for which organisation, with dates: the first and the last day. '' is the council's own. The account says what is
-- so now, and each change of it is written here by itself, so that the two cannot differ.
alter table identity.account add column organisation_key text not null default ''; -- key in the place profile
create table identity.works_for (
  place_id integer not null,
  account_id uuid not null,
  from_on date not null,
  until_on date,
  organisation_key text not null,
  team text not null,
  role text not null,
  primary key (place_id, account_id, from_on),
  check (until_on is null or until_on >= from_on),
  foreign key (place_id, account_id) references identity.account
);
alter table identity.account no force row level security;
insert into identity.works_for (place_id, account_id, from_on, until_on, organisation_key, team, role)
  select place_id, account_id, least(current_date, coalesce(left_on, current_date)), left_on, '', team, role from identity.account;
alter table identity.account force row level security;
select platform.keep_places_apart('identity.works_for');

create function identity.note_works_for() returns trigger language plpgsql as $$
declare
  on_day date := coalesce(nullif(current_setting('app.today', true), '')::date, current_date);
begin
  if tg_op = 'UPDATE' and (old.organisation_key, old.team, old.role, old.left_on) is not distinct from
      (new.organisation_key, new.team, new.role, new.left_on) then
    return null;
  end if;
  update identity.works_for set until_on = greatest(from_on, coalesce(new.left_on, on_day - 1))
   where place_id = new.place_id and account_id = new.account_id and until_on is null;
  if new.left_on is null then
    insert into identity.works_for (place_id, account_id, from_on, organisation_key, team, role)
      values (new.place_id, new.account_id, on_day, new.organisation_key, new.team, new.role)
      on conflict (place_id, account_id, from_on) do update set until_on = null,
        organisation_key = excluded.organisation_key, team = excluded.team, role = excluded.role;
  end if;
  return null;
end $$;
-- A copy that is put back brings its own, and is put back by the owner.
create trigger works_for after insert or update on identity.account
  for each row when (current_user = 'alongside_app') execute function identity.note_works_for();

-- A record that is open to those named only (and to the known worker). Why, until it is looked at again, by whom.
create table people.restriction (
  place_id integer not null,
  restriction_id uuid not null,
  person_id uuid not null,
  why text not null check (why <> ''),
  teams text[] not null default '{}', -- keys in the place profile
  accounts uuid[] not null,
  review_on date not null,
  set_by_name text not null,
  set_at timestamptz not null,
  ended_at timestamptz,
  ended_by_name text not null default '',
  ended_why text not null default '',
  primary key (place_id, restriction_id),
  check (ended_at is null or ended_why <> ''),
  foreign key (place_id, person_id) references people.person on delete cascade
);
create unique index restriction_now on people.restriction (place_id, person_id) where ended_at is null;
create index restriction_by_person on people.restriction (place_id, person_id);
select platform.keep_places_apart('people.restriction');

-- Somebody had to get in, and said why. Also a try that opened nothing: it is looked at just the same.
create table people.broken_glass (
  place_id integer not null,
  glass_id uuid not null,
  person_id uuid, -- null: nobody fitted what was asked, or it was open to them anyway
  account_id uuid not null,
  account_name text not null,
  team text not null,
  reason text not null check (reason <> ''),
  began_at timestamptz not null,
  until_at timestamptz not null,
  outcome text check (outcome in ('was right', 'was not needed', 'was not right')),
  answer text not null default '',
  reviewed_by uuid,
  reviewed_by_name text not null default '',
  reviewed_at timestamptz,
  primary key (place_id, glass_id),
  check ((outcome is null) = (reviewed_at is null)),
  foreign key (place_id, person_id) references people.person on delete cascade
);
create index broken_glass_by_person on people.broken_glass (place_id, person_id);
create index broken_glass_by_account on people.broken_glass (place_id, account_id, until_at);
create index broken_glass_to_review on people.broken_glass (place_id, began_at) where reviewed_at is null;
select platform.keep_places_apart('people.broken_glass');

-- Parts of a record, shared with an organisation until a day. The law it rests on and, separately, what the person said.
create table people.sharing (
  place_id integer not null,
  sharing_id uuid not null,
  person_id uuid not null,
  organisation_key text not null, -- key in the place profile
  parts text[] not null check (cardinality(parts) > 0),
  basis text not null, -- UK GDPR article 6
  condition text not null, -- article 9
  agreed text not null check (agreed in ('said yes', 'said no', 'not asked', 'somebody with authority said yes', 'best-interests decision')),
  agreed_says text not null, -- who says so
  agreed_how text not null, -- how they were asked, or why they were not
  why text not null check (why <> ''),
  from_on date not null,
  until_on date not null, -- the last day
  made_by_name text not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_by_name text not null default '',
  ended_why text not null default '',
  primary key (place_id, sharing_id),
  check (until_on >= from_on),
  check (ended_at is null or ended_why <> ''),
  foreign key (place_id, person_id) references people.person on delete cascade
);
create index sharing_by_person on people.sharing (place_id, person_id);
create index sharing_by_organisation on people.sharing (place_id, organisation_key, until_on) where ended_at is null;
select platform.keep_places_apart('people.sharing');

-- Somebody new may be known already under a record that whoever saved them may not open. They learn nothing of it.
create table people.hidden_match (
  place_id integer not null,
  match_id uuid not null,
  person_id uuid not null, -- the record that was made
  other_person_id uuid not null,
  agrees_on text[] not null,
  nhs_number text, -- as it was given: it stands on the other record, and so could not on this one
  found_at timestamptz not null,
  ended_at timestamptz,
  ended_by_name text not null default '',
  outcome text check (outcome in ('the same person', 'somebody else')),
  primary key (place_id, match_id),
  check ((outcome is null) = (ended_at is null)),
  foreign key (place_id, person_id) references people.person on delete cascade,
  foreign key (place_id, other_person_id) references people.person on delete cascade
);
create index hidden_match_by_person on people.hidden_match (place_id, person_id);
create index hidden_match_open on people.hidden_match (place_id, found_at) where ended_at is null;
select platform.keep_places_apart('people.hidden_match');

-- Whose records are kept apart from one of the council's own, under whichever id they stand. It runs as the owner: what it
-- answers is what the lock is made from. Each page asks it, so that it reads each table once, however many are kept apart.
create function people.kept_apart_from(the_account uuid, the_team text, the_moment timestamptz) returns uuid[]
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
      except select now_id from open_to)
    select coalesce(array_agg(id), '{}') from (
      select now_id as id from apart
      union all select n.person_id from apart join people.alias_now n on n.place_id = the_place and n.now_id = apart.now_id) as ids);
end $$;

-- Whose part is shared with an organisation on a day. What is kept apart is shared with nobody while it is.
create function people.shared_with(the_organisation text, the_part text, the_day date) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  the_place constant integer := nullif(current_setting('app.place_id', true), '')::integer;
begin
  return (with shared as (
      select coalesce(n.now_id, s.person_id) as now_id from people.sharing s
        left join people.alias_now n on n.place_id = the_place and n.person_id = s.person_id
       where s.place_id = the_place and s.organisation_key = the_organisation and s.ended_at is null
         and the_day between s.from_on and s.until_on and (the_part is null or the_part = any(s.parts))
      except
      select coalesce(n.now_id, r.person_id) from people.restriction r
        left join people.alias_now n on n.place_id = the_place and n.person_id = r.person_id
       where r.place_id = the_place and r.ended_at is null)
    select coalesce(array_agg(id), '{}') from (
      select now_id as id from shared
      union all select n.person_id from shared join people.alias_now n on n.place_id = the_place and n.now_id = shared.now_id) as ids);
end $$;

revoke execute on function people.kept_apart_from(uuid, text, timestamptz), people.shared_with(text, text, date) from public;
grant execute on function people.kept_apart_from(uuid, text, timestamptz), people.shared_with(text, text, date) to alongside_app;

-- Said once in each page's transaction, before it reads about anybody. Until then nobody's row is seen. `the_day` null: no
-- agreement stands with that organisation today, so that nothing is shared with it.
create function platform.see_as(the_account uuid, the_team text, the_organisation text, the_day date, the_moment timestamptz)
returns void language plpgsql as $$
declare
  part text;
begin
  perform set_config('app.account_id', the_account::text, true), set_config('app.organisation', the_organisation, true),
    set_config('app.today', coalesce(the_day::text, ''), true);
  if the_organisation = '' then
    perform set_config('app.apart', people.kept_apart_from(the_account, the_team, the_moment)::text, true),
      set_config('app.apart_of_theirs', current_setting('app.apart'), true);
  else
    perform set_config('app.shared_any', people.shared_with(the_organisation, null, the_day)::text, true);
    foreach part in array array['story', 'reaching', 'needs', 'circle', 'plan', 'arranged'] loop
      perform set_config('app.shared_' || part, people.shared_with(the_organisation, part, the_day)::text, true);
    end loop;
  end if;
end $$;

-- The lock on a table with people in it: for the council's own, nobody who is kept apart from them; for another
-- organisation, only whom a part is shared of, and nobody where no part is named. Each list is read once a statement.
create function platform.keep_people_apart(the_table regclass, the_column text default 'person_id', the_part text default null)
returns void language plpgsql as $$
begin
  execute format($p$create policy person_apart on %1$s as restrictive to alongside_app
    using (%2$I is null or %2$I <> all ((select nullif(current_setting('app.apart', true), '')::uuid[])::uuid[]))$p$, the_table, the_column);
  if the_part is null then return; end if;
  execute format($p$create policy person_shared on %1$s as restrictive to alongside_partner
    using (%2$I = any ((select nullif(current_setting(%3$L, true), '')::uuid[])::uuid[]))$p$, the_table, the_column, 'app.shared_' || the_part);
  execute format('grant select on %s to alongside_partner', the_table);
end $$;

select platform.keep_people_apart('people.person', 'person_id', 'any');
select platform.keep_people_apart('people.alias_now', 'person_id', 'any');
select platform.keep_people_apart('people.sharing', 'person_id', 'any');
select platform.keep_people_apart('people.about_me', 'person_id', 'story');
select platform.keep_people_apart('people.strength', 'person_id', 'story');
select platform.keep_people_apart('people.way_to_reach', 'person_id', 'reaching');
select platform.keep_people_apart('people.not_to_tell', 'person_id', 'any'); -- whoever knows of somebody knows whom not to tell
select platform.keep_people_apart('people.detail', 'person_id', 'needs');
select platform.keep_people_apart('people.circle', 'person_id', 'circle');
select platform.keep_people_apart('people.known_worker', 'person_id', 'circle');
select platform.keep_people_apart('front_door.support_plan', 'person_id', 'plan');
select platform.keep_people_apart('community.introduction', 'person_id', 'arranged');
select platform.keep_people_apart('community.hub_booking', 'person_id', 'arranged');

select platform.keep_people_apart(t::regclass) from unnest(array[
  'exchange.cld_event', 'exchange.cld_match', 'exchange.cld_person', 'front_door.circumstance', 'front_door.concern', 'front_door.contact',
  'front_door.crisis_review', 'front_door.general_assessment', 'front_door.rapid_event', 'front_door.specialist_assessment',
  'people.access_request', 'people.address', 'people.advocate', 'people.alias', 'people.broken_glass', 'people.capacity',
  'people.death', 'people.document', 'people.hand_over', 'people.hidden_match', 'people.hold_passed', 'people.household_member',
  'people.letter', 'people.level_move', 'people.look_release', 'people.look_review', 'people.name_word', 'people.note',
  'people.restriction', 'people.right_asked', 'people.task', 'people.visit_warning', 'people.way_in', 'platform.draft',
  'platform.link']) as t;
select platform.keep_people_apart('platform.outbox', 'about_person');

-- The audit is written whatever may be read: that somebody was turned away is a line about the person they asked for.
create policy person_apart on audit.entry as restrictive for select to alongside_app
  using (person_id is null or person_id <> all ((select nullif(current_setting('app.apart', true), '')::uuid[])::uuid[]));

-- What another organisation's people need besides: their own session, forms and colleagues, a place's sessions at hubs, to
-- write the audit and read their own organisation's lines of it, and to raise a concern that they cannot read back.
create policy own_sharing on people.sharing as restrictive to alongside_partner
  using (organisation_key = (select current_setting('app.organisation', true)));
create policy own_account on identity.account as restrictive to alongside_partner
  using (organisation_key = (select current_setting('app.organisation', true)));
create policy own_session on identity.session as restrictive to alongside_partner
  using (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));
create policy own_answer on platform.answered as restrictive to alongside_partner
  using (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));
create policy own_look on audit.entry as restrictive for select to alongside_partner
  using (account_id in (select a.account_id from identity.account a)
    and person_id = any ((select nullif(current_setting('app.shared_any', true), '')::uuid[])::uuid[]));
create policy own_concern on front_door.concern as restrictive to alongside_partner
  using (raised_by = (select nullif(current_setting('app.account_id', true), '')::uuid));
grant select on place.place, audit.entry, community.hub_session, community.hub_slot to alongside_partner;
grant select (place_id, account_id, name, role, team, organisation_key) on identity.account to alongside_partner;
grant select, delete on identity.session to alongside_partner;
grant select, insert, update, delete on platform.answered to alongside_partner;
grant insert on audit.entry, front_door.concern to alongside_partner;
-- Their own ways in (0031), which they see, add and end themselves. Nobody reads a password's hash to learn that there is one.
create function identity.has_password(the_account uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select password_hash is not null from identity.account
   where place_id = nullif(current_setting('app.place_id', true), '')::integer and account_id = the_account
$$;
revoke execute on function identity.has_password(uuid) from public;
grant execute on function identity.has_password(uuid) to alongside_app, alongside_partner;
grant select (email, left_on, subject) on identity.account to alongside_partner;
create policy own_passkey on identity.passkey as restrictive to alongside_partner
  using (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));
create policy own_challenge on identity.challenge as restrictive to alongside_partner
  using (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));
create policy own_invitation on identity.invitation as restrictive to alongside_partner
  using (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));
grant select, insert, update, delete on identity.passkey, identity.challenge to alongside_partner;
grant delete on identity.invitation to alongside_partner;
grant update (seen_at) on identity.session to alongside_partner;
