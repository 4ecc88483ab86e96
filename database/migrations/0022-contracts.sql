-- Contracts as settings: who provides, how people are grouped, and the standards that were agreed. A standard belongs to a
-- contract or a place, never to a measure. Every change is a version of its own, so that nothing agreed is lost.
create table place.contract (
  place_id integer not null references place.place,
  contract_id uuid not null,
  version integer not null check (version > 0), -- the highest is what holds now
  name text not null check (name <> ''),
  kind text not null,
  providers jsonb not null, -- [{ name, role }], 'lead' or 'sub', by the names services carry; none: whoever provides
  cohorts jsonb not null, -- [{ name, … }] how people are grouped: the first whose rules all fit
  standards jsonb not null, -- [{ measure, cohort, value, way, source, agreedOn }]; cohort '' is everybody it helps
  from_on date not null,
  until_on date, -- its last day; null while no end is agreed
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (place_id, contract_id, version),
  check (until_on is null or until_on >= from_on)
);
select platform.keep_places_apart('place.contract');
