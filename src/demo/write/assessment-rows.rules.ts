import { workingDaysAfter } from '../calendar.rules.ts'
import type { Chance } from '../chance.rules.ts'
import type { HandOver } from '../records.ts'
import { moment, type Row } from './row.ts'

type Ended = { kind: string | null; eligible: 'yes' | 'no' | 'not said'; reason: string; led_to: string }

const ends: readonly (readonly [Ended, number])[] = [
  [
    {
      kind: 'long term',
      eligible: 'yes',
      reason: 'Cannot wash or get about the house without help, and it wears on how each day goes.',
      led_to: 'support plan',
    },
    48,
  ],
  [
    {
      kind: 'long term',
      eligible: 'no',
      reason: 'Manages with what the family and the new rails give; no outcome is out of reach.',
      led_to: 'something near them',
    },
    27,
  ],
  [
    {
      kind: 'long term',
      eligible: 'no',
      reason: 'Needs help with one thing only, and has found it.',
      led_to: 'advice',
    },
    10,
  ],
  [{ kind: 'short term', eligible: 'not said', reason: '', led_to: 'short-term help' }, 10],
  [{ kind: null, eligible: 'not said', reason: 'Did not want to go on with it.', led_to: 'nothing more' }, 5],
]

/** How an assessment ended that began `at`; none while it still goes on, or where somebody died before. */
export function assessmentRows(
  h: HandOver,
  at: { began: string; last: number; diedOn: string | null },
  chance: Chance,
): Row[] {
  const on = workingDaysAfter(at.began, chance.between(6, 34))
  const said = Date.parse(`${on}T15:${chance.between(10, 50)}:00Z`)
  if (said > at.last || (at.diedOn && on >= at.diedOn)) return []
  return [
    {
      table: 'people.assessment',
      values: {
        ...{ hand_over_id: h.id, ended_on: on, ...chance.weighted(ends), team: h.toTeam },
        ...{ ended_by: h.taken!.by.id, ended_by_name: h.taken!.by.name, ended_at: moment(said) },
      },
    },
  ]
}
