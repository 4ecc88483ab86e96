import { addFromFile, findLike } from '#people'
import type { Place } from '#place'
import type { AuditLine } from '#platform/audit'
import type { Reading, Writing } from '#platform/database'
import { takeTurns } from '../client-level-data/cld.queries.ts'
import { setIds } from '../match-people/match.queries.ts'
import {
  countWithRecord,
  insertMadeFrom,
  lastDayOfFiles,
  listNewPeople,
  listSaidOthers,
  recordsOfKeys,
} from './of-return.queries.ts'
import { nameOf, type PersonOfReturn, thinRecord, whatFor } from './of-return.rules.ts'

/** Somebody here who may be somebody of the files: a person says so before a record is made. */
export type MayBe = { personId: string; knownAs: string }
export type WhoIsNew = {
  /** Have a record already. */
  known: number
  /** Get one. */
  fresh: PersonOfReturn[]
  /** Are one of those, or of those who have a record, by the council's own number: with whose NHS number. */
  joining: { personKey: string; joins: string }[]
  /** Wait for somebody's word: the records that they may be. */
  mayBe: MayBe[]
  waiting: number
  /** Get none: the number fails its check, or is two people's. */
  staying: number
}

/** Who of the files has a record, would get one, or may be somebody here already: by the rule for duplicates. */
export async function whoIsNew(tx: Reading, place: Place): Promise<WhoIsNew> {
  const others = await listSaidOthers(tx, place.id)
  const fresh: PersonOfReturn[] = []
  const joining: WhoIsNew['joining'] = []
  const mayBe = new Map<string, MayBe>()
  let [waiting, staying] = [0, 0]
  for (const person of await listNewPeople(tx, place.id)) {
    const what = whatFor(person)
    if (what !== 'a record') {
      if (what === 'stays in the file') staying += 1
      else joining.push({ personKey: person.personKey, joins: what.joins })
      continue
    }
    const like = person.worthALook ? await likeHere(tx, place.id, person, others.get(person.personKey) ?? []) : []
    if (like.length === 0) fresh.push(person)
    else waiting += 1
    for (const one of like) mayBe.set(one.personId, one)
  }
  return { known: await countWithRecord(tx, place.id), fresh, joining, waiting, staying, mayBe: [...mayBe.values()] }
}

async function likeHere(tx: Reading, placeId: number, person: PersonOfReturn, not: string[]): Promise<MayBe[]> {
  const { bornOn, postcode } = person
  const asked = { name: nameOf(person), birthDate: bornOn ?? undefined, postcode: postcode ?? undefined }
  const like = await findLike(tx, placeId, asked)
  return like
    .filter(one => one.strength !== 'possible' && !not.includes(one.personId))
    .map(({ personId, knownAs }) => ({ personId, knownAs }))
}

/** What is told of those of whom no record is made, in words. */
export const counted = ({ known, joining, waiting, staying }: WhoIsNew) => [
  { words: 'Have a record here', n: known },
  { words: 'Have no NHS number, and are one of the others by the council’s own number', n: joining.length },
  { words: 'Are likely somebody here, and wait for somebody’s word', n: waiting },
  { words: 'Stay in the file, since their number fails its check or is two people’s', n: staying },
]

const AT_ONCE = 500

/** Makes a record of each who is new; again it makes none. Answers how many, and a line for each person's audit. */
export async function makeRecords(
  tx: Writing,
  place: Place,
  by: { accountId: string; name: string; at: Date },
): Promise<{ fresh: number; lines: AuditLine[] }> {
  await takeTurns(tx, place.id)
  const { fresh, joining } = await whoIsNew(tx, place)
  const on = await lastDayOfFiles(tx, place.id)
  const lines: AuditLine[] = []
  for (let from = 0; on && from < fresh.length; from += AT_ONCE) {
    const some = fresh.slice(from, from + AT_ONCE)
    const thin = some.map(thinRecord)
    const ids = await addFromFile(tx, place, thin, { by: 'the council’s file', on, addedBy: by.accountId, now: by.at })
    const made = some.map(({ personKey }, i) => ({ personKey, personId: ids[i]! }))
    await insertMadeFrom(tx, place.id, made, 'made from the file', by)
    lines.push(...ids.map((person, i) => ({ act: 'made a record from the council’s file', person, content: thin[i] })))
  }
  lines.push(...(await joinByNumber(tx, place, joining, by)))
  await setIds(
    tx,
    place.id,
    [...fresh, ...joining].map(one => one.personKey),
  )
  return { fresh: fresh.length, lines }
}

/** Rows without an NHS number go to the record of whoever has the council's own number; until there is one they wait. */
async function joinByNumber(
  tx: Writing,
  place: Place,
  joining: WhoIsNew['joining'],
  by: { accountId: string; name: string; at: Date },
): Promise<AuditLine[]> {
  const records = await recordsOfKeys(
    tx,
    place.id,
    joining.map(one => one.joins),
  )
  const made = joining.flatMap(({ personKey, joins }) => {
    const personId = records.get(joins)
    return personId ? [{ personKey, personId }] : []
  })
  const joined = await insertMadeFrom(tx, place.id, made, 'same number', by)
  return joined.map(person => ({ act: 'took rows with the council’s own number for theirs', person }))
}
