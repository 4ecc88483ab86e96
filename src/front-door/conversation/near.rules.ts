import type { Found, Heard } from '#community'
import type { Conversation } from './conversation.form.ts'

/** All that was written, in any of the three boxes: what is near is found from it. */
export const wordsWritten = (c: Conversation): string => [c.wants, c.life, c.helps].filter(Boolean).join('\n')

/** What was heard, less what the worker took away. */
export const heardIn = (heard: Heard[], c: Conversation): Heard[] => heard.filter(h => !c.without.includes(h.topic))

export type OptionShown = {
  name: string
  href: string
  distance: string
  text: string
  when: string
  why: string
  fresh: string
  old: boolean
  chosen: boolean
  actions: { text: string; name: string; value: string; form: string; quiet?: boolean }[]
}

/** One thing near the person, with what can be done with it. A stale entry can still be chosen: the words say to ring first. */
export function optionFor(found: Found, c: Conversation, href: string): OptionShown {
  const chosen = c.introduceTo.includes(found.entryId) || c.signpostTo.includes(found.entryId)
  const button = (text: string, act: string) => ({
    text,
    name: 'do',
    value: `${act}:${found.entryId}`,
    form: 'conversation',
  })
  return {
    name: found.name,
    href,
    distance: found.distance,
    text: found.summary,
    when: [found.next ?? found.times, found.cost].filter(Boolean).join('. '),
    why: found.why.join('. '),
    fresh: found.freshness.words + (found.freshness.ringFirst && found.phone ? `, ${found.phone}` : ''),
    old: found.freshness.ringFirst,
    chosen,
    actions: chosen
      ? [{ ...button('Take out', 'drop'), quiet: true }]
      : [button('Introduce', 'introduce'), { ...button('Send the details', 'signpost'), quiet: true }],
  }
}
