import type { THEMSELVES } from '#platform/database'
import { ownRole } from './policy.rules.ts'

/**
 * Who may open whose record, and what for. Beside policy.rules.ts, which says what a role may do at all, this says with
 * whom. docs/access.md says the same for people who read no code; the database holds the four that may never fail (place,
 * organisation, restriction, the end of a sharing) by itself.
 */

/** How somebody of the council is tied to somebody on record, as what happened tells. */
export type Ties = {
  /** The record is kept apart, and they are named for it. */
  named: boolean
  /** They said why they had to get in, and it is still open to them for that. */
  brokeTheGlass: boolean
  knownWorker: boolean
  allocated: boolean
  handedToTeam: boolean
  teamsKnownWorker: boolean
  spokeWithThem: boolean
}

/**
 * In the order in which they are told to the person: the nearest first. A record that is kept apart opens for the first
 * three only. Everything else opens for whoever works for the council's adult social care and may open records at all:
 * somebody rings and has to be helped; that somebody was found by a search is kept too, and looks that nothing explains are
 * gone through (safety.md, Who looked).
 */
const reasons: [keyof Ties, string][] = [
  ['brokeTheGlass', 'it could not wait, and somebody goes through why'],
  ['knownWorker', 'their worker to come back to'],
  ['named', 'named for this record, which is kept apart'],
  ['allocated', 'it was given to them to do'],
  ['handedToTeam', 'handed over to their team'],
  ['teamsKnownWorker', 'somebody of their team is the worker to come back to'],
  ['spokeWithThem', 'took a conversation about them'],
]

/** Why they look, for the person's own list; undefined where nothing but their work tells. */
export const whyTheyLook = (ties: Ties): string | undefined => reasons.find(([tie]) => ties[tie])?.[1]

/** Parts of a record that can be shared, each by itself. Everything else of a record is shared with nobody. */
export const sharedParts = [
  { key: 'story', label: 'What matters, and their strengths', hint: 'In their own words, or whoever said it' },
  {
    key: 'reaching',
    label: 'How to reach them',
    hint: 'Telephone and mail, and which of them is safe. Never an address',
  },
  { key: 'needs', label: 'Language, interpreter and other needs', hint: 'How to talk with them' },
  { key: 'circle', label: 'Their people', hint: 'Who they are, and the worker to come back to' },
  { key: 'plan', label: 'The plan', hint: 'What was agreed to be done' },
  { key: 'arranged', label: 'What is arranged', hint: 'Introductions, and times at a hub' },
] as const
export type SharedPart = (typeof sharedParts)[number]['key']

/** What makes telling somebody lawful (UK GDPR article 6(1)), of what a council may rest on. */
export const bases = [
  'by law: 6(1)(c)',
  'a public task: 6(1)(e)',
  'to protect somebody’s life: 6(1)(d)',
  'they agreed: 6(1)(a)',
] as const
/** And of health, belief, origin and the like (article 9(2), with the Data Protection Act 2018 schedule 1). */
export const conditions = [
  'health and social care: 9(2)(h)',
  'social protection law: 9(2)(b)',
  'to protect somebody’s life: 9(2)(c)',
  'safeguarding: 9(2)(g)',
  'they agreed explicitly: 9(2)(a)',
] as const
export const agreements = [
  'said yes',
  'said no',
  'not asked',
  'somebody with authority said yes',
  'best-interests decision',
] as const

export type Sharing = {
  basis: (typeof bases)[number]
  condition: (typeof conditions)[number]
  agreed: (typeof agreements)[number]
}

/** Rests on what the person said, so that it ends the moment they say otherwise (article 7(3)). */
export const restsOnAgreement = ({ basis, condition }: Pick<Sharing, 'basis' | 'condition'>): boolean =>
  basis === 'they agreed: 6(1)(a)' || condition === 'they agreed explicitly: 9(2)(a)'

/** Why it may not be shared so, by field. An adult agrees for themselves, or a recorded authority or decision stands in. */
export function wrongWithSharing(sharing: Sharing & { agreedHow: string; agreedSays: string }): Record<string, string> {
  if (restsOnAgreement(sharing) && ['said no', 'not asked'].includes(sharing.agreed))
    return { agreed: 'It would rest on their agreement, and they have not given it' }
  if (sharing.agreedSays === '') return { agreedSays: 'Write who says so' }
  if (sharing.agreedHow === '')
    return { agreedHow: sharing.agreed === 'not asked' ? 'Write why they were not asked' : 'Write how they were asked' }
  return {}
}

/** Whoever works for another organisation has a role of another organisation's, and the other way about. */
export const outsideRoles: readonly string[] = ['trusted assessor']
const themselves: typeof THEMSELVES = 'themselves'

/** And somebody with a page of their own works for nobody: they are let in to themselves. */
export const roleFits = (role: string, organisation: string): boolean =>
  role === ownRole || organisation === themselves
    ? role === ownRole && organisation === themselves
    : outsideRoles.includes(role) === (organisation !== '')
