import { addFromFile, findLike } from '#people'
import type { Place } from '#place'
import type { AuditLine } from '#platform/audit'
import type { Reading, Writing } from '#platform/database'
import { takeTurns } from '../client-level-data/cld.queries.ts'
import { setIds } from '../match-people/match.queries.ts'
import { countWithRecord, insertMadeFrom, lastDayOfFiles, listNewPeople, listSaidOthers } from './of-return.queries.ts'
import { nameOf, type PersonOfReturn, thinRecord } from './of-return.rules.ts'

/** Somebody here who may be somebody of the files: a person says so before a record is made. */
export type MayBe = { personId: string; knownAs: string }
export type WhoIsNew = {
  /** Have a record already. */
  known: number
  /** Get one. */
  fresh: PersonOfReturn[]
  /** Wait for somebody's word: the records that they may be. */
  mayBe: MayBe[]
  waiting: number
}

/** Who of the files has a record, would get one, or may be somebody here already: by the rule for duplicates. */
export async function whoIsNew(tx: Reading, place: Place): Promise<WhoIsNew> {
  const others = await listSaidOthers(tx, place.id)
  const fresh: PersonOfReturn[] = []
  const mayBe = new Map<string, MayBe>()
  let waiting = 0
  for (const person of await listNewPeople(tx, place.id)) {
    const like = person.worthALook ? await likeHere(tx, place.id, person, others.get(person.personKey) ?? []) : []
    if (like.length === 0) fresh.push(person)
    else waiting += 1
    for (const one of like) mayBe.set(one.personId, one)
  }
  return { known: await countWithRecord(tx, place.id), fresh, waiting, mayBe: [...mayBe.values()] }
}

async function likeHere(tx: Reading, placeId: number, person: PersonOfReturn, not: string[]): Promise<MayBe[]> {
  const { bornOn, postcode } = person
  const asked = { name: nameOf(person), birthDate: bornOn ?? undefined, postcode: postcode ?? undefined }
  const like = await findLike(tx, placeId, asked)
  return like
    .filter(one => one.strength !== 'possible' && !not.includes(one.personId))
    .map(({ personId, knownAs }) => ({ personId, knownAs }))
}

const AT_ONCE = 500

/** Makes a record of each who is new. Again it makes none. Answers a line for each person's audit. */
export async function makeRecords(
  tx: Writing,
  place: Place,
  by: { accountId: string; name: string; at: Date },
): Promise<AuditLine[]> {
  await takeTurns(tx, place.id)
  const { fresh } = await whoIsNew(tx, place)
  const on = await lastDayOfFiles(tx, place.id)
  const lines: AuditLine[] = []
  for (let from = 0; on && from < fresh.length; from += AT_ONCE) {
    const some = fresh.slice(from, from + AT_ONCE)
    const thin = some.map(thinRecord)
    const ids = await addFromFile(tx, place, thin, { by: 'the council’s file', on, addedBy: by.accountId, now: by.at })
    const made = some.map(({ personKey }, i) => ({ personKey, personId: ids[i]! }))
    await insertMadeFrom(tx, place.id, made, by)
    lines.push(...ids.map((person, i) => ({ act: 'made a record from the council’s file', person, content: thin[i] })))
  }
  await setIds(
    tx,
    place.id,
    fresh.map(one => one.personKey),
  )
  return lines
}
