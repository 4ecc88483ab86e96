-- Everything that happened to a person, one list. A part that has something to tell adds its branch here.
create view people.timeline with (security_invoker = true) as
  select * from people.timeline_record
  union all select * from community.timeline_record
  union all select * from front_door.timeline_record;
select platform.let_read('people.timeline');

-- What was heard of what matters, and whose words: from conversations as well as from notes, so that whoever rang
-- themselves has been heard. What was kept apart as what matters goes before what was said in passing.
create view people.heard with (security_invoker = true) as
  select place_id, person_id, about_me_id as heard_id, words, said_by, said_on, written_by, true as kept_apart from people.about_me
  union all
  select place_id, person_id, contact_id, wants,
         case when wants_whose = 'person' then null else coalesce(nullif(caller_name, ''), nullif(caller_relation, ''), 'the caller') end,
         on_date, taken_by_name, false
    from front_door.contact where person_id is not null and wants <> '' and not 'safeguarding' = any (results);
select platform.let_read('people.heard');
