import { type DateString, dayOf } from '#platform/clock'
import { type LookLine, reasonWords, whoWords } from '../who-looked/looks.rules.ts'

type Line = LookLine & { at: Date }
export type OwnLook<L> = L & { who: string; as: string; why: string }

/** What they do on their own page besides looking. */
const did = ['took back a sharing, or objected to it', 'asked for something on their own page']

/**
 * The list as its owner reads it. Where they only looked themselves it says on which days, so that others stand out, and
 * somebody who was not there that day sees that somebody else was.
 */
export function asTheirOwn<L extends Line>(
  lines: L[],
  ownRole: string,
): { looks: OwnLook<L>[]; cameInOn: DateString[] } {
  const mine = (line: L) => line.role === ownRole
  const days = lines.filter(mine).map(line => dayOf(line.at))
  return {
    cameInOn: [...new Set(days)],
    looks: lines
      .filter(line => !mine(line) || did.includes(line.act))
      .map(line => ({
        ...line,
        who: mine(line) ? 'You' : whoWords(line),
        as: mine(line) || line.name === null ? '' : line.role,
        why: mine(line) || line.name === null ? '' : reasonWords(line).replace(/^their /, 'your '),
      })),
  }
}
