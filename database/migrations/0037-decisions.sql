-- Who decided, and who saw it otherwise: decisions taken where somebody lives, what a team learned from what it tried, and who
-- was told that a glass was broken. No figure reads any of it.

-- A decision of the council about somebody (S014, S093, S192; P29): what they want, what the worker thinks and what was
-- decided stand apart. Where they differ the worker may leave a note, which a manager answers with them.
create table people.local_decision (
  place_id integer not null,
  decision_id uuid not null,
  person_id uuid not null,
  of_kind text not null check (of_kind in ('itself', 'a conversation', 'an assessment')),
  of_id uuid, -- the conversation, or the hand-over that the assessment was of
  about text not null check (about <> ''),
  wish text not null check (wish <> ''),
  wish_said_by text not null default '', -- '' for the person themself
  own_view text not null check (own_view <> ''), -- the worker's
  decided text not null check (decided in ('yes', 'in part', 'no')),
  decision text not null check (decision <> ''), -- the council's, with its reason
  decided_by text not null check (decided_by in ('the worker', 'the team', 'a manager', 'the peer circle', 'the panel', 'somebody else')),
  decided_by_name text not null check (decided_by_name <> ''),
  spend_weekly numeric(9, 2), -- pounds
  spend_once numeric(9, 2),
  over_why text not null default '', -- why the team decided beyond what it decides by itself; '' within
  differs text[] not null default '{}' check (differs <@ array['what they want', 'my own view']),
  made_by uuid not null,
  made_by_name text not null,
  team text not null,
  on_date date not null,
  made_at timestamptz not null,
  came_of text not null default '', -- what came of it and what was learned; '' until somebody says
  came_of_by_name text not null default '',
  came_of_on date,
  dissent text not null default '', -- the worker's note, for their manager
  resolution text not null default '', -- what the two agreed
  learning text not null default '',
  answered_by uuid,
  answered_by_name text not null default '',
  answered_at timestamptz,
  primary key (place_id, decision_id),
  check ((of_kind = 'itself') = (of_id is null)),
  check ((came_of_on is null) = (came_of = '')),
  check (dissent = '' or cardinality(differs) > 0),
  check ((answered_at is null) = (resolution = '') and (answered_at is null) = (learning = '')),
  foreign key (place_id, person_id) references people.person on delete cascade
);
create index local_decision_by_person on people.local_decision (place_id, person_id);
create index local_decision_by_team on people.local_decision (place_id, team, made_at desc);
create index local_decision_to_answer on people.local_decision (place_id, team, made_at) where cardinality(differs) > 0 and answered_at is null;
select platform.keep_places_apart('people.local_decision');
select platform.keep_people_apart('people.local_decision');

-- What a team tried and what it learned (T48): of no person, by nobody's fault, and no record of an incident.
create table people.learning_note (
  place_id integer not null,
  note_id uuid not null,
  team text not null,
  tried text not null check (tried <> ''),
  learned text not null check (learned <> ''),
  next text not null default '', -- what the team does from now on
  on_date date not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (place_id, note_id)
);
create index learning_note_by_team on people.learning_note (place_id, team, on_date desc);
select platform.keep_places_apart('people.learning_note');

-- Who of the place's own was told that a glass was broken. It holds who did it and when, and nothing of whose record it was.
create table people.glass_notice (
  place_id integer not null,
  notice_id uuid not null,
  glass_id uuid not null,
  account_id uuid not null,
  account_name text not null,
  told_as text not null check (told_as in ('the worker to come back to', 'their manager', 'the records team')),
  by_name text not null,
  by_team text not null,
  began_at timestamptz not null,
  mailed boolean not null default false,
  seen_at timestamptz,
  primary key (place_id, notice_id),
  unique (place_id, glass_id, account_id),
  foreign key (place_id, glass_id) references people.broken_glass on delete cascade
);
create index glass_notice_to_see on people.glass_notice (place_id, account_id, began_at) where seen_at is null;
select platform.keep_places_apart('people.glass_notice');

-- Whoever sits in a team inside another organisation has its eyes, and their own account is theirs to see all the same.
drop policy own_account on identity.account;
create policy own_account on identity.account as restrictive to alongside_partner
  using (organisation_key = (select current_setting('app.organisation', true))
    or account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));
