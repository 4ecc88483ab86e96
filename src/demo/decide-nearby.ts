import type { Place } from '#place'
import { addDays } from '#platform/clock'
import type { Writing } from '#platform/database'
import { minutesOf, momentOf } from './calendar.rules.ts'
import { chanceFrom } from './chance.rules.ts'
import { type DecidedContent, decidedContent } from './content/decided.ts'
import type { Making } from './lives.rules.ts'
import { type Staffed, staffNamed } from './write/level-rows.queries.ts'
import { insertShared, somePeople } from './write/shared-rows.queries.ts'

/** Others are first in the same order: whose record is shared is not who something was decided about. */
const AFTER = 12

/** Decisions of a team, one that views differ on, and what it tried and learned. */
export async function decideNearby(tx: Writing, place: Place, making: Making): Promise<void> {
  const content = decidedContent[place.slug]
  if (!content) return
  const staff = new Map((await staffNamed(tx, place.id)).map(one => [one.name, one]))
  const named = making.borough.stories.map(story => story.person.knownAs)
  const people = (await somePeople(tx, place.id, named, AFTER + content.decisions.length)).slice(AFTER)
  const rows = people.flatMap((person, nth) => decided(making, content.decisions[nth]!, person.personId, staff) ?? [])
  await insertShared(tx, place.id, 'people.local_decision', rows)
  await insertShared(
    tx,
    place.id,
    'audit.entry',
    rows.map(row => ({
      ...{
        entry_id: idOf(making, `line ${row.about}`, Date.parse(row.made_at)),
        at: row.made_at,
        account_id: row.made_by,
      },
      ...{
        role: 'social worker',
        team: row.team,
        act: 'wrote down a decision',
        person_id: row.person_id,
        quiet: false,
      },
    })),
  )
  await insertShared(
    tx,
    place.id,
    'people.learning_note',
    content.notes.map(note => ({
      ...{ note_id: idOf(making, note.tried, momentAt(making, note.ago)), team: staff.get(note.by)?.team ?? '' },
      ...{ tried: note.tried, learned: note.learned, next: note.next, on_date: addDays(making.asAt, -note.ago) },
      ...{ written_by_name: note.by, written_at: iso(momentAt(making, note.ago)) },
    })),
  )
}

const idOf = ({ seed }: Making, of: string, at: number) => chanceFrom(seed).stream('decided').stream(of).id(at)
const momentAt = ({ asAt }: Making, ago: number) => momentOf(addDays(asAt, -ago), minutesOf('15:20'))
const iso = (at: number) => new Date(at).toISOString()

function decided(
  making: Making,
  one: DecidedContent['decisions'][number],
  personId: string,
  staff: Map<string, Staffed>,
) {
  const by = staff.get(one.by)
  if (!by) return undefined
  const made = momentAt(making, one.ago)
  const { answered, cameOf } = one
  return {
    ...{ decision_id: idOf(making, one.about, made), person_id: personId, of_kind: 'itself', of_id: null },
    ...{ about: one.about, wish: one.wish, wish_said_by: '', own_view: one.ownView, decided: one.decided },
    ...{ decision: one.decision, decided_by: one.manager ? 'a manager' : 'the worker' },
    ...{ decided_by_name: one.manager ?? one.by, spend_weekly: one.weekly ?? null, spend_once: one.once ?? null },
    ...{ over_why: one.overWhy ?? '', differs: one.differs ?? [], dissent: one.dissent ?? '', made_by: by.accountId },
    ...{ made_by_name: one.by, team: by.team, on_date: addDays(making.asAt, -one.ago), made_at: iso(made) },
    ...{ came_of: cameOf?.words ?? '', came_of_by_name: cameOf ? one.by : '' },
    came_of_on: cameOf ? addDays(making.asAt, -cameOf.ago) : null,
    ...{ resolution: answered?.resolution ?? '', learning: answered?.learning ?? '' },
    ...{ answered_by: answered ? (staff.get(answered.by)?.accountId ?? null) : null },
    ...{ answered_by_name: answered?.by ?? '', answered_at: answered ? iso(momentAt(making, answered.ago)) : null },
  }
}
