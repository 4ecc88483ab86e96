import type { Entry } from '#community'
import { contentHash } from '#platform/audit'
import type { DateString } from '#platform/clock'
import { entryOf } from '../directory.rules.ts'
import type { Ground } from '../ground.rules.ts'
import { groundFor, livesOf, type Making } from '../lives.rules.ts'
import type { Life } from '../records.ts'
import { auditRow, linesOf } from './audit-rows.rules.ts'
import { concernRows, contactRows, gapRow, handOverRows } from './contact-rows.rules.ts'
import { draftRow } from './draft-row.rules.ts'
import { groundRows } from './ground-rows.rules.ts'
import { introductionRows } from './introduction-rows.rules.ts'
import { deeperRow, personRows } from './person-rows.rules.ts'
import type { Row } from './row.ts'

const hashOf = (content: unknown) => `\\x${contentHash(content).toString('hex')}`

/**
 * Every row of a place in an order in which it can be written, a life at a time. The directory's entries come back at
 * the end, because how fresh one is depends on who went there.
 */
export function* rowsOf(making: Making): Generator<Row, Entry[]> {
  const ground = groundFor(making)
  yield* groundRows(ground)
  const lastUsed = new Map<string, DateString>()
  for (const life of livesOf(making, ground)) {
    for (const { entryId, events } of life.introductions)
      for (const e of events)
        if ((e.kind === 'first time there' || e.kind === 'still going') && e.on > (lastUsed.get(entryId) ?? ''))
          lastUsed.set(entryId, e.on)
    yield* lifeRows(ground, life)
  }
  for (const draft of making.borough.drafts) yield draftRow(ground, draft)
  return ground.listings.map(listing => entryOf(ground, listing, lastUsed.get(listing.id)))
}

function* lifeRows(ground: Ground, life: Life): Generator<Row> {
  const chance = ground.chance.stream('rows').stream(life.contacts[0]?.id ?? life.concerns[0]!.id)
  for (const person of life.people) yield* personRows(person)
  for (const contact of life.contacts) yield* contactRows(contact, chance.stream(contact.id))
  for (const concern of life.concerns) yield* concernRows(concern, chance.stream(concern.id))
  for (const handOver of life.handOvers) {
    const diedOn = life.people.find(p => p.id === handOver.personId)?.died?.on ?? null
    const around = { profile: ground.profile, asAt: ground.asAt, diedOn }
    yield* handOverRows(handOver, around, chance.stream(handOver.id))
  }
  for (const made of life.introductions) {
    const person = life.people.find(p => p.id === made.personId)!
    yield* introductionRows(made, person, ground.profile, chance.stream(made.id))
  }
  for (const gap of life.gaps) yield gapRow(gap)
  for (const deepened of life.deepened) yield deeperRow(deepened)
  for (const [nth, line] of linesOf(life).entries()) yield auditRow(line, nth, chance, hashOf)
}
