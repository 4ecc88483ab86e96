import type { BesideSource, Branch, TimelineRow } from '#people'
import { mayDo } from '#place'
import { dayInWords } from '#platform/clock'
import { matchPath } from '../match-people/match-paths.ts'
import { wasMadeFromFile } from './of-return.queries.ts'

const ended = (what: string) => (row: TimelineRow) => `${what}${row.words ? `: ${row.words}` : ''}`
const service = (how: string) => (row: TimelineRow) =>
  `${row.what || 'A service'} ${how}${row.words ? `: ${row.words}` : ''}`
const kind = (name: string, heading: (row: TimelineRow) => string) => ({
  ...{ kind: name, group: 'Help' as const, heading, lines: () => ({}) },
})

/** What the council's files say happened, in the national words: no name, no provider, nobody's own words. */
export const returnBranch: Branch = {
  timeline: { view: 'exchange.return_timeline', of: ['exchange.cld_event', 'exchange.cld_match'] },
  kinds: [
    kind('return: request', ended('Request')),
    kind('return: assessment', ended('Assessment')),
    kind('return: review', ended('Review')),
    kind('return: service began', service('began')),
    kind('return: service ended', service('ended')),
    kind('return: service runs', service('runs')),
  ],
  shownIn: place => place.peopleOfReturn === 'become records',
  // `whose` is the last day that a row's file is about.
  title: (rows, today) => {
    const asAt = rows.map(row => row.whose ?? '').reduce((a, b) => (a > b ? a : b), '')
    return `From the council’s file, as at ${dayInWords(asAt, today)}`
  },
}

/** Whether a record was made of the file, so that nobody takes it for one of somebody we met. */
export const returnBeside: BesideSource = {
  of: ['exchange.cld_match'],
  async ask(tx, { personId, ids, place, who, today, holds }) {
    const on = holds('exchange.cld_match') && (await wasMadeFromFile(tx, place.id, ids))
    if (!on) return undefined
    return {
      title: 'From the council’s file',
      lines: [`This record was made from it on ${dayInWords(on, today)}. What nobody here was told comes from there.`],
      links: mayDo(who.role, 'say whose rows of the return are')
        ? [{ text: 'Rows of the council’s files', href: matchPath({ person: personId }) }]
        : [],
    }
  },
}
