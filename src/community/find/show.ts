import { mayDo, type Place } from '#place'
import { dayName, type Weekday } from '#platform/clock'
import type { Found } from '../find-near.ts'
import { addEntryPath, entryPath, nearPath } from '../paths.ts'
import type { Heard } from '../topics.rules.ts'
import { askableAccess, askableDays, type Finding } from './find.form.ts'

/** Where somebody asked about: a place on the map, a neighbourhood, or what is wrong with what they wrote. */
export type Where = {
  point?: { latitude: number; longitude: number }
  neighbourhood?: { key: string; name: string }
  errors: Record<string, string>
}

type Showing = {
  form: Finding
  place: Place
  /** Undefined before anything was looked for. */
  found: Found[] | undefined
  topics: Heard[]
  errors: Record<string, string>
  where: Where | undefined
  /** Of whoever looks: not everybody adds to the directory. */
  role: string
}

/** The find page in words. */
export function showFinding({ form, place, found, topics, errors, where, role }: Showing): Record<string, unknown> {
  const here = where?.neighbourhood ? `In and near ${where.neighbourhood.name}` : `In ${place.name}`
  return {
    title: 'What is near',
    form,
    fieldErrors: errors,
    paths: { self: nearPath({}), add: mayDo(role, 'add something near') ? addEntryPath({}) : '' },
    heading: form.reach === 'wider' ? `In the whole of ${place.name}` : here,
    looked: found !== undefined,
    narrowed: Boolean(form.day) || form.access.length > 0,
    writing: form.writing === 'yes',
    wider: form.reach === 'wider',
    heard: topics.map(heard => ({ text: heard.topic, tone: 'green' })),
    options: (found ?? []).map(asOption),
    neighbourhoodWord: place.words.neighbourhood,
    neighbourhoods: [
      { value: '', text: `All of ${place.name}` },
      ...place.neighbourhoods.map(n => ({ value: n.key, text: n.name })),
    ].map(n => ({ ...n, selected: n.value === form.neighbourhood })),
    days: [{ value: '', text: 'Any day' }, ...askableDays.map(day => ({ value: day, text: dayWords(day) }))].map(d => ({
      ...d,
      selected: d.value === (form.day ?? ''),
    })),
    access: askableAccess.map(fact => ({ value: fact, text: fact, checked: form.access.includes(fact) })),
  }
}

const dayWords = (day: (typeof askableDays)[number]) => (day.length > 2 ? day : `${dayName(day as Weekday)}s`)

export const asOption = (found: Found) => ({
  name: found.name,
  href: entryPath({ entry: found.entryId }),
  distance: found.distance,
  text: found.summary,
  when: [found.next ? `Next: ${found.next}` : found.times, found.cost].filter(Boolean).join('. '),
  why: found.why.join('. '),
  fresh: found.freshness.words + (found.freshness.ringFirst && found.phone ? `, ${found.phone}` : ''),
  old: found.freshness.ringFirst,
})
