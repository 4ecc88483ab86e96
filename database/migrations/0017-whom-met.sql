-- Workers are numbered anew for each person, so that nobody can be followed from one to another: still so, but by a hash of
-- the two instead of by rank. A rank is only known when everything ever held was read and sorted; a hash is known from the
-- one row, so that a year's figure reads a year.
do $$
declare
  ranked constant text := '(dense_rank() OVER (PARTITION BY place_id, person_id ORDER BY worker))::integer';
  body constant text := rtrim(pg_get_viewdef('front_door.worker_met_facts'::regclass), ';');
begin
  if position(ranked in body) = 0 then
    raise exception 'front_door.worker_met_facts does not number workers as this migration knows it';
  end if;
  execute 'create or replace view front_door.worker_met_facts with (security_invoker = true) as '
    || replace(body, ranked, 'hashtext(person_id::text || worker::text)');
end $$;
