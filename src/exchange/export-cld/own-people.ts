import type { Reading } from '#platform/database'
import { listCaring, listOwnEvents, listOwnKeys, listOwnPeople, type OwnKey } from './own.queries.ts'
import { associatedRow, isWithheld, type OwnEvent, type OwnPerson, ownRow } from './own-row.rules.ts'
import { byAssociation, type LeftOut, linksOf, type Period, whyLeftOut } from './sent.rules.ts'

export type Asking = { placeId: number; council: string; period: Period }

/** Somebody with their rows, as the council's code and NHS number or local id name them nationally. */
export type Person = {
  key: string
  personId: string
  quiet: boolean
  from: 'a file' | 'our records'
  rows: string[][]
  /** Whether the postcode of ours was left empty on purpose. */
  withheld: boolean
}

/** What our own records have to say in a period, before anybody's record is read for it. */
export type OwnSent = {
  events: Map<string, OwnEvent[]>
  /** Carers, with those they care for whom the return is about. */
  links: Map<string, string[]>
  associated: Set<string>
  leftOut: Partial<Record<LeftOut, number>>
}

export async function chooseOwn(tx: Reading, { placeId, period }: Asking): Promise<OwnSent> {
  const leftOut: OwnSent['leftOut'] = {}
  const sent = (await listOwnEvents(tx, placeId, period)).filter(event => {
    const why = whyLeftOut(event, period)
    if (why) leftOut[why] = (leftOut[why] ?? 0) + 1
    return !why
  })
  const carers = sent.filter(event => event.kind === 'carer')
  const supported = new Set(sent.filter(event => event.kind !== 'carer').map(event => event.personId))
  const links = linksOf(await listCaring(tx, placeId, period), supported)
  const associated = new Set(byAssociation(links, new Set(carers.map(event => event.personId))))
  return { events: Map.groupBy(sent, event => event.personId), links, associated, leftOut }
}

const AT_ONCE = 500

/** Our own people with their rows, by their key. */
export async function* ownPeople(tx: Reading, asking: Asking, sent: OwnSent): AsyncGenerator<Person> {
  const { placeId, council, period } = asking
  const keys = await listOwnKeys(tx, placeId, council, [...new Set([...sent.events.keys(), ...sent.associated])])
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const some = keys.slice(from, from + AT_ONCE)
    const linked = some.flatMap(({ personId }) => sent.links.get(personId) ?? [])
    const ids = [...new Set([...some.map(one => one.personId), ...linked])]
    const known = new Map((await listOwnPeople(tx, placeId, ids, period.to)).map(p => [p.personId, p]))
    for (const one of some) yield rowsOf(one, sent, known, council)
  }
}

function rowsOf({ personId, key }: OwnKey, sent: OwnSent, known: Map<string, OwnPerson>, council: string): Person {
  const person = known.get(personId)!
  const links = (sent.links.get(personId) ?? []).map(id => known.get(id)!.localId)
  const rows = (sent.events.get(personId) ?? []).map(event => ownRow(event, person, council, links))
  if (sent.associated.has(personId)) rows.push(associatedRow(person, council, links))
  return { key, personId, quiet: person.safetyHold, from: 'our records', rows, withheld: isWithheld(person) }
}
