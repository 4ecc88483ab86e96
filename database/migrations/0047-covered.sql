-- Which days facts are known of: of a file those it is about, of what is recorded here all since the first. Past them nothing
-- was brought, which is not the same as nothing having happened (decision 0047).

create view exchange.covered_facts with (security_invoker = true) as
  select f.place_id, kind.fact, f.period_from as from_day, f.period_to as to_day
    from exchange.cld_file f
    cross join (values ('assessment'), ('contact'), ('review'), ('service')) as kind (fact)
   where f.mends is null and f.accepted > 0;
select platform.let_read('exchange.covered_facts');

create view facts.covered with (security_invoker = true) as
  select place_id, fact, from_day, to_day from exchange.covered_facts;
select platform.let_read('facts.covered');

select measures.watch_whole('exchange.cld_file', 'exchange.cld_file');

create view front_door.begun_facts with (security_invoker = true) as
  select first.place_id, kind.fact, first.on_date
    from (select place_id, min(on_date) as on_date from front_door.contact group by place_id) as first
    cross join (values ('assessment'), ('contact'), ('hand_over'), ('rapid_episode'), ('rapid_work'), ('worker_met')) as kind (fact);
select platform.let_read('front_door.begun_facts');

create view community.begun_facts with (security_invoker = true) as
  select place_id, 'introduction' as fact, min(agreed_on) as on_date from community.introduction where agreed_on is not null group by place_id
  union all
  select place_id, 'hub_booking', min(booked_on) from community.hub_booking group by place_id;
select platform.let_read('community.begun_facts');

create view facts.begun with (security_invoker = true) as
  select place_id, fact, on_date from front_door.begun_facts
  union all
  select place_id, fact, on_date from community.begun_facts;
select platform.let_read('facts.begun');
