-- Messages wait in an outbox, written with what caused them and sent later, once and only once. A link in one asks one
-- question, takes one answer and reads nothing back (safety.md, Messages and links).

create table platform.link (
  place_id integer not null,
  link_id uuid not null,
  purpose text not null, -- what the one answer is for: 'how it is going'
  person_id uuid not null, -- whom it is about
  record_id uuid not null, -- what the answer goes to
  made_at timestamptz not null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  stopped_at timestamptz,
  stopped_because text,
  primary key (place_id, link_id),
  constraint stopped_for_a_reason check ((stopped_at is null) = (stopped_because is null))
);
-- Nobody is asked the same thing by two links at once.
create unique index link_open_once on platform.link (place_id, purpose, record_id) where answered_at is null and stopped_at is null;
create index link_by_person on platform.link (place_id, person_id) where answered_at is null and stopped_at is null;
create index link_by_record on platform.link (place_id, record_id, made_at desc);
select platform.keep_places_apart('platform.link');

-- The token stands in the message as it leaves and nowhere else. A message tried again carries another: each hash leads
-- to the same link.
create table platform.link_token (
  place_id integer not null,
  token_hash bytea not null, -- SHA-256
  link_id uuid not null,
  made_at timestamptz not null,
  primary key (place_id, token_hash),
  foreign key (place_id, link_id) references platform.link
);
select platform.keep_places_apart('platform.link_token');

create table platform.outbox (
  place_id integer not null,
  message_id uuid not null,
  kind text not null, -- which words, and who says whether it may still go
  channel text not null check (channel in ('text', 'email', 'letter')),
  way_id uuid not null, -- people.way_to_reach, looked at again before it goes
  to_value text not null,
  subject text not null,
  words text not null, -- with {link} where the address of the link will stand
  about_person uuid not null,
  record_id uuid not null,
  link_id uuid,
  written_by uuid,
  written_by_name text not null,
  written_at timestamptz not null,
  send_after timestamptz not null,
  tried integer not null default 0,
  taken_at timestamptz, -- a worker has it in hand; when it never says how that ended, nobody knows whether it went
  sent_at timestamptz,
  sent_through text,
  failed text, -- why the last try did not send it
  gave_up_at timestamptz,
  stopped_at timestamptz,
  stopped_because text,
  primary key (place_id, message_id),
  foreign key (place_id, link_id) references platform.link,
  constraint stopped_for_a_reason check ((stopped_at is null) = (stopped_because is null))
);
create index outbox_to_send on platform.outbox (place_id, send_after)
  where sent_at is null and taken_at is null and stopped_at is null and gave_up_at is null;
create index outbox_by_person on platform.outbox (place_id, about_person);
create index outbox_by_time on platform.outbox (place_id, written_at desc);
select platform.keep_places_apart('platform.outbox');

-- Somebody who answers may want a conversation and not a question.
alter table community.introduction_event drop constraint introduction_event_kind_check;
alter table community.introduction_event add constraint introduction_event_kind_check check (kind in
  ('said yes', 'first contact', 'first time there', 'still going', 'stopped', 'did not happen', 'withdrew', 'could not reach',
   'asked to talk'));
