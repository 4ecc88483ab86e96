-- Everything that happened to a person, one list. A part that has something to tell adds its branch here.
create view people.timeline with (security_invoker = true) as
  select * from people.timeline_record
  union all select * from community.timeline_record
  union all select * from front_door.timeline_record;
select platform.let_read('people.timeline');
