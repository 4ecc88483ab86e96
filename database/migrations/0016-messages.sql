-- What happens by itself, each thing once however many processes serve a place (decision 0009).
create table platform.chore (
  place_id integer not null,
  name text not null,
  does text not null, -- in words, for the page of the administrator
  every_minutes integer not null check (every_minutes > 0),
  began_at timestamptz not null,
  held_until timestamptz, -- it runs: no other process begins it before then, unless this one says that it is done
  ended_at timestamptz,
  went text check (went in ('well', 'badly')),
  said text not null default '', -- what came of it: numbers, and the kind of a fault, never a name
  next_at timestamptz not null,
  primary key (place_id, name)
);
select platform.keep_places_apart('platform.chore');

-- Words and address go by rule after the days of the profile; that there was a message stays.
alter table platform.outbox add column cleared_at timestamptz;
create index outbox_by_record on platform.outbox (place_id, record_id);
create index link_by_end on platform.link (place_id, expires_at);
create index link_token_by_link on platform.link_token (place_id, link_id);

-- A time at a hub is confirmed and reminded of only to somebody who said yes to that.
alter table community.hub_booking
  add column messages_agreed boolean not null default false,
  add column asks_for_another boolean not null default false; -- gave this one back, and would like another

-- How a letter left the house. Empty: it lies here still.
alter table people.letter
  add column sent_how text check (sent_how in ('posted', 'handed over', 'kept back')),
  add column sent_on date,
  add column sent_by uuid,
  add column sent_by_name text,
  add column sent_noted_at timestamptz,
  add constraint sent_by_somebody check ((sent_how is null) = (sent_on is null) and (sent_how is null) = (sent_by_name is null));
create index letter_not_sent on people.letter (place_id, team) where sent_how is null;
