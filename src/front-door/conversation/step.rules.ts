import type { Conversation } from './conversation.form.ts'

/**
 * What one of the page's smaller buttons does to what is written so far: choose a person, put something near into where
 * it led, take a topic away. Nothing is lost by pressing one.
 */
export function afterButton(c: Conversation): Conversation {
  const [act, id = ''] = c.do.split(/:(.*)/s)
  switch (act) {
    case 'choose':
      return { ...c, personId: id, somebodyNew: undefined }
    case 'unlink':
      return { ...c, personId: undefined, somebodyNew: undefined }
    case 'new':
      return { ...c, personId: undefined, somebodyNew: 'yes' }
    case 'introduce':
      return {
        ...c,
        introduceTo: withOne(c.introduceTo, id),
        signpostTo: without(c.signpostTo, id),
        results: withOne(c.results, 'introduced'),
      }
    case 'signpost':
      return {
        ...c,
        signpostTo: withOne(c.signpostTo, id),
        introduceTo: without(c.introduceTo, id),
        results: withOne(c.results, 'signposted'),
      }
    case 'drop':
      return emptied({ ...c, introduceTo: without(c.introduceTo, id), signpostTo: without(c.signpostTo, id) })
    case 'without':
      return { ...c, without: withOne(c.without, id) }
    default:
      return c
  }
}

/** A tile whose last choice was taken away is no longer ticked. */
const emptied = (c: Conversation): Conversation => ({
  ...c,
  results: c.results.filter(
    kind =>
      !(kind === 'introduced' && c.introduceTo.length === 0) &&
      !(kind === 'signposted' && c.signpostTo.length === 0 && !c.signpostedTo),
  ),
})

const withOne = <T>(list: T[], one: T): T[] => (list.includes(one) ? list : [...list, one])
const without = <T>(list: T[], one: T): T[] => list.filter(x => x !== one)
