import { saveEntries } from '#community'
import type { Place } from '#place'
import { seal } from '#platform/audit'
import { type Database, inTransaction, type Writing } from '#platform/database'
import { besideLives } from './beside-lives.ts'
import { boroughs } from './content/boroughs.ts'
import { bringReturn } from './council-file/bring-return.ts'
import { livesBegun, type Making } from './lives.rules.ts'
import { meetOnFigures } from './meet-on-figures.ts'
import { setOutPlace } from './set-out.ts'
import { comeIn } from './ways-in.ts'
import { anybodyIn, indexNames, insertRows, markMadeAsAt } from './write/insert.queries.ts'
import { type Row, type Table, tables } from './write/row.ts'
import { rowsOf } from './write/rows.ts'

export type DemoOptions = {
  /** The day it is made as at: everything is as old as it is on that day. */
  asAt: Making['asAt']
  seed: number
  /** 1 is 16,000 contacts a year; 0.12 when left out, so that the first page comes soon. */
  scale?: number
  /** 3 when left out. */
  years?: number
  progress?: Progress
}
type Progress = (done: number, of: number, what: string) => void

export function makingOf(place: Pick<Place, 'slug'> & Making['borough']['profile'], options: DemoOptions): Making {
  const content = boroughs[place.slug]
  if (!content) throw new Error(`There is no invented borough for ${place.slug}`)
  const { asAt, seed, scale = 0.12, years = 3 } = options
  return { borough: { ...content, profile: place }, seed, scale, years, asAt }
}

/** Rows of all tables held before they are written. */
const AT_ONCE = 6_000

/**
 * Fills a place that has nobody in it, in one transaction: it is made whole or not at all. Memory stays level however
 * many years are asked for. Throws when somebody is there already.
 */
export async function makeDemoPlace(db: Database, place: Place, options: DemoOptions): Promise<void> {
  const making = makingOf(place, options)
  await inTransaction(db, place.id, async reading => {
    // Every line of the audit is among the rows themselves: what was done, and when, in the years that are made.
    const tx = reading as unknown as Writing
    if (await anybodyIn(tx, place.id)) throw new Error(`${place.name} has people in it already`)
    await fill(tx, place.id, making, options.progress ?? (() => undefined))
    await indexNames(tx, place.id)
    await besideLives(tx, place, making)
    const { asAt, seed, scale, years } = making
    await comeIn(tx, place, { asAt, seed, scale, years })
    // The last of all: its statements are run in ways of their own until the transaction ends.
    if (making.borough.sendsReturn) await bringReturn(tx, place, { asAt, seed, scale, years })
  })
  // After what is counted is there: a pack freezes the figures of the place that was made.
  await inTransaction(db, place.id, reading => meetOnFigures(reading as unknown as Writing, place, making))
  await inTransaction(db, place.id, reading => setOutPlace(reading as unknown as Writing, place, making))
  await markMadeAsAt(db, place.id, options.asAt)
  await seal(db, place.id, new Date(`${options.asAt}T09:45:00Z`))
}

async function fill(tx: Writing, placeId: number, making: Making, progress: Progress): Promise<void> {
  const of = livesBegun(making)
  const rows = rowsOf(making)
  let held: Row[] = []
  let people = 0
  for (let next = rows.next(); ; next = rows.next()) {
    if (next.done) {
      await write(tx, placeId, held)
      return saveEntries(tx, placeId, next.value)
    }
    held.push(next.value)
    if (next.value.table === 'people.person') people++
    if (held.length < AT_ONCE) continue
    await write(tx, placeId, held)
    held = []
    progress(Math.min(people, of), of, `making ${making.borough.profile.name}`)
  }
}

async function write(tx: Writing, placeId: number, rows: readonly Row[]): Promise<void> {
  const byTable = new Map<Table, Row['values'][]>()
  for (const { table, values } of rows) {
    const known = byTable.get(table)
    if (known) known.push(values)
    else byTable.set(table, [values])
  }
  for (const table of tables) {
    const values = byTable.get(table)
    if (values) await insertRows(tx, placeId, table, values)
  }
}
