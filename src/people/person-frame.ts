import { type DateString, dayInWords } from '#platform/clock'
import type { FieldErrors } from '#platform/web'
import { firstName, possessive } from './name.rules.ts'
import {
  aboutMePath,
  addressPath,
  circlePath,
  deathPath,
  hiddenAddressPath,
  knownWorkerPath,
  namesPath,
  needsPath,
  personPath,
  reachingPath,
  safetyPath,
  strengthsPath,
  undoDeathPath,
  whoLookedPath,
} from './paths.ts'
import type { PersonRecord } from './person-record.ts'
import { pronounsIn } from './person-words.rules.ts'
import { capital } from './pronouns.rules.ts'

/** What every page about a person prints: their name, and the ways to and from. */
export function personFrame(record: PersonRecord, today: DateString): Record<string, unknown> {
  const id = { person: record.personId }
  const first = firstName(record)
  const pronouns = pronounsIn(record)
  return {
    person: {
      id: record.personId,
      name: record.knownAs,
      first,
      firsts: possessive(first),
      ...pronouns,
      Their: capital(pronouns.their),
      They: capital(pronouns.they),
      died: record.diedOn ? `${record.knownAs} died on ${dayInWords(record.diedOn, today)}.` : '',
      version: record.version,
    },
    paths: {
      record: personPath(id),
      names: namesPath(id),
      reaching: reachingPath(id),
      address: addressPath(id),
      hiddenAddress: hiddenAddressPath(id),
      needs: needsPath(id),
      aboutMe: aboutMePath(id),
      strengths: strengthsPath(id),
      circle: circlePath(id),
      safety: safetyPath(id),
      knownWorker: knownWorkerPath(id),
      death: deathPath(id),
      undoDeath: undoDeathPath(id),
      whoLooked: whoLookedPath(id),
    },
  }
}

/** For the summary at the top of a page, and by name for each field beside it. */
export const shownErrors = (errors: FieldErrors) => ({ errors, wrong: errors })

/** What stands in the fields: what was typed, after a refusal, so that nothing is lost; else what is on record. */
export function valuesShown(
  onRecord: Record<string, unknown>,
  typed: Record<string, unknown>,
): Record<string, unknown> {
  if (Object.keys(typed).length === 0) return onRecord
  const emptied = Object.fromEntries(
    Object.entries(onRecord).map(([name, value]) => [name, Array.isArray(value) ? [] : '']),
  )
  const lists = Object.entries(onRecord).filter(([, value]) => Array.isArray(value))
  return { ...emptied, ...typed, ...Object.fromEntries(lists.map(([name]) => [name, [typed[name] ?? []].flat()])) }
}
