import { createHash } from 'node:crypto'
import { isOpen, type Place } from '#place'
import { addDays, type DateString } from '#platform/clock'
import type { Writing } from '#platform/database'
import { isWorkingDay, minutesOf, momentOf, weightOf } from './calendar.rules.ts'
import { type Chance, chanceFrom } from './chance.rules.ts'
import { cameIn } from './content/came-in.ts'
import { frontDoorColleague, insertAll, ringNobodyAnswered } from './write/ways-in.queries.ts'

/** Calls offered on a usual day at full scale: more than those that become contacts, as people ring about all sorts. */
const USUAL_DAY = 150

/** Calls by day for the years that are made, what waits in the tray, and a ring-back that nobody answered. */
export async function comeIn(
  tx: Writing,
  place: Place,
  { asAt, seed, scale, years }: { asAt: DateString; seed: number; scale: number; years: number },
): Promise<void> {
  const chance = chanceFrom(seed).stream('ways in')
  const team = (place.teams.find(t => t.kind === 'front door') ?? place.teams[0]!).key
  const by = await frontDoorColleague(tx, place.id, team)
  if (!by) return
  const days = Array.from({ length: Math.round(years * 365) }, (_, i) => addDays(asAt, -1 - i))
  const calls = days
    .filter(day => isOpen(place.hours, { day, time: '12:00' }, d => !isWorkingDay(d)))
    .map((day, ago) => callsOf(day, chance.stream(day), { scale, since: ago / days.length, team, byName: by.name }))
  await insertAll(tx, place.id, 'front_door.calls_day', calls)
  const post = cameIn.map(one => {
    const at = momentOf(addDays(asAt, -one.ago), minutesOf(one.time))
    const ids = chance.stream(`post ${one.aboutName}`)
    return {
      one,
      at: new Date(at).toISOString(),
      postId: ids.id(at),
      documentId: ids.id(at),
      on: addDays(asAt, -one.ago),
    }
  })
  const online = (from: string) => from === 'online'
  const bytesOf = (words: string) => Buffer.from(words, 'utf8')
  await insertAll(
    tx,
    place.id,
    'people.document',
    post.map(({ one, at, documentId, on }) => ({
      ...{ document_id: documentId, person_id: null, from_kind: one.from, from_name: one.fromName, came_on: on },
      about: online(one.from)
        ? 'Written online'
        : `What came from ${one.from === 'GP' ? 'the GP' : 'the ambulance service'}`,
      ...{ dated_on: null, file_name: 'as-it-was-typed.txt', type: 'text/plain', size: bytesOf(one.words).length },
      bytes: `\\x${bytesOf(one.words).toString('hex')}`,
      sha256: `\\x${createHash('sha256').update(one.words, 'utf8').digest('hex')}`,
      ...{ scanned: 'typed in', restricted: false, added_by: online(one.from) ? null : by.id, team, added_at: at },
      added_by_name: online(one.from) ? 'Somebody, online' : by.name,
    })),
  )
  await insertAll(
    tx,
    place.id,
    'front_door.post_item',
    post.map(({ one, at, postId, documentId, on }) => ({
      ...{
        post_id: postId,
        document_id: documentId,
        from_kind: one.from,
        from_name: one.fromName,
        about_name: one.aboutName,
      },
      ...{ for_whom: one.forWhom ?? null, reach: one.reach ?? '', came_on: on, dated_on: null, team, brought_at: at },
      ...{ brought_by: online(one.from) ? null : by.id, outcome_why: '' },
      brought_by_name: online(one.from) ? 'Somebody, online' : by.name,
    })),
  )
  const triedAt = momentOf(asAt, minutesOf('09:05'))
  await ringNobodyAnswered(tx, place.id, {
    team,
    asAt,
    tryId: chance.stream('a try').id(triedAt),
    at: new Date(triedAt),
    by,
  })
}

type Making = { scale: number; since: number; team: string; byName: string }

/** More were answered each year, as in Leeds: 83.5% and then 87.4% (M006). */
function callsOf(day: DateString, chance: Chance, { scale, since, team, byName }: Making) {
  // Rounded up or down by chance, so that a small place answers no greater share than a large one.
  const whole = (n: number) => Math.floor(n + chance.next())
  const offered = whole(USUAL_DAY * scale * weightOf(day) * (0.85 + 0.3 * chance.next()))
  const answered = whole(offered * (0.885 - 0.055 * since + 0.06 * (chance.next() - 0.5)))
  const abandoned = whole((offered - answered) * (0.7 + 0.25 * chance.next()))
  const keptAt = new Date(momentOf(day, minutesOf('20:30'))).toISOString()
  return { on_date: day, team, offered, answered, abandoned, came_from: 'file', kept_by_name: byName, kept_at: keptAt }
}
