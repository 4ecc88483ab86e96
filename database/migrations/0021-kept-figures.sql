-- Answers that measures gave, kept under what they were made from (decision 0021). A kept answer is found only by the very
-- same rows: change one, and it is never found again.

create schema measures;
grant usage on schema measures to alongside_app;

create table measures.kept (
  place_id integer not null references place.place,
  made_from text not null, -- a hash of the measure, the question and every row that could have to do with the answer
  kept_id uuid not null, -- two who found the same out at once do not wait for each other: there are two rows then
  measure_id text not null,
  counted jsonb not null, -- the rows of the measure's list, counted; never a person
  kept_at timestamptz not null,
  primary key (place_id, made_from, kept_id)
);
create index kept_by_age on measures.kept (place_id, kept_at);
select platform.keep_places_apart('measures.kept');

-- Every row that the facts are made of: whose table it is, the first day it has to do with, and which version of it this
-- is. A version is PostgreSQL's own (xmin and ctid), so that nothing that writes has to remember to say so. A row that
-- others of another day belong to has the first day of all of them. No first day: it may have to do with any.
-- Whoever gives a view in schema facts another table adds it here; a test fails until then.
create view measures.source_row with (security_invoker = true) as
select c.place_id, 'front_door.contact' as source, c.on_date as first_day, hash_record_extended(row(c.xmin, c.ctid), 0) as version
  from front_door.contact c
union all
-- With the contact it came from: a measure may begin from either.
select h.place_id, 'people.hand_over', least(h.on_date, (h.answered_at at time zone 'Europe/London')::date, c.on_date),
       hash_record_extended(row(h.xmin, h.ctid, c.xmin, c.ctid), 0)
  from people.hand_over h
  left join front_door.contact c on c.place_id = h.place_id and c.contact_id = h.contact_id
union all
select h.place_id, 'people.assessment', least(h.on_date, (h.answered_at at time zone 'Europe/London')::date, c.on_date, a.ended_on),
       hash_record_extended(row(a.xmin, a.ctid, h.xmin, h.ctid, c.xmin, c.ctid), 0)
  from people.assessment a
  join people.hand_over h on h.place_id = a.place_id and h.hand_over_id = a.hand_over_id
  left join front_door.contact c on c.place_id = h.place_id and c.contact_id = h.contact_id
union all
select e.place_id, 'front_door.rapid_event', least(min(e.on_date) over (partition by e.place_id, e.hand_over_id), h.on_date),
       hash_record_extended(row(e.xmin, e.ctid, h.xmin, h.ctid), 0)
  from front_door.rapid_event e
  join people.hand_over h on h.place_id = e.place_id and h.hand_over_id = e.hand_over_id
union all
select r.place_id, 'platform.recording_time', r.on_date, hash_record_extended(row(r.xmin, r.ctid), 0)
  from platform.recording_time r
union all
select d.place_id, 'front_door.calls_day', d.on_date, hash_record_extended(row(d.xmin, d.ctid), 0)
  from front_door.calls_day d
union all
select i.place_id, 'community.introduction', least(i.agreed_on, i.made_on), hash_record_extended(row(i.xmin, i.ctid), 0)
  from community.introduction i
union all
select e.place_id, 'community.introduction_event', least(e.on_date, i.agreed_on), hash_record_extended(row(e.xmin, e.ctid, i.xmin, i.ctid), 0)
  from community.introduction_event e
  join community.introduction i on i.place_id = e.place_id and i.introduction_id = e.introduction_id
union all
-- A booking with its session, and with the one it stands in for, which it makes a moved one.
select b.place_id, 'community.hub_booking',
       least(b.booked_on, b.first_asked_on, b.first_offered_on, s.on_date, o.booked_on, o.first_asked_on, o.first_offered_on, os.on_date),
       hash_record_extended(row(b.xmin, b.ctid, s.xmin, s.ctid, o.xmin, o.ctid, os.xmin, os.ctid), 0)
  from community.hub_booking b
  join community.hub_session s on s.place_id = b.place_id and s.session_id = b.session_id
  left join community.hub_booking o on o.place_id = b.place_id and o.booking_id = b.instead_of
  left join community.hub_session os on os.place_id = o.place_id and os.session_id = o.session_id
union all
-- Of a person, facts have two days and nothing else. A death has to do with what comes up to it, a birth with all of theirs.
select p.place_id, 'people.person died', p.died_on, hash_record_extended(row(p.person_id, p.died_on), 0)
  from people.person p where p.died_on is not null
union all
select p.place_id, 'people.person born', c.on_date, hash_record_extended(row(c.contact_id, p.birth_date), 0)
  from front_door.contact c
  join people.person p on p.place_id = c.place_id and p.person_id = c.person_id
union all
select p.place_id, 'people.person born', least(h.on_date, (h.answered_at at time zone 'Europe/London')::date, a.ended_on),
       hash_record_extended(row(h.hand_over_id, p.birth_date), 0)
  from people.hand_over h
  join people.person p on p.place_id = h.place_id and p.person_id = h.person_id
  left join people.assessment a on a.place_id = h.place_id and a.hand_over_id = h.hand_over_id
union all
-- With what was ever put together: undone, it leaves its own row as another version, so no state of before comes back.
select n.place_id, 'people.alias_now', null, hash_record_extended(row(n.xmin, n.ctid), 0)
  from people.alias_now n
union all
select a.place_id, 'people.alias_now', null, hash_record_extended(row(a.xmin, a.ctid), 0)
  from people.alias a
union all
select a.place_id, 'identity.account role', null, hash_record_extended(row(a.account_id, a.role), 0)
  from identity.account a
union all
select a.place_id, 'identity.account team', null, hash_record_extended(row(a.account_id, a.team, a.left_on is null), 0)
  from identity.account a
union all
select e.place_id, 'exchange.cld_event', null, hash_record_extended(row(e.xmin, e.ctid), 0)
  from exchange.cld_event e
union all
select p.place_id, 'exchange.cld_person', null, hash_record_extended(row(p.xmin, p.ctid), 0)
  from exchange.cld_person p
union all
select p.place_id, 'place.population', null, hash_record_extended(row(p.xmin, p.ctid), 0)
  from place.population p;
select platform.let_read('measures.source_row');
