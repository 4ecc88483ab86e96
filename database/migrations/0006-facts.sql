-- What a measure may read, and all that it may read. Each view is the union of the parts' views of one shape
-- (src/measures/facts.ts); a further source of the same facts is a further branch here.
-- Columns are named one by one, so that a part that changes its view breaks here and not in a figure.

create schema facts;
grant usage on schema facts to alongside_app;

create view facts.contact with (security_invoker = true) as
  select place_id, contact_id, person_id, on_date, neighbourhood, team, channel, about, results, safeguarding, might_need,
         assessment_offered, died_on
  from front_door.contact_facts;
select platform.let_read('facts.contact');

create view facts.hand_over with (security_invoker = true) as
  select place_id, hand_over_id, contact_id, person_id, on_date, neighbourhood, to_team
  from people.hand_over_facts;
select platform.let_read('facts.hand_over');

create view facts.introduction with (security_invoker = true) as
  select place_id, introduction_id, person_id, agreed_on, neighbourhood, first_contact_on, first_time_on, stopped_on,
         six_weeks_due_on, asked_at_six_weeks_on, at_six_weeks, died_on
  from community.introduction_facts;
select platform.let_read('facts.introduction');

create view facts.recording_time with (security_invoker = true) as
  select place_id, team, team_size, page_kind, on_date, seconds
  from platform.recording_facts;
select platform.let_read('facts.recording_time');
