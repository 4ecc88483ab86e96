import type { Place } from '#place'
import type { DateString } from '#platform/clock'
import type { PlaceId, Reading } from '#platform/database'
import type { About, SignedIn } from '#platform/web'
import { type InFiles, type NamedPerson, namesForAnAudit, namesOfOwnPeople } from '../names.queries.ts'

type Asking = { tx: Reading; place: Place; who: SignedIn; today: DateString }
/** Somebody as they stand on the page; of whoever has no record there is nothing to open. */
export type Named = NamedPerson & { hasRecord: boolean }
/** Names of the people on the page. */
export type Naming = (asking: Asking, personIds: string[]) => Promise<Named[]>
/** What the council's own files call people. */
export type NamesInFiles = (tx: Reading, placeId: PlaceId, personIds: readonly string[]) => Promise<InFiles[]>

const withRecord = (named: NamedPerson[]): Named[] => named.map(one => ({ ...one, hasRecord: true }))

export const ownPeople: Naming = async ({ tx, place, who, today }, ids) =>
  withRecord(await namesOfOwnPeople(tx, place.id, who.accountId, ids, today))

/** Whoever has no record here is named as the council's own system knows them, so that they can be found there. */
export const forAnAudit =
  (namesInFiles: NamesInFiles): Naming =>
  async ({ tx, place }, ids) => {
    const named = withRecord(await namesForAnAudit(tx, place.id, ids))
    const known = new Set(named.map(one => one.personId))
    const others = await namesInFiles(
      tx,
      place.id,
      ids.filter(id => !known.has(id)),
    )
    return [...named, ...others.flatMap(fromFiles)]
  }

function fromFiles({ personId, name, ownIds }: InFiles): Named[] {
  const number = ownIds.length > 0 ? `council’s number ${ownIds.join(' or ')}` : ''
  const words = [name, number].filter(Boolean).join(', ')
  if (!words) return []
  return [{ personId, name: words.charAt(0).toUpperCase() + words.slice(1), safetyHold: false, hasRecord: false }]
}

/** One read a name shown. Where somebody could be put in danger the line never appears on the person's own list. */
export const readOf = ({ personId, safetyHold }: Named): About => ({
  person: personId,
  ...(safetyHold && { visibility: 'quiet' as const }),
})
