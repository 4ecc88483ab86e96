import type { Entry } from '#community'
import { contentHash } from '#platform/audit'
import { addDays, type DateString } from '#platform/clock'
import { minutesOf, momentOf, workingDay } from '../calendar.rules.ts'
import type { HalfWritten } from '../content/drafts.ts'
import { entryOf } from '../directory.rules.ts'
import { colleague, type Ground } from '../ground.rules.ts'
import { groundFor, livesOf, type Making } from '../lives.rules.ts'
import type { Life } from '../records.ts'
import { idOf } from '../told-person.rules.ts'
import { auditRow, linesOf } from './audit-rows.rules.ts'
import { concernRows, contactRows, gapRow, handOverRows } from './contact-rows.rules.ts'
import { deeperRow } from './deeper-rows.rules.ts'
import { introductionRows } from './introduction-rows.rules.ts'
import { awayOf, learnedRows } from './learned-rows.rules.ts'
import { personRows } from './person-rows.rules.ts'
import { moment, type Row } from './row.ts'

const hashOf = (content: unknown) => `\\x${contentHash(content).toString('hex')}`

/**
 * Every row of a place in an order in which it can be written, a life at a time. The directory's entries come back at
 * the end, because how fresh one is depends on who went there.
 */
export function* rowsOf(making: Making): Generator<Row, Entry[]> {
  const ground = groundFor(making)
  yield* groundRows(ground)
  yield* learnedRows(ground)
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

function* groundRows(ground: Ground): Generator<Row> {
  for (const { neighbourhood, postcodes } of ground.streets)
    for (const postcode of postcodes) yield { table: 'place.postcode', values: { ...postcode, neighbourhood } }
  for (const { id, name, role, team } of ground.byName.values()) {
    const email = `${mailName(name)}@${ground.borough.mailDomain}`
    const away = awayOf(ground, name)
    yield {
      table: 'identity.account',
      values: { account_id: id, name, email, role, team, failed_sign_ins: 0, ...away },
    }
  }
}

const mailName = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ż', 'z')
    .replaceAll('ł', 'l')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.')

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

/** The conversation page with nothing on it, field by field, as it keeps itself (front-door, conversation.form.ts). */
const blankPage = {
  ...{ do: 'save', channel: 'phone', caller: 'unknown', callerName: '', callerRelation: '', about: 'new matter' },
  ...{ aboutName: '', clues: '', neighbourhood: '' },
  ...{ wants: '', wantsWhose: 'caller', life: '', lifeWhose: 'caller', helps: '', helpsWhose: 'caller' },
  ...{ assessment: 'not offered', carersConversation: 'not offered', results: [], introduceTo: [], signpostTo: [] },
  ...{ agreedNote: '', goesAlong: '', followUpOn: '', signpostedTo: '', advice: '', ringBackOn: '', ringBackWhom: '' },
  ...{ toTeam: '', handOverReason: '', outsideNote: '', gap: '', without: [], recordingSeconds: 0 },
}

function draftRow(ground: Ground, { by, ago, time, story, written }: HalfWritten): Row {
  const who = colleague(ground, by)
  const at = momentOf(workingDay(addDays(ground.asAt, -ago), 'back'), minutesOf(time))
  const told = story ? ground.borough.stories.find(s => s.key === story) : undefined
  const personId = told ? idOf(ground, told) : null
  return {
    table: 'platform.draft',
    values: {
      draft_id: ground.chance.stream('drafts').stream(`${by} ${ago} ${time}`).id(at),
      account_id: who.id,
      team: who.team,
      kind: 'conversation',
      content: { ...blankPage, ...written, ...(personId && { personId }) },
      person_id: personId,
      revision: 1,
      began_at: moment(at - 240_000),
      saved_at: moment(at),
    },
  }
}
