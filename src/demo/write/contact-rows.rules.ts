import { dayOf } from '#platform/clock'
import type { Chance } from '../chance.rules.ts'
import type { Concern, Gap, HeldContact } from '../records.ts'
import { moment, type Row } from './row.ts'

export { handOverRows } from './hand-over-rows.rules.ts'

export function contactRows(c: HeldContact, chance: Chance): Row[] {
  return [
    {
      table: 'front_door.contact',
      values: {
        contact_id: c.id,
        person_id: c.personId,
        on_date: c.on,
        began_at: moment(c.beganAt),
        finished_at: moment(c.finishedAt),
        channel: c.channel,
        team: c.by.team,
        taken_by: c.by.id,
        taken_by_name: c.by.name,
        taken_by_role: c.by.role,
        neighbourhood: c.neighbourhood,
        caller: c.caller,
        caller_name: c.callerName,
        caller_relation: c.callerRelation,
        about: c.about,
        wants: c.wants,
        wants_whose: c.whose,
        life: c.life,
        life_whose: c.whose,
        helps: c.helps,
        helps_whose: c.whose,
        might_need: c.mightNeed,
        assessment: c.assessment,
        carers_conversation: c.carers,
        information_given: c.informationGiven,
        results: [...new Set(c.results.map(r => r.kind))],
      },
    },
    ...c.results.map(r => ({
      table: 'front_door.contact_result' as const,
      values: {
        contact_id: c.id,
        result_id: r.id,
        kind: r.kind,
        detail: r.detail,
        entry_id: r.entryId,
        record_id: r.recordId,
        due_on: r.dueOn,
        done_at: r.doneAt && moment(r.doneAt),
      },
    })),
    recordingRow(
      { team: c.by.team, kind: 'first conversation', on: c.on, seconds: c.recordingSeconds, at: c.finishedAt },
      chance,
    ),
  ]
}

type Recorded = { team: string; kind: string; on: string; seconds: number; at: number }

/** Stored without the worker, whose id is nowhere near it. */
export const recordingRow = ({ team, kind, on, seconds, at }: Recorded, chance: Chance): Row => ({
  table: 'platform.recording_time',
  values: {
    recording_id: chance.stream(`${kind} recorded`).id(at - (at % 3_600_000)),
    team,
    page_kind: kind,
    on_date: on,
    seconds,
  },
})

export const gapRow = (g: Gap): Row => ({
  table: 'community.gap',
  values: {
    gap_id: g.id,
    neighbourhood: g.neighbourhood,
    topics: g.topics,
    words: g.words,
    on_date: g.on,
    contact_id: g.contactId,
  },
})

export function concernRows(c: Concern, chance: Chance): Row[] {
  const yes = c.decided?.decision === 'enquiry' ? 'yes' : 'no'
  const row: Row = {
    table: 'front_door.concern',
    values: {
      concern_id: c.id,
      person_id: c.personId,
      contact_id: c.contactId,
      about_name: c.aboutName,
      adult_or_child: c.adultOrChild,
      danger_now: c.dangerNow,
      what_happened: c.whatHappened,
      reach_safely: c.reachSafely,
      wants: c.wants,
      knows: c.knows,
      raised_by: c.by.id,
      raised_by_name: c.by.name,
      team: c.by.team,
      raised_at: moment(c.at),
      decide_by: moment(c.decideBy),
      has_needs: c.decided ? 'yes' : null,
      at_risk: c.decided ? yes : null,
      cannot_protect: c.decided ? yes : null,
      decision: c.decided?.decision ?? null,
      reasons: c.decided?.reasons ?? null,
      advocate: c.decided?.advocate ?? null,
      decided_by: c.decided?.by.id ?? null,
      decided_by_name: c.decided?.by.name ?? null,
      decided_at: c.decided ? moment(c.decided.at) : null,
    },
  }
  const seconds = Math.round(Math.min(3_600, chance.stream('concern').lognormal(560, 0.4)))
  return [
    row,
    recordingRow(
      { team: c.by.team, kind: 'safeguarding concern', on: dayOf(new Date(c.at)), seconds, at: c.at },
      chance,
    ),
  ]
}
