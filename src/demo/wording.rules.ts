import { ageOn, type DateString } from '#platform/clock'
import type { Calling } from './caller.rules.ts'
import type { Chance } from './chance.rules.ts'
import type { Matter } from './content/matter.ts'
import { matters as ofBody } from './content/matters-body.ts'
import { matters as ofCompany } from './content/matters-company.ts'
import { matters as ofHome } from './content/matters-home.ts'
import { matters as ofMind } from './content/matters-mind.ts'
import { again, brief, likedTheSound } from './content/phrases-again.ts'
import { professionalNotes } from './content/phrases-callers.ts'
import { routines } from './content/phrases-life.ts'
import { guardedWords } from './content/phrases-results.ts'
import { say, together } from './say.rules.ts'

const matters: readonly Matter[] = [...ofCompany, ...ofBody, ...ofMind, ...ofHome]

/** What somebody of this age gets in touch about. */
export function matterFor(birthDate: DateString, on: DateString, chance: Chance): Matter {
  const age = ageOn(birthDate, on)
  const band = age < 40 ? 0 : age < 65 ? 1 : age < 80 ? 2 : 3
  return chance.weighted(matters.map(matter => [matter, matter.at[band]] as const))
}

export type Written = { wants: string; life: string; helps: string }

/** Two different ones, or one. */
function some(from: readonly string[], twice: number, chance: Chance): string[] {
  const first = chance.pick(from)
  const second = chance.happens(twice) ? chance.pick(from) : first
  return second === first ? [first] : [first, second]
}

/** What was written on the page: short, as they put it. */
export function writtenFor(
  matter: Matter,
  calling: Calling,
  told: { group: string | null; matter: 'new' | 'same' },
  chance: Chance,
): Written {
  const saying = (sentences: string[]) => sentences.map(sentence => say(sentence, calling.voice))
  const opening = told.matter === 'same' ? chance.pick(again) : calling.opening
  const wants = saying(naming(some(matter.wants, 0.35, chance)))
  const life = saying([...some(matter.life, 0.25, chance), ...some(routines, 0.45, chance)])
  const helps = saying(some(matter.helps, 0.4, chance))
  const group = told.group ? chance.pick(likedTheSound).replace('{Group}', told.group) : ''
  const note = calling.caller === 'professional' && chance.happens(0.5) ? chance.pick(professionalNotes) : ''
  return {
    wants: together(opening, ...wants),
    life: together(...chance.shuffled(life)),
    helps: together(...helps, group, note),
  }
}

/** A name is said once; after that it is 'she'. */
const naming = (sentences: string[]) =>
  sentences.map((sentence, i) =>
    i === 0 ? sentence : sentence.replace(/^\{S\}(\W+)/, '{She}$1').replaceAll('{S}', '{s}'),
  )

export function shortCall(about: keyof typeof brief, calling: Calling, chance: Chance): Written {
  const [wants, life] = chance.pick(brief[about])
  return { wants: say(wants, calling.voice), life: say(life, calling.voice), helps: '' }
}

/** A concern's own words stand on the concern, which is restricted; the page says nothing of it (safety.md). */
export const guarded = (chance: Chance): Written => ({ wants: chance.pick(guardedWords), life: '', helps: '' })
