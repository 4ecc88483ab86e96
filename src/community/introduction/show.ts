import { personPath } from '#people'
import { type DateString, dayInWords } from '#platform/clock'
import { dueInWords, triedInWords, triesSince, whenDueInWords } from '../follow-up.rules.ts'
import type { Event, Introduction } from '../introduction.queries.ts'
import {
  type Answer,
  answers,
  isOver,
  mayTryAnother,
  next,
  type State,
  stateInWords,
  stateOf,
} from '../introduction.rules.ts'
import { toldAbout } from '../introduction.ts'
import { introducePath, introductionPath } from '../introduction-paths.ts'
import type { Introduced } from '../introduction-person.queries.ts'
import { introductionHeading } from '../introduction-timeline.ts'

const tones: Partial<Record<State, string>> = {
  'to be asked': 'amber',
  'still going': 'green',
  'first time there': 'green',
}

/** Everything the page of one introduction says. */
export function shown(
  i: Introduction,
  person: Introduced,
  events: Event[],
  today: DateString,
  typed: Record<string, unknown>,
) {
  const state = stateOf({ ...i, events })
  const names = { name: i.givenName ?? i.knownAs, entry: i.entryName }
  return {
    title: `${i.knownAs} and ${i.entryName}`,
    ...names,
    knownAs: i.knownAs,
    record: personPath({ person: i.personId }),
    action: introductionPath({ introduction: i.introductionId }),
    state,
    stands: [{ text: stateInWords[state], tone: tones[state] ?? '' }],
    died: i.diedOn ?? '',
    safetyHold: i.safetyHold,
    due: i.dueOn && i.dueFor && !i.diedOn ? `${dueInWords(i.dueFor, names)}, ${whenDueInWords(i.dueOn, today)}` : '',
    tried: triedInWords(triesSince({ ...i, events })),
    over: isOver(state),
    agreed: agreedInWords(i, names.name, today),
    goesAlong: i.goesAlong,
    mustNotBeTold: isOver(state) ? [] : person.mustNotBeTold.map(({ who }) => who),
    told: i.groupTold ? i.groupTold.split('\n') : [],
    willBeTold: state === 'to be asked' ? toldAbout(person, i.tellWayId, i.hopesFor).split('\n') : [],
    ownWords: events.filter(e => e.words && e.saidBy === null).slice(-1),
    happened: happened(i, events, names.name, today),
    answers: next[state].map(answer => asChoice(answer, names, typed)),
    asksIfItHelped: next[state].some(answer => answers[answer].asksIfItHelped),
    asksWho: state === 'to be asked',
    seen: events.length,
    another: mayTryAnother(state)
      ? {
          other: introducePath({ person: i.personId }),
          again: `${introducePath({ person: i.personId })}?entry=${i.entryId}`,
        }
      : null,
    written: { ...blank, ...typed },
  }
}

const blank = { answer: '', onDate: '', helped: '', words: '', whose: '', saidBy: '', note: '' }

const asChoice = (answer: Answer, names: { name: string; entry: string }, typed: Record<string, unknown>) => ({
  value: answer,
  text: answers[answer].words(names),
  checked: typed.answer === answer,
})

function agreedInWords(i: Introduction, name: string, today: DateString): string {
  if (!i.agreedOn) return `Not yet: nothing goes to ${i.entryName} until ${name} has said yes`
  const on = dayInWords(i.agreedOn, today)
  switch (i.agreedHow) {
    case 'legal authority':
      return `Agreed by legal authority, ${on}. ${i.agreedNote}`
    case 'best-interests decision':
      return `A best-interests decision, ${on}. ${i.agreedNote}`
    default:
      return `${name} said yes, ${on}`
  }
}

/** Newest first, with the introduction itself at the end. */
function happened(i: Introduction, events: Event[], name: string, today: DateString) {
  const made = {
    ...{ date: dayInWords(i.madeOn, today), datetime: i.madeOn, by: i.madeByName },
    title: i.agreedOn === i.madeOn ? `Introduced to ${i.entryName}` : `Thought of ${i.entryName}`,
  }
  const since = events.toReversed().map(e => ({
    ...{ date: dayInWords(e.onDate, today), datetime: e.onDate, by: e.askedByName },
    title: introductionHeading(e.kind, i.entryName),
    said: e.words,
    note: [e.words && (e.saidBy ? `${e.saidBy}’s words` : `${name}’s own words`), e.helped && `Helped: ${e.helped}`]
      .filter(Boolean)
      .join('. '),
  }))
  return [...since, made]
}
