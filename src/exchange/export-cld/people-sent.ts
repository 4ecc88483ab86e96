import type { Reading } from '#platform/database'
import type { CodeList } from '../client-level-data/code-lists.rules.ts'
import { BETWEEN_CELLS } from '../client-level-data/columns.rules.ts'
import { type Asking, type OwnSent, ownPeople, type Person } from './own-people.ts'
import { fetchStanding, openStanding } from './stands.queries.ts'
import { inOrder, inReleaseTwo, type SentRow } from './written-row.rules.ts'

export type Sent = {
  /** Whose record was read for it; two where a file and a record of ours are about one NHS number. */
  whose: { personId: string; quiet: boolean }[]
  rows: readonly SentRow[]
  /** Those of them that come of our own records, in no order. */
  ours: readonly SentRow[]
  /** How many of ours have no postcode on purpose. */
  withheld: number
}

/**
 * Everybody whom a return is about, one after the other by their key, with rows as they are sent. No more than one person
 * and a page of the database is held at a time.
 */
export async function* peopleSent(
  tx: Reading,
  asking: Asking,
  own: OwnSent,
  lists: readonly CodeList[],
): AsyncGenerator<Sent> {
  const written = inReleaseTwo(lists, asking.period)
  for await (const together of byKey(standingPeople(tx, asking.placeId), ownPeople(tx, asking, own))) {
    const whose = new Map(together.map(one => [one.personId, one]))
    const rows = together.flatMap(one => one.rows.map(cells => ({ cells: written(cells), from: one.from })))
    yield {
      whose: [...whose.values()].map(({ personId, quiet }) => ({ personId, quiet })),
      rows: inOrder(rows.map(row => row.cells)),
      ours: rows.filter(row => row.from === 'our records').map(row => row.cells),
      withheld: together.reduce((n, one) => n + (one.withheld ? one.rows.length : 0), 0),
    }
  }
}

async function* standingPeople(tx: Reading, placeId: number): AsyncGenerator<Person> {
  await openStanding(tx, placeId)
  let person: Person | undefined
  for (let page = await fetchStanding(tx); page.length > 0; page = await fetchStanding(tx))
    for (const { key, personId, quiet, cells } of page) {
      if (person && person.key !== key) yield person
      if (person?.key !== key) person = { key, personId, quiet, from: 'a file', rows: [], withheld: false }
      person.rows.push(cells.split(BETWEEN_CELLS))
    }
  if (person) yield person
}

/** Two rows of people, each in the order of their keys, as one: whoever has the same key comes together. */
async function* byKey(one: AsyncGenerator<Person>, other: AsyncGenerator<Person>): AsyncGenerator<Person[]> {
  const sources = [one, other]
  const next = [await take(one), await take(other)]
  for (;;) {
    const first = firstOf(next[0]?.key, next[1]?.key)
    if (first === undefined) return
    const together: Person[] = []
    for (const [i, source] of sources.entries())
      while (next[i]?.key === first) {
        together.push(next[i])
        next[i] = await take(source)
      }
    yield together
  }
}

const take = async (from: AsyncGenerator<Person>) => (await from.next()).value as Person | undefined
/** As the database orders them: by their bytes. */
function firstOf(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return Buffer.compare(Buffer.from(one), Buffer.from(other)) <= 0 ? one : other
}
