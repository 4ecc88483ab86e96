import { createHash } from 'node:crypto'
import { mayDo } from '#place'
import type { Action } from '../meetings/agreed.queries.ts'
import type { Challenge } from '../meetings/challenge.queries.ts'
import type { Meeting, Variance } from '../meetings/meeting.queries.ts'

/** What somebody wrote that stands on a pack. Its hash is of the words: those that change are no longer what was read. */
export type Written = { item: string; hash: string; what: string; text: string }

type OnPack = {
  meeting: Meeting
  variances: readonly Variance[]
  actions: readonly Action[]
  challenges: readonly Challenge[]
}

const written = (item: string, what: string, ...words: string[]): Written => {
  const text = words.filter(Boolean).join('\n')
  return { item, what, text, hash: createHash('sha256').update(text).digest('hex').slice(0, 24) }
}

const held = (m: Meeting) => written(`held ${m.meetingId}`, 'Who took the chair, and who was there', m.chair, m.present)
const why = (v: Variance, title = '') =>
  written(`why ${v.varianceId}`, `Why it is off: ${title}. ${v.byName}`, v.off, v.cause, v.owner)
const agreed = (a: Action) => written(`agreed ${a.actionId}`, 'What was agreed, and who does it', a.what, a.owner)
const came = (a: Action) => written(`came ${a.actionId}`, `What came of it. ${a.endedByName ?? ''}`, a.cameOf)
const answer = (c: Challenge) =>
  written(`answer ${c.challengeId}`, `An answer to a challenge. ${c.answeredByName ?? ''}`, c.answer ?? '')

/** Everything on a pack in somebody's own words. What was asked came from outside, and stands. */
export const writtenOn = (pack: OnPack, titleFor: (measure: string | null) => string): Written[] =>
  [
    held(pack.meeting),
    ...pack.variances.map(v => why(v, titleFor(v.measure))),
    ...pack.actions.flatMap(a => [agreed(a), came(a)]),
    ...pack.challenges.map(answer),
  ].filter(w => w.text !== '')

export const keyOf = ({ item, hash }: Pick<Written, 'item' | 'hash'>) => `${item} ${hash}`

/** Whoever sees figures is of the council; anybody else reads what was published. */
export const isOutside = (role: string) => !mayDo(role, 'see figures')
export const mayReadPack = (role: string, meeting: Meeting) => !isOutside(role) || meeting.publishedAt !== null

/** What stands where words are not out. */
export const KEPT_INSIDE = 'Kept inside the council'

/** A pack as somebody outside may read it: words that nobody let out are not in it. */
export function asLetOut<P extends OnPack>(pack: P, out: ReadonlySet<string>): P {
  const isOut = (w: Written) => out.has(keyOf(w))
  return {
    ...pack,
    meeting: isOut(held(pack.meeting)) ? pack.meeting : { ...pack.meeting, chair: KEPT_INSIDE, present: '' },
    variances: pack.variances.map(v =>
      isOut(why(v)) ? v : { ...v, off: KEPT_INSIDE, cause: '', owner: '', byName: '' },
    ),
    actions: pack.actions.map(a => ({
      ...a,
      ...(!isOut(agreed(a)) && { what: KEPT_INSIDE, owner: '' }),
      ...(!isOut(came(a)) && { cameOf: '' }),
    })),
    challenges: pack.challenges.map(c => (isOut(answer(c)) ? c : { ...c, answer: null, answeredAt: null })),
  }
}
