-- A half-written page of any kind comes back where it was being written: at its address, to its author.
alter table platform.draft add column address text; -- the page's path, for one that comes back by itself; never a search
create unique index draft_by_address on platform.draft (place_id, account_id, address) where address is not null;

-- Half-written pages that were begun about them go too, by where they were being written.
-- Removes a person, whole. The only way by which what is otherwise never deleted is; it runs as the owner, within the place
-- that the transaction is for. The audit keeps its opaque ids. What other people's records say of them stays theirs.
create or replace function people.erase(the_place integer, the_ids uuid[]) returns void
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
  -- What came in by post and became a conversation with them is theirs, whether or not the paper was put on their record.
  select papers || coalesce(array_agg(i.document_id), '{}') into papers from front_door.post_item i
   where i.place_id = the_place and i.post_id = any(contacts) and i.document_id <> all(papers);
  select coalesce(array_agg(introduction_id), '{}') into introduced from community.introduction where place_id = the_place and person_id = any(the_ids);
  select coalesce(array_agg(household_id), '{}') into homes from people.household_member where place_id = the_place and person_id = any(the_ids);

  delete from platform.link_token k using platform.link l
   where k.place_id = the_place and l.place_id = the_place and l.link_id = k.link_id and l.person_id = any(the_ids);
  delete from platform.outbox where place_id = the_place and about_person = any(the_ids);
  delete from platform.link where place_id = the_place and person_id = any(the_ids);
  delete from platform.draft where place_id = the_place
    and (person_id = any(the_ids) or draft_id = any(contacts) or address ~ ('/(' || array_to_string(the_ids || handed || introduced, '|') || ')(/|$)'));

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
  delete from front_door.post_item where place_id = the_place and (document_id = any(papers) or concern_id = any(concerns) or post_id = any(contacts));
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
  delete from people.document where place_id = the_place and (person_id = any(the_ids) or document_id = any(papers));
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
