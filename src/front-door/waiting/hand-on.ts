import { givenAs, type Led, listHouseholdsLedBy, listLedBy } from '#people'
import type { Place } from '#place'
import { listMovers, type Mover } from '#platform/access'
import type { DateString } from '#platform/clock'
import type { Reading } from '#platform/database'
import type { About, SignedIn } from '#platform/web'
import { isToHandOn } from './hand-on.rules.ts'
import { askedBy, onePage, readOnce, shownLine } from './waiting.page.ts'
import { listHeldBy, listWaiting } from './waiting.queries.ts'

export type Item = {
  /** As in the form; '' for what cannot be given. */
  item: string
  name: string
  what: string
  href: string
  /** Whose record; several of a household. */
  people: string[]
  recordId: string
  hidden: boolean
}
export type Holds = { mover: Mover; items: Item[] }

type Asked = { tx: Reading; place: Place; who: SignedIn; today: DateString; now: Date }
type Paths = { person(id: string): string; household(id: string): string }

/** Everybody who left the team, moved on from it or is about to, with what of the team's they still hold. */
export async function listHolding({ tx, place, who, today, now }: Asked, paths: Paths): Promise<Holds[]> {
  const movers = await listMovers(tx, place.id, who.team)
  const ids = movers.map(one => one.accountId)
  if (ids.length === 0) return []
  const [led, homes, held] = await Promise.all([
    listLedBy(tx, place.id, ids),
    listHouseholdsLedBy(tx, place.id, ids),
    listHeldBy(tx, place.id, who.team, ids),
  ])
  const only = held.map(one => one.recordId)
  const seen = askedBy(who, { whose: 'team', today, now })
  const asked = { ...seen, kinds: [...seen.kinds, 'assessment' as const], only, skip: 0, take: onePage }
  const rows = only.length > 0 ? await listWaiting(tx, place.id, asked) : []
  const mine = (mover: Mover) => (one: { accountId: string; team: string }) =>
    one.accountId === mover.accountId && isToHandOn(mover, one.team, who.team)
  return movers
    .map(mover => ({
      mover,
      items: [
        ...led.filter(mine(mover)).map(one => leads(one, paths)),
        ...homes.filter(mine(mover)).map(home => ({
          ...{ item: `household:${home.householdId}`, name: home.name, what: 'Leads the household', hidden: false },
          ...{ people: home.members, recordId: home.householdId, href: paths.household(home.members[0]!) },
        })),
        ...rows
          .filter(row => held.some(h => h.recordId === row.recordId && h.accountId === mover.accountId))
          .map(row => {
            const { item, name, what, age, href } = shownLine(row, place, today)
            const [about] = readOnce([row])
            const people = row.personId ? [row.personId] : []
            return {
              // An assessment goes with the hand-over that it began with.
              item: row.kind === 'assessment' ? `hand-over:${row.recordId}` : item,
              ...{ name, href, people, recordId: row.recordId, what: `${what}, ${age}` },
              hidden: about?.visibility === 'quiet',
            }
          }),
      ],
    }))
    .filter(one => one.items.length > 0)
}

const leads = (one: Led, paths: Paths): Item => ({
  ...{ item: `person:${one.personId}`, name: one.knownAs, what: 'Comes back to them', hidden: one.hidden },
  ...{ people: [one.personId], recordId: one.personId, href: paths.person(one.personId) },
})

/** One read of each, however often they stand there. */
export function aboutThem(items: Item[], more: object = {}): About[] {
  const lines = items.flatMap(one =>
    (one.people.length > 0 ? one.people : [null]).map(person => ({
      ...{ person, record: one.recordId, ...more },
      ...(one.hidden && { visibility: 'quiet' as const }),
    })),
  )
  return [...new Map(lines.map(line => [`${line.person ?? line.record} ${line.visibility ?? ''}`, line])).values()]
}

export const mayBeGiven = (kind: string) => givenAs.find(one => one === kind)
