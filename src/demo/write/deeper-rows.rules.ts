import { addDays } from '#platform/clock'
import type { Deepened } from '../records.ts'
import { moment, type Row } from './row.ts'

/** A decision about capacity, an advocate, or what a visitor must know, as a row. */
export function deeperRow({ id, personId, by, at, on, what }: Deepened): Row {
  switch (what.kind) {
    case 'capacity':
      return {
        table: 'people.capacity',
        values: {
          ...{ capacity_id: id, person_id: personId, decision: what.decision, on_date: on, assessed_by: by.name },
          ...{ help_given: what.helpGiven, outcome: 'cannot decide', because: what.because, unable: what.unable },
          ...{ reasons: what.reasons, best_interests: what.bestInterests, consulted: what.consulted },
          ...{ written_by_name: by.name, written_at: moment(at) },
        },
      }
    case 'advocate':
      return {
        table: 'people.advocate',
        values: {
          ...{ advocate_id: id, person_id: personId, kind: 'Care Act', why: what.why, nobody_else: what.nobodyElse },
          ...{ needed_on: on, who: what.who, reach: what.reach, from_on: on },
        },
      }
    case 'warning':
      return {
        table: 'people.visit_warning',
        values: {
          ...{ warning_id: id, person_id: personId, words: what.words, source: what.source, from_on: on },
          ...{ review_on: addDays(on, what.reviewIn), written_by_name: by.name },
        },
      }
  }
}
