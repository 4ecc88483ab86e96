import { personPath } from '#people'
import type { FieldErrors } from '#platform/web'
import type { Found } from '../find-near.ts'
import type { Yes } from '../introduction-agreement.rules.ts'
import { findToIntroducePath, introducePath } from '../introduction-paths.ts'
import type { Introduced, Met } from '../introduction-person.queries.ts'

const called = (person: Introduced) => ({
  name: person.givenName ?? person.knownAs,
  knownAs: person.knownAs,
  record: personPath({ person: person.personId }),
  died: person.diedOn ?? '',
  mustNotBeTold: person.mustNotBeTold.map(({ who, why }) => (why ? `${who} (${why})` : who)),
  safetyHold: person.safetyHold,
})

/** What exists near the person, as options to choose from. */
export function choosing(person: Introduced, found: Found[], words: string) {
  const chosen = (entryId: string) => `${introducePath({ person: person.personId })}?entry=${entryId}`
  return {
    person: called(person),
    words,
    find: findToIntroducePath({ person: person.personId }),
    options: found.map(one => ({
      name: one.name,
      distance: person.safetyHold ? '' : one.distance,
      text: one.summary,
      when: [one.next ?? one.times, one.cost].filter(Boolean).join('. '),
      why: one.why.join('. '),
      fresh: one.freshness.words + (one.freshness.ringFirst && one.phone ? `, ${one.phone}` : ''),
      old: one.freshness.ringFirst,
      actions: [{ text: 'Introduce', href: chosen(one.entryId) }],
    })),
  }
}

const yesWords: Record<Yes, (name: string) => string> = {
  'said yes themselves': name => `Yes, ${name} said so`,
  'to be asked': name => `${name} has not been asked yet`,
  'legal authority': () => 'An attorney or deputy with authority for this said yes',
  'best-interests decision': name => `A best-interests decision was made for ${name}`,
  'family said yes': name => `Somebody in the family said yes for ${name}`,
}
const yesOrder: Yes[] = [
  'said yes themselves',
  'to be asked',
  'legal authority',
  'best-interests decision',
  'family said yes',
]
const yesHints: Partial<Record<Yes, (name: string) => string>> = {
  'to be asked': name =>
    `Nothing goes to the group. ${name} is on the list of people to ask, from the next working day.`,
}

/** The form, with what was typed. */
export function introducing(person: Introduced, entry: Met, typed: Record<string, unknown>, errors: FieldErrors) {
  const name = person.givenName ?? person.knownAs
  const text = (field: string) => String([typed[field] ?? ''].flat()[0] ?? '')
  return {
    person: called(person),
    entry: { ...entry, id: entry.entryId, phone: entry.phone ?? '', closed: entry.status !== 'active' },
    agreed: {
      id: 'agreed',
      name: 'agreed',
      options: yesOrder.map(value => ({
        ...{
          value,
          text: yesWords[value](name),
          hint: yesHints[value]?.(name) ?? '',
          checked: text('agreed') === value,
        },
      })),
      error: errors.agreed ?? '',
    },
    ways: [
      ...(person.safetyHold ? [] : person.ways).map(way => ({
        value: way.wayId,
        text: [way.value, way.note].filter(Boolean).join(', '),
        checked: text('tellWay') === way.wayId,
      })),
      { value: '', text: `Nothing: ${name} will get in touch, or whoever goes along`, checked: text('tellWay') === '' },
    ],
    typed: {
      agreedNote: text('agreedNote'),
      goesAlong: text('goesAlong'),
      hopesFor: text('hopesFor'),
      followUpOn: text('followUpOn'),
    },
    errors,
  }
}
