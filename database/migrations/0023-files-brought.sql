-- A Client Level Data file that somebody sent from the page: how far it is, and what came of it. The file itself lies with
-- the process that reads it until it is loaded, and never here.

create table exchange.cld_brought (
  place_id integer not null references place.place,
  brought_id uuid not null,
  name text not null, -- what its owner calls it
  bytes integer not null,
  account_id uuid not null, -- who sent it
  brought_at timestamptz not null,
  seen_at timestamptz not null default now(), -- the last sign of life of whoever reads it, by the database's own clock
  state text not null default 'being read'
    check (state in ('being read', 'loaded', 'loaded before', 'all refused', 'not loaded')),
  bytes_read integer not null default 0,
  rows_read integer not null default 0,
  said text not null default '', -- why it was not loaded, in words and without what stood in it
  counts jsonb, -- of a file that was not kept: what was found by column and kind, no person's words
  file_id uuid, -- the file it became or is
  primary key (place_id, brought_id)
);
select platform.keep_places_apart('exchange.cld_brought');
