import type { Need } from './listing.ts'

/**
 * What a conversation is about, and how people put it. Each sentence is written once and said by whoever speaks
 * (say.rules.ts): {S} is 'I', 'Mum' or 'Mr Hale'; {She} and {s} the pronoun, {o} me or her, {my} my or her, {self} myself;
 * [want|wants] is what 'I' and what 'she' takes; [am|is|are] where 'they' differs.
 */
export type Matter = {
  need: Need
  /** How common at ages up to 39, 40 to 64, 65 to 79, 80 and over. */
  at: readonly [number, number, number, number]
  wants: readonly string[]
  life: readonly string[]
  helps: readonly string[]
  /** Why a team would be asked to take it on. */
  reasons: readonly string[]
}
