import { measures } from '#app'
import { type Asker, figuresOf, keptFigures, type Measure, periodNamed } from '#measures'
import type { Place } from '#place'
import { type Database, inTransaction } from '#platform/database'
import { barApplies, blank, type Figure, type Line } from '../figure.ts'
import { startedSeconds } from '../others.ts'
import { AS_AT, YEARS } from '../size.ts'
import { short } from '../sums.rules.ts'

const COLD_SECONDS = 10
const LITTLE_CHANGED_SECONDS = 1
const NEW_CONTACTS = 20

/**
 * Every measure over one year, cut by everything it may be cut by, ten years held: with PostgreSQL's buffers emptied and
 * nothing kept, again when nothing was written, and after twenty new contacts. Then each measure by itself.
 */
export const everyMeasure: Figure = {
  name: 'measures',
  needs: ['people', 'contacts', 'events'],
  grows: 'no faster than the data',
  async measure(stage) {
    return stage.alone(async ({ db, place }) => {
      const coldEnough = await emptied(db)
      const before = startedSeconds()
      const cold = await seconds(() => everyFigure(db, place))
      const server = before === null ? 0 : startedSeconds()! - before
      await emptied(db)
      const floor = await seconds(() => readOnce(db))
      const same = await seconds(() => everyFigure(db, place))
      await newContacts(db, place)
      const after = await seconds(() => everyFigure(db, place))
      const alone = await eachAlone(db, place)
      const slowest = alone.toSorted((a, b) => b.fresh - a.fresh)[0]!
      const empty = cold.what.filter(one => !one.counted).map(one => one.id)
      const note = [
        `${measures.all.length} measures, ${stage.size.contactsAYear.toLocaleString('en-GB')} contacts a year for ${YEARS} years; seconds, not milliseconds`,
        `the slowest by itself is ${slowest.id}, ${short(slowest.fresh)} s`,
        coldEnough ? 'PostgreSQL’s buffers emptied, the machine’s file cache not' : 'not from cold',
        ...(db.kind === 'server' && server > 0 ? [`${short(server)} s of the server’s processor time`] : []),
        ...(empty.length > 0 ? [`nothing to count here for ${empty.join(', ')}`] : []),
      ].join('; ')
      const told = (bench: string, took: number, bar: number | null, note: string): Line => ({
        ...{ ...blank, bench, size: stage.sizeName, database: stage.kind, p50: short(took), note },
        ...{ bar, barFrom: bar === null ? '' : 'seconds', floor: short(floor.took) },
        met: bar !== null && barApplies(stage) ? took <= bar : null,
      })
      return [
        told('measures, cold', cold.took, COLD_SECONDS, note),
        told('measures, nothing changed', same.took, LITTLE_CHANGED_SECONDS, 'seconds'),
        told(
          'measures, 20 new contacts',
          after.took,
          LITTLE_CHANGED_SECONDS,
          `seconds; by themselves ${slowOf(alone)}`,
        ),
        ...alone.map(one =>
          told(`measures, ${one.id}`, one.fresh, null, `seconds; after 20 new contacts ${short(one.after)} s`),
        ),
      ]
    })
  },
}

type Counted = { id: string; counted: boolean }
type Alone = { id: string; fresh: number; after: number }
/** Fewer that count something is a filling that went wrong, not a figure. */
const FEWEST = 7

const slowOf = (all: Alone[]) =>
  all
    .toSorted((a, b) => b.after - a.after)
    .slice(0, 4)
    .map(one => `${one.id} ${short(one.after)}`)
    .join(', ')

const questionOf = (measure: Measure) => ({
  ...periodNamed('last-12-months', AS_AT),
  today: AS_AT,
  by: [[], ...measure.breakdowns.map(name => [name])],
})

/** Asked for together, as a board does. */
async function everyFigure(db: Database, place: Place): Promise<Counted[]> {
  return inTransaction(db, place.id, async tx => {
    const figures: Asker = keptFigures(tx, place.id)
    const all = await Promise.all(
      measures.all.map(async measure => {
        const found = await figures.figuresOf(measure, questionOf(measure))
        return { id: measure.id, counted: found.some(figure => figure.denominator !== 0) }
      }),
    )
    await figures.keep()
    const counting = all.filter(one => one.counted).length
    if (counting < FEWEST) throw new Error(`Only ${counting} measures counted anything.`)
    return all
  })
}

/** Each measure anew, with nothing kept, then kept and after twenty new contacts more: in a transaction of its own. */
async function eachAlone(db: Database, place: Place): Promise<Alone[]> {
  const fresh = new Map<string, number>()
  for (const measure of measures.all) {
    const one = await inTransaction(db, place.id, tx =>
      seconds(() => figuresOf(tx, place.id, measure, questionOf(measure))),
    )
    fresh.set(measure.id, one.took)
  }
  await newContacts(db, place)
  const all: Alone[] = []
  for (const measure of measures.all) {
    const { took: after } = await inTransaction(db, place.id, tx =>
      seconds(() => keptFigures(tx, place.id).figuresOf(measure, questionOf(measure))),
    )
    all.push({ id: measure.id, fresh: fresh.get(measure.id)!, after })
  }
  return all
}

/** Twenty more people get in touch today, and every third is handed over. */
async function newContacts(db: Database, place: Place): Promise<void> {
  await db.pool.query(
    `with more as (insert into front_door.contact (place_id, contact_id, person_id, on_date, began_at, finished_at, channel, team, taken_by_name,
         neighbourhood, caller, might_need, results)
       select $1, gen_random_uuid(), p.person_id, $2::date, $2::date, $2::date, 'phone', 'contact-centre', 'Worker 1', 'fernhill', 'the person', 'no',
         case when n % 3 = 0 then array['handed over'] else array['advice'] end
       from (select person_id, row_number() over () as n from (select person_id from people.person order by random() limit $3) one) p
       returning place_id, contact_id, person_id, results)
     insert into people.hand_over (place_id, hand_over_id, person_id, contact_id, from_team, to_team, neighbourhood, reason, made_by_name, made_at, on_date)
     select place_id, gen_random_uuid(), person_id, contact_id, 'contact-centre', 'north-social-work', 'fernhill', 'x', 'Worker 1', $2::date, $2::date
       from more where 'handed over' = any (results)`,
    [place.id, AS_AT, NEW_CONTACTS],
  )
}

async function seconds<T>(work: () => Promise<T>): Promise<{ what: T; took: number }> {
  const began = performance.now()
  const what = await work()
  return { what, took: (performance.now() - began) / 1_000 }
}

/** PostgreSQL's own buffers, emptied; false where that cannot be asked (the embedded database). */
async function emptied(db: Database): Promise<boolean> {
  if (db.kind === 'embedded') return false
  await db.pool.query('create extension if not exists pg_buffercache')
  await db.pool.query('select pg_buffercache_evict_all()')
  return true
}

/** One sequential read of everything the measures are made from. */
async function readOnce(db: Database): Promise<void> {
  const tables = [
    'front_door.contact',
    'platform.recording_time',
    'people.hand_over',
    'community.introduction',
    'community.introduction_event',
    'exchange.cld_event',
    'exchange.cld_person',
  ]
  const client = await db.pool.connect()
  try {
    await client.query(
      'begin; set local enable_indexonlyscan = off; set local enable_indexscan = off; set local enable_bitmapscan = off',
    )
    for (const table of tables) await client.query(`select count(*) from ${table} where place_id > 0`)
    await client.query('commit')
  } finally {
    client.release()
  }
}
