-- A return that was made here: when, for whom, and its manifest, which counts what was in it and has its hash. Nobody who was
-- in it is named, and the file itself is not kept.

create table exchange.cld_sent (
  place_id integer not null references place.place,
  sent_id uuid not null,
  made_at timestamptz not null,
  account_id uuid not null, -- for whom
  manifest json not null, -- to the letter, as it stands beside the file
  primary key (place_id, sent_id)
);
select platform.keep_places_apart('exchange.cld_sent');
