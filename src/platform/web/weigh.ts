import { type DateString, dayInWords, dayOf, timeOf } from '#platform/clock'
import { type About, type Answer, redirectTo, view } from './answer.ts'
import { MARK, sentFields } from './forms.ts'
import { type Both, type Fields, type Merged, merge, saysTheSame } from './merge.rules.ts'
import type { LastSaved, Standing } from './page.ts'

/** What stood when a form was opened, as it goes out with the form and comes back. */
export type Stood = { at: string; fields: Fields }

const WATCHED = '='
const watchedOf = ({ watched = {} }: Standing): Fields =>
  Object.fromEntries(Object.entries(watched).map(([label, words]) => [`${WATCHED}${label}`, words]))

export const stoodNow = (standing: Standing, now: Date): string =>
  JSON.stringify({ at: now.toISOString(), fields: { ...standing.fields, ...watchedOf(standing) } } satisfies Stood)

/** Undefined for what is not ours: the page then has to be opened again. */
export function readStood(text: unknown): Stood | undefined {
  if (typeof text !== 'string' || text.length > 100_000) return undefined
  try {
    const { at, fields } = JSON.parse(text) as Partial<Stood>
    if (typeof at !== 'string' || Number.isNaN(Date.parse(at)) || typeof fields !== 'object' || !fields)
      return undefined
    const sound = Object.values(fields).every(v => [v].flat().every(one => typeof one === 'string'))
    return sound ? { at, fields } : undefined
  } catch {
    return undefined
  }
}

type Sent = {
  body: Record<string, unknown>
  typed: Record<string, unknown>
  /** Where the form is sent to. */
  path: string
  stood: Stood
  now: Date
  today: DateString
}

export type Weighed =
  /** Nothing stands against it: what is to be saved. */
  | { typed: Record<string, unknown> }
  /** Somebody has to be told, and to choose. */
  | { answer: Answer & { about: About[] }; stood: string }
  /** They want to go on writing, knowing now what the other saved. */
  | { writeOn: Record<string, unknown>; stood: string }

/** Lays what was typed beside what stands now. Chosen fields come with 'choice.<name>': 'mine' or 'theirs'. */
export async function weigh(standing: Standing, sent: Sent): Promise<Weighed> {
  const { body, stood, path, now } = sent
  const id = standing.one ? String(sent.typed[standing.one] ?? '') : ''
  const [before, after] = [ofOne(stood.fields, id), ofOne(standing.fields, id)]
  const typed = Object.fromEntries(Object.entries(sent.typed)) as Fields
  const stoodAfter = stoodNow(standing, now)
  const gone = id !== '' && Object.keys(before).length > 0 && Object.keys(after).length === 0
  const chosen = (name: string) => body[`choice.${name}`]
  for (const name of Object.keys(after)) if (chosen(name) === 'theirs') typed[name] = after[name]!
  const merged = merge(before, after, typed)
  const watched = rested(standing, stood)
  // Leave what somebody else saved as it is: nothing of this one is wanted any more.
  if (Object.keys(standing.watched ?? {}).some(label => chosen(WATCHED + label) === 'theirs'))
    return { answer: redirectTo(path, []), stood: '' }
  const all = { ...after, ...watchedOf(standing) }
  const open = [body[MARK.choose] ?? []]
    .flat()
    .map(String)
    .filter(name => all[name] !== undefined && !chosen(name))
  const settled = { ...sent.typed, ...merged.fields }
  if (body[MARK.settled] === 'write on') return { writeOn: settled, stood: stoodAfter }
  if (!gone && merged.both.length + watched.length + open.length === 0) return { typed: settled }
  const found = [...merged.both, ...watched]
  const left = open.filter(name => !found.some(one => one.name === name))
  const both = [...found, ...left.map(name => shownBefore(name, stood.fields, all, typed))]
  const data = { path, gone, open: open.length > 0, typed: settled, today: sent.today }
  return { answer: await told(standing, { ...merged, both }, data), stood: stoodAfter }
}

/** The fields of the one that a form is for, by their plain names. */
const ofOne = (fields: Fields, id: string): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => {
      const [name, of = ''] = key.split('@')
      return of === id && !key.startsWith(WATCHED) ? [[name!, value]] : []
    }),
  )

const rested = (standing: Standing, stood: Stood): Both[] =>
  Object.entries(watchedOf(standing))
    .filter(([name, stands]) => !saysTheSame(stood.fields[name], stands))
    .map(([name, stands]) => ({ name, stood: stood.fields[name] ?? '', theirs: stands, mine: 'what you wrote' }))

/** What was shown to be chosen, and was not. */
const shownBefore = (name: string, stood: Fields, stands: Fields, typed: Fields): Both => ({
  ...{ name, stood: stood[name] ?? '', theirs: stands[name]! },
  mine: name.startsWith(WATCHED) ? 'what you wrote' : (typed[name] ?? ''),
})

type Telling = { path: string; gone: boolean; open: boolean; typed: Record<string, unknown>; today: DateString }

async function told(standing: Standing, merged: Merged, { path, gone, open, typed, today }: Telling) {
  const last = await standing.lastSaved?.()
  const words = (name: string, value: string | string[] | undefined) =>
    [value ?? '']
      .flat()
      .filter(Boolean)
      .map(one => standing.inWords?.(name, one) ?? one)
      .join(', ') || 'nothing'
  const label = (name: string) =>
    name.startsWith(WATCHED) ? name.slice(WATCHED.length) : (standing.labels[name] ?? name)
  const line = (name: string) => ({ label: label(name), words: words(name, typed[name] as string) })
  const data = {
    title: gone
      ? 'Somebody took this away while you were writing'
      : 'Somebody else changed this while you were writing',
    ...{ path, gone, open, who: last?.name ?? 'Somebody', when: whenOf(last, today) },
    both: merged.both.map(({ name, stood, theirs, mine }, i) => ({
      ...{ name, id: `choice-${i + 1}`, label: label(name), watched: name.startsWith(WATCHED) },
      ...{ stood: words(name, stood), theirs: words(name, theirs), mine: words(name, mine) },
    })),
    taken: merged.taken.map(line),
    own: merged.own.map(line),
    fields: sentFields(typed),
    written: sentFields(typed).filter(field => field.value !== '' && standing.labels[field.name] !== undefined),
    labels: standing.labels,
  }
  return { ...view('platform/web/errors/both-changed.njk', data, standing.about ?? []), status: 422 }
}

const whenOf = (last: LastSaved | undefined, today: DateString) =>
  last ? `${dayOf(last.at) === today ? 'today' : `on ${dayInWords(dayOf(last.at), today)}`} at ${timeOf(last.at)}` : ''
