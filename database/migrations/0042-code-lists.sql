-- A code list that is, or was, the council's own: when that changed last, by whom and from which file. What files were judged
-- before it, they were judged by other words. And lists that somebody brought and has not decided on yet: what they would change
-- is shown first.

create table exchange.code_list (
  place_id integer not null references place.place,
  list text not null,
  release integer not null check (release in (1, 2)),
  own boolean not null, -- false: it went back to the one that comes with the program
  file_name text not null, -- what its owner calls the file; '' for none
  changed_at timestamptz not null,
  changed_by_name text not null,
  primary key (place_id, list, release)
);
select platform.keep_places_apart('exchange.code_list');

create table exchange.code_lists_brought (
  place_id integer not null references place.place,
  brought_id uuid not null,
  name text not null, -- what its owner calls the file
  codes jsonb not null, -- its values as read: words of lists, and nobody's
  brought_at timestamptz not null,
  brought_by_name text not null,
  primary key (place_id, brought_id)
);
select platform.keep_places_apart('exchange.code_lists_brought');
