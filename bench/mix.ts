import { newId } from '#platform/database'
import { finishedConversation } from './figures/first-contact.ts'
import { lookedFor } from './fill-directory.ts'
import { type Chance, pick } from './invented-words.ts'
import type { Client, Reply, Shot } from './load.ts'

/** One thing somebody does, what it is called in the figures, and whether it keeps anything. */
export type Step = { name: string; writes: boolean; shot: Shot }

/** What the place has for them to work with. */
export type Material = { people: string[]; names: string[]; postcodes: string[] }

/**
 * Somebody's day, page by page in the order of tests/journeys: margaret (a call, from the search to the finished
 * conversation, which saves itself as it is written), told-of-a-time and asked-by-message (follow-ups), ways-in (what
 * waits), and the figure that margaret ends with. Of 100 walks so many are:
 */
const walks: { of: number; walk: (at: Walker) => Generator<Step, void, Reply> }[] = [
  { of: 60, walk: aCall },
  { of: 20, walk: followUps },
  { of: 18, walk: whatWaits },
  { of: 2, walk: aFigure },
]

type Walker = { client: Client; next: Chance; material: Material }

/** Walk after walk, for ever. */
export function* stepsOf(at: Walker): Generator<Step, never, Reply> {
  for (;;) {
    let left = at.next() * 100
    for (const { of, walk } of walks) {
      left -= of
      if (left >= 0) continue
      yield* walk(at)
      break
    }
  }
}

const read = (name: string, path: string, form?: Record<string, string>): Step => ({
  name,
  writes: false,
  shot: { path, ...(form && { form }) },
})
const write = (name: string, shot: Shot): Step => ({ name, writes: true, shot })

/** Ten pages: three of them keep something. */
function* aCall({ client: { csrf }, next, material }: Walker): Generator<Step, void, Reply> {
  const person = pick(material.people, next)
  const id = newId()
  yield read('start', '/')
  yield read('find', '/people/find', { csrf, find: pick(material.names, next) })
  yield read('record', `/people/${person}`)
  yield read('conversation', `/conversations/${id}`)
  const finished = finishedConversation(csrf, id, person)
  const { do: _, results: __, ...begun } = finished.form!
  const save = (wants: string) => write('save', { path: `/conversations/${id}/save`, form: { ...begun, wants } })
  yield save('I would like to get out more')
  yield read('near', '/near', { csrf, words: pick(lookedFor, next), postcode: pick(material.postcodes, next) })
  yield save('I would like to get out more, and somebody to look at the back step.')
  const { location } = yield write('finish', finished)
  yield read('contact', location ?? '/')
  yield read('record', `/people/${person}`)
}

function* followUps({ next, material }: Walker): Generator<Step, void, Reply> {
  yield read('start', '/')
  yield read('follow-ups', '/follow-ups')
  yield read('record', `/people/${pick(material.people, next)}`)
  yield read('outbox', '/outbox')
}

function* whatWaits({ next, material }: Walker): Generator<Step, void, Reply> {
  yield read('waiting', '/waiting')
  yield read('record', `/people/${pick(material.people, next)}`)
  yield read('mine', '/people/mine')
}

function* aFigure(): Generator<Step, void, Reply> {
  yield read('figure', '/figures/front-door.resolved')
}
