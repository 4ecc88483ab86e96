-- Read three times, the bookings say that they are no table of their own: whoever asks for one person's timeline is not
-- given the bookings of the whole place first.
create or replace view community.hub_timeline_record with (security_invoker = true) as
  with told as not materialized (
    select b.*, s.on_date, s.cancelled_reason as why_no_session, coalesce(t.starts_at, s.starts_at) as at_time,
           case when p.safety_hold then '' else s.name end as hub,
           case when p.safety_hold then '' else s.name || ', ' || to_char(s.on_date, 'FMDay FMDD FMMonth') || ' at '
             || to_char(coalesce(t.starts_at, s.starts_at), 'FMHH24:MI') end as hub_and_time,
           p.died_on is not null and s.on_date > p.died_on as after_death
      from community.hub_booking b
      join community.hub_session s on s.place_id = b.place_id and s.session_id = b.session_id
      left join people.alias_now follows on follows.place_id = b.place_id and follows.person_id = b.person_id
      join people.person p on p.place_id = b.place_id and p.person_id = coalesce(follows.now_id, b.person_id)
      left join community.hub_slot t on t.place_id = b.place_id and t.slot_id = b.slot_id)
  select place_id, person_id, booked_on as on_date, booked_at as at, 'hub: booked'::text as kind, booking_id as record_id,
         hub_and_time as what, nullif(why_later, '') as words, null::text as whose, booked_by_name as by_name, team
    from told where slot_id is not null
  union all
  select place_id, person_id, on_date, came_noted_at, case when came = 'came' then 'hub: met' else 'hub: did not come' end,
         booking_id, hub, null, null, came_noted_by_name, team
    from told where came is not null and cancelled_at is null and not after_death
  union all
  select place_id, person_id, (cancelled_at at time zone 'Europe/London')::date, cancelled_at, 'hub: cancelled', booking_id,
         hub_and_time, nullif(coalesce(nullif(cancelled_reason, ''), why_no_session), ''), cancelled_for, cancelled_by_name, team
    from told where cancelled_at is not null and cancelled_for <> 'died';
