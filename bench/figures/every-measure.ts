import { measures } from '#app'
import { figuresOf, periodNamed } from '#measures'
import type { Place } from '#place'
import { type Database, inTransaction } from '#platform/database'
import { barApplies, blank, type Figure } from '../figure.ts'
import { AS_AT, YEARS } from '../size.ts'
import { short } from '../sums.rules.ts'

const BAR_SECONDS = 10

/** Every measure over one year, cut by everything it may be cut by, ten years held, with PostgreSQL's buffers emptied. */
export const everyMeasure: Figure = {
  name: 'measures',
  needs: ['people', 'contacts'],
  grows: 'no faster than the data',
  async measure(stage) {
    return stage.alone(async ({ db, place }) => {
      const coldEnough = await emptied(db)
      const cold = await seconds(() => everyFigure(db, place))
      const warm = await seconds(() => everyFigure(db, place))
      await emptied(db)
      const floor = await seconds(() => readOnce(db))
      const slowest = cold.what.toSorted((a, b) => b.took - a.took)[0]!
      const empty = cold.what.filter(one => !one.counted).map(one => one.id)
      const note = [
        `${measures.all.length} measures, ${stage.size.contactsAYear.toLocaleString('en-GB')} contacts a year for ${YEARS} years; seconds, not milliseconds`,
        `again at once ${short(warm.took)} s; the slowest is ${slowest.id}, ${short(slowest.took)} s`,
        coldEnough ? 'PostgreSQL’s buffers emptied, the machine’s file cache not' : 'not from cold',
        ...(empty.length > 0 ? [`nothing to count here for ${empty.join(', ')}`] : []),
      ].join('; ')
      return [
        {
          ...blank,
          ...{ bench: 'measures', size: stage.sizeName, database: stage.kind, p50: short(cold.took), note },
          ...{ bar: BAR_SECONDS, barFrom: 'seconds from cold', floor: short(floor.took) },
          met: barApplies(stage) ? cold.took <= BAR_SECONDS : null,
        },
      ]
    })
  },
}

type Took = { id: string; took: number; counted: boolean }
/** Fewer that count something is a filling that went wrong, not a figure. */
const FEWEST = 7

async function everyFigure(db: Database, place: Place): Promise<Took[]> {
  const period = periodNamed('last-12-months', AS_AT)
  return inTransaction(db, place.id, async tx => {
    const took: Took[] = []
    for (const measure of measures.all) {
      const by = [[], ...measure.breakdowns.map(name => [name])]
      const one = await seconds(() => figuresOf(tx, place.id, measure, { ...period, today: AS_AT, by }))
      took.push({ id: measure.id, took: one.took, counted: one.what.some(figure => figure.denominator !== 0) })
    }
    const counting = took.filter(one => one.counted).length
    if (counting < FEWEST) throw new Error(`Only ${counting} measures counted anything.`)
    return took
  })
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
