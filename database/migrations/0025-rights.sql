-- The rights of the person (UK GDPR articles 12 to 21), who looked and whether they should have, and what goes in time.

-- Somebody asks what is held about them.
create table people.access_request (
  place_id integer not null,
  request_id uuid not null,
  person_id uuid not null,
  asked_on date not null,
  asked_by text not null default '', -- '' the person; else who asks for them, and by what authority
  identity_how text not null default '', -- '' while nobody checked
  identity_by_name text not null default '',
  identity_on date,
  due_on date not null, -- a month from the day it came (article 12(3))
  later_until date, -- at most two months more, where it is complex
  later_why text not null default '',
  written_by_name text not null,
  written_at timestamptz not null,
  reviewed_by uuid,
  reviewed_by_name text not null default '',
  reviewed_at timestamptz,
  given_how text not null default '',
  given_by_name text not null default '',
  given_on date,
  primary key (place_id, request_id),
  check (later_until is null or later_why <> ''),
  check (reviewed_at is null or identity_on is not null),
  check (given_on is null or reviewed_at is not null),
  foreign key (place_id, person_id) references people.person
);
create index access_request_by_person on people.access_request (place_id, person_id);
select platform.keep_places_apart('people.access_request');

-- What was decided about one line of it: left out for somebody else's sake, or given although it is kept apart.
create table people.access_line (
  place_id integer not null,
  request_id uuid not null,
  line text not null, -- the kind and the opaque id of what is held: never its words
  decision text not null check (decision in ('left out', 'given')),
  reason text not null check (reason <> ''),
  review_on date, -- of a line that is given although it is kept apart
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  primary key (place_id, request_id, line),
  check (decision = 'left out' or review_on is not null),
  foreign key (place_id, request_id) references people.access_request
);
select platform.keep_places_apart('people.access_line');

-- A correction that they ask for (articles 16 and 18) or an objection (article 21): what was said, decided and answered.
create table people.right_asked (
  place_id integer not null,
  asked_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('correction', 'objection')),
  about text not null, -- which part of the record, or what is done with it
  stood text not null default '', -- what the record says, kept as it was when they asked
  words text not null check (words <> ''), -- what they say
  said_by text, -- null: the person
  asked_on date not null,
  due_on date not null,
  written_by_name text not null,
  written_at timestamptz not null,
  decision text check (decision in ('put right', 'partly', 'not changed', 'stopped', 'goes on')),
  reasons text not null default '',
  decided_by_name text not null default '',
  decided_on date,
  answered_how text not null default '',
  primary key (place_id, asked_id),
  check ((decision is null) = (decided_on is null)),
  check (decision is null or (reasons <> '' and answered_how <> '')),
  foreign key (place_id, person_id) references people.person
);
create index right_asked_by_person on people.right_asked (place_id, person_id);
select platform.keep_places_apart('people.right_asked');

-- A look that seemed unusual: why it was asked about, what was answered, how it ended.
create table people.look_review (
  place_id integer not null,
  review_id uuid not null,
  account_id uuid not null, -- who looked
  person_id uuid not null,
  signal text not null check (signal in ('household', 'street', 'rare surname')),
  looked_on date not null, -- the last such look
  question text not null default '',
  asked_by_name text not null,
  asked_at timestamptz not null,
  answer text not null default '',
  answered_at timestamptz,
  outcome text check (outcome in ('explained', 'false alarm', 'passed on')),
  ended_by_name text not null default '',
  ended_at timestamptz,
  primary key (place_id, review_id),
  check ((outcome is null) = (ended_at is null)),
  foreign key (place_id, person_id) references people.person
);
create unique index look_review_once on people.look_review (place_id, account_id, person_id, signal, looked_on);
create index look_review_by_person on people.look_review (place_id, person_id);
select platform.keep_places_apart('people.look_review');

-- A line of who looked that is kept from the person's own list, and is shown there by a named decision.
create table people.look_release (
  place_id integer not null,
  entry_id uuid not null, -- of audit.entry
  person_id uuid not null,
  reason text not null check (reason <> ''),
  review_on date not null,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  ended_at timestamptz, -- when it was taken off the list again
  primary key (place_id, entry_id),
  foreign key (place_id, person_id) references people.person
);
create index look_release_by_person on people.look_release (place_id, person_id);
select platform.keep_places_apart('people.look_release');

-- What was erased, so that it stays erased after a restore. That there was one, its opaque id and a hash; never content.
create table people.erased (
  place_id integer not null,
  erased_id uuid not null, -- the person_id that was
  rule text not null, -- key of the retention rule in the place profile
  erased_at timestamptz not null,
  decided_by uuid,
  decided_by_name text not null,
  reason text not null check (reason <> ''),
  content_hash bytea not null, -- SHA-256 of everything that was held, as subject access would have given it
  primary key (place_id, erased_id)
);
select platform.keep_places_apart('people.erased');
revoke update, delete on people.erased from alongside_app;

-- Removes a person, whole. The only way by which what is otherwise never deleted is; it runs as the owner, within the place
-- that the transaction is for. The audit keeps its opaque ids. What other people's records say of them stays theirs.
create function people.erase(the_place integer, the_ids uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  contacts uuid[];
  handed uuid[];
  concerns uuid[];
  papers uuid[];
  introduced uuid[];
  homes uuid[];
begin
  if the_place is distinct from nullif(current_setting('app.place_id', true), '')::integer then
    raise exception 'not of this place';
  end if;
  select coalesce(array_agg(contact_id), '{}') into contacts from front_door.contact where place_id = the_place and person_id = any(the_ids);
  select coalesce(array_agg(hand_over_id), '{}') into handed from people.hand_over where place_id = the_place and person_id = any(the_ids);
  select coalesce(array_agg(concern_id), '{}') into concerns from front_door.concern where place_id = the_place and person_id = any(the_ids);
  select coalesce(array_agg(document_id), '{}') into papers from people.document where place_id = the_place and person_id = any(the_ids);
  select coalesce(array_agg(introduction_id), '{}') into introduced from community.introduction where place_id = the_place and person_id = any(the_ids);
  select coalesce(array_agg(household_id), '{}') into homes from people.household_member where place_id = the_place and person_id = any(the_ids);

  delete from platform.link_token k using platform.link l
   where k.place_id = the_place and l.place_id = the_place and l.link_id = k.link_id and l.person_id = any(the_ids);
  delete from platform.outbox where place_id = the_place and about_person = any(the_ids);
  delete from platform.link where place_id = the_place and person_id = any(the_ids);
  delete from platform.draft where place_id = the_place and person_id = any(the_ids);

  delete from front_door.ring_back_try t using front_door.contact_result r
   where t.place_id = the_place and r.place_id = the_place and r.result_id = t.result_id and r.contact_id = any(contacts);
  delete from people.allocation where place_id = the_place
    and (record_id = any(handed || contacts || concerns || papers || introduced)
      or record_id in (select result_id from front_door.contact_result where place_id = the_place and contact_id = any(contacts)));
  delete from front_door.contact_result where place_id = the_place and contact_id = any(contacts);
  delete from front_door.rapid_event where place_id = the_place and (person_id = any(the_ids) or hand_over_id = any(handed));
  delete from front_door.specialist_assessment where place_id = the_place and person_id = any(the_ids);
  delete from front_door.circumstance where place_id = the_place and person_id = any(the_ids);
  delete from front_door.general_assessment where place_id = the_place and person_id = any(the_ids);
  delete from front_door.crisis_review where place_id = the_place and person_id = any(the_ids);
  delete from front_door.support_plan where place_id = the_place and person_id = any(the_ids);
  delete from front_door.post_item where place_id = the_place and (document_id = any(papers) or concern_id = any(concerns));
  delete from front_door.concern where place_id = the_place and concern_id = any(concerns);

  delete from community.introduction_event where place_id = the_place and introduction_id = any(introduced);
  delete from community.introduction where place_id = the_place and introduction_id = any(introduced);
  update community.hub_booking set instead_of = null where place_id = the_place
    and instead_of in (select booking_id from community.hub_booking where place_id = the_place and person_id = any(the_ids));
  delete from community.hub_booking where place_id = the_place and person_id = any(the_ids);
  update community.gap set contact_id = null, words = '' where place_id = the_place and contact_id = any(contacts);

  delete from people.assessment where place_id = the_place and hand_over_id = any(handed);
  delete from people.hand_over_try where place_id = the_place and hand_over_id = any(handed);
  update people.pass_lesson set passes = (select coalesce(array_agg(one), '{}') from unnest(passes) one where one <> all(handed))
   where place_id = the_place and passes && handed;
  delete from people.hand_over where place_id = the_place and hand_over_id = any(handed);
  delete from front_door.contact where place_id = the_place and contact_id = any(contacts);

  delete from people.access_line where place_id = the_place
    and request_id in (select request_id from people.access_request where place_id = the_place and person_id = any(the_ids));
  delete from people.access_request where place_id = the_place and person_id = any(the_ids);
  delete from people.right_asked where place_id = the_place and person_id = any(the_ids);
  delete from people.look_review where place_id = the_place and person_id = any(the_ids);
  delete from people.look_release where place_id = the_place and person_id = any(the_ids);
  delete from people.about_me where place_id = the_place and person_id = any(the_ids);
  delete from people.address where place_id = the_place and person_id = any(the_ids);
  delete from people.advocate where place_id = the_place and person_id = any(the_ids);
  delete from people.capacity where place_id = the_place and person_id = any(the_ids);
  update people.circle set other_person_id = null where place_id = the_place and other_person_id = any(the_ids);
  delete from people.circle where place_id = the_place and person_id = any(the_ids);
  delete from people.death where place_id = the_place and person_id = any(the_ids);
  delete from people.detail where place_id = the_place and person_id = any(the_ids);
  delete from people.document where place_id = the_place and person_id = any(the_ids);
  delete from people.hold_passed where place_id = the_place and person_id = any(the_ids);
  delete from people.household_member where place_id = the_place and person_id = any(the_ids);
  delete from people.household h where h.place_id = the_place and h.household_id = any(homes)
    and not exists (select from people.household_member m where m.place_id = the_place and m.household_id = h.household_id);
  delete from people.known_worker where place_id = the_place and person_id = any(the_ids);
  delete from people.letter where place_id = the_place and person_id = any(the_ids);
  delete from people.level_move where place_id = the_place and person_id = any(the_ids);
  delete from people.name_word where place_id = the_place and person_id = any(the_ids);
  delete from people.not_to_tell where place_id = the_place and person_id = any(the_ids);
  delete from people.note where place_id = the_place and person_id = any(the_ids);
  delete from people.strength where place_id = the_place and person_id = any(the_ids);
  delete from people.task where place_id = the_place and person_id = any(the_ids);
  delete from people.visit_warning where place_id = the_place and person_id = any(the_ids);
  delete from people.way_in where place_id = the_place and person_id = any(the_ids);
  delete from people.way_to_reach where place_id = the_place and person_id = any(the_ids);
  delete from people.alias_now where place_id = the_place and (person_id = any(the_ids) or now_id = any(the_ids));
  delete from people.alias where place_id = the_place and (person_id = any(the_ids) or into_id = any(the_ids));
  delete from people.person where place_id = the_place and person_id = any(the_ids);
end $$;
revoke execute on function people.erase(integer, uuid[]) from public;
grant execute on function people.erase(integer, uuid[]) to alongside_app;
