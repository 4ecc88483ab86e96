import { personPath } from '#people'
import type { DateString } from '#platform/clock'
import { type Asking, askInWords } from '../asking.ts'
import type { DueRow } from '../follow-up.queries.ts'
import {
  askedToTalk,
  dueInWords,
  type FollowUpDays,
  isOverdue,
  type List,
  questionNow,
  quickAnswers,
  triedInWords,
  triesSince,
  whenDueInWords,
} from '../follow-up.rules.ts'
import type { Event, Introduction } from '../introduction.queries.ts'
import { answers, stateInWords, stateOf } from '../introduction.rules.ts'
import { askPath, introductionPath } from '../introduction-paths.ts'

type Listing = { list: List; today: DateString; days: FollowUpDays; asking: Map<string, Asking> }

/** In three sections: overdue, today, in the next days. An empty one is left out. */
export function listed(rows: DueRow[], events: Event[], listing: Listing) {
  const of = Map.groupBy(events, e => e.introductionId)
  const items = rows.map(row => ({ dueOn: row.dueOn, ...shown(row, of.get(row.introductionId) ?? [], listing) }))
  const section = (title: string, which: (dueOn: DateString) => boolean) => ({
    ...{ title, items: items.filter(item => which(item.dueOn)) },
  })
  return [
    section('Overdue', on => isOverdue(on, listing.today)),
    section('Today', on => on === listing.today),
    section('In the next seven days', on => on > listing.today),
  ].filter(({ items }) => items.length > 0)
}

function shown(row: DueRow, events: Event[], { list, today, days, asking }: Listing) {
  const names = { name: row.givenName ?? row.knownAs, entry: row.entryName }
  const facts = { agreedOn: row.agreedOn, diedOn: null, events }
  const question = questionNow(row.dueFor, row.agreedOn, today, days)
  return {
    ...{ list, name: names.name, knownAs: row.knownAs, id: row.introductionId, seen: events.length },
    record: personPath({ person: row.personId }),
    href: introductionPath({ introduction: row.introductionId }),
    ask: askedToTalk(facts)
      ? `${names.name} would rather talk to someone: ring about ${names.entry}`
      : dueInWords(question, names),
    message: {
      ...askInWords(asking.get(row.introductionId)),
      action: askPath({ introduction: row.introductionId }),
    },
    when: whenDueInWords(row.dueOn, today),
    overdue: isOverdue(row.dueOn, today),
    reach: row.reach ?? '',
    tel: row.reach ? row.reach.replace(/[^+\d]/g, '') : '',
    reachNote: row.reachNote ?? '',
    mustNotBeTold: row.mustNotBeTold,
    goesAlong: row.goesAlong,
    madeBy: list === 'mine' ? '' : row.madeByName,
    tried: triedInWords(triesSince(facts)),
    answers: quickAnswers(question, facts).map(value => ({ value, text: answers[value].short(names) })),
  }
}

export function keptInWords(introduction: Introduction, events: Event[]) {
  const state = stateOf({ ...introduction, events })
  const last = events.toSorted((a, b) => a.askedAt.getTime() - b.askedAt.getTime()).at(-1)
  return {
    words:
      last?.kind === 'could not reach'
        ? `${introduction.knownAs} could not be reached, and comes back on the list in a few days.`
        : `${introduction.knownAs} and ${introduction.entryName}: ${stateInWords[state]}.`,
    href: introductionPath({ introduction: introduction.introductionId }),
  }
}
