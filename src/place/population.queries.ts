import { sql, type Writing } from '#platform/database'

/** People of an age, both ends included; `ageTo` null is and above; '' is the whole place. */
export type PopulationRow = {
  onDate: string
  neighbourhood: string
  ageFrom: number
  ageTo: number | null
  people: number
}

/** All that is known of each day that is given is replaced. Returns how many rows differ from what stood there. */
export async function replacePopulation(tx: Writing, placeId: number, rows: PopulationRow[]): Promise<number> {
  const given = JSON.stringify(rows)
  const { rows: changed } = await sql<{ n: number }>`
    with given as (
      select * from jsonb_to_recordset(${given}::jsonb)
             as g("onDate" date, neighbourhood text, "ageFrom" integer, "ageTo" integer, people integer)
    ), gone as (
      delete from place.population p
       where p.place_id = ${placeId} and p.on_date in (select "onDate" from given)
         and not exists (select from given g where g."onDate" = p.on_date and g.neighbourhood = p.neighbourhood
                          and g."ageFrom" = p.age_from)
      returning 1
    ), put as (
      insert into place.population as p (place_id, on_date, neighbourhood, age_from, age_to, people)
      select ${placeId}, "onDate", neighbourhood, "ageFrom", "ageTo", people from given
      on conflict (place_id, on_date, neighbourhood, age_from) do update
        set age_to = excluded.age_to, people = excluded.people
        where (p.age_to, p.people) is distinct from (excluded.age_to, excluded.people)
      returning 1
    )
    select ((select count(*) from gone) + (select count(*) from put))::integer as n`.execute(tx)
  return changed[0]!.n
}
