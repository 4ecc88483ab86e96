import { z } from 'zod'
import type { ResultKind } from '#place'
import { anyOf, ids, maybeId, maybeOneOf, words } from '#platform/web'
import { channels } from '../channels.rules.ts'
import { ringTimes } from '../ring-back/ring-back.rules.ts'

const whose = ['person', 'caller', 'both'] as const
const offered = ['not offered', 'to be asked', 'offered', 'wanted', 'booked', 'declined'] as const
export const resultKinds = [
  'introduced',
  'signposted',
  'advice',
  'ring back',
  'hub',
  'handed over',
  'nothing fits',
  'safeguarding',
] as const satisfies readonly ResultKind[]

/** Long enough for a long call written down whole; a page that is over says so and keeps every word. */
const PROMPT = 8_000

const orElse = <T extends z.ZodType, V>(field: T, otherwise: V) =>
  field.transform(v => (v === undefined ? otherwise : v) as Exclude<z.output<T>, undefined> | V)

/**
 * Everything on the conversation page. Nothing is required here: a draft may be as empty as it likes. What a finished
 * conversation needs is said by `whatIsMissing`.
 */
export const conversationForm = z.object({
  /** Which button: 'finish', 'draft', 'look', 'save', 'choose:<person>', 'unlink', 'introduce:<entry>', 'signpost:<entry>', 'drop:<entry>'. */
  do: orElse(words(80), 'finish'),
  channel: orElse(maybeOneOf(channels), 'phone' as const),
  caller: orElse(maybeOneOf(['the person', 'somebody else', 'professional', 'unknown']), 'unknown' as const),
  callerName: words(120),
  callerRelation: words(80),
  aboutName: words(120),
  /** Birth date, postcode or phone, as it was said; read by `readClues`. */
  clues: words(200),
  neighbourhood: words(60),
  personId: maybeId(),
  /** The worker has looked at the likely duplicates and says this is somebody new. */
  somebodyNew: maybeOneOf(['yes']),
  about: orElse(
    maybeOneOf(['new matter', 'same matter', 'our follow-up', 'rebooking', 'thanks']),
    'new matter' as const,
  ),
  wants: words(PROMPT),
  wantsWhose: orElse(maybeOneOf(whose), 'caller' as const),
  life: words(PROMPT),
  lifeWhose: orElse(maybeOneOf(whose), 'caller' as const),
  helps: words(PROMPT),
  helpsWhose: orElse(maybeOneOf(whose), 'caller' as const),
  mightNeed: maybeOneOf(['yes', 'no', 'cannot tell']),
  assessment: orElse(maybeOneOf(offered), 'not offered' as const),
  carersConversation: orElse(maybeOneOf(offered), 'not offered' as const),
  informationGiven: maybeOneOf(['yes']),
  results: anyOf(resultKinds),
  introduceTo: ids(),
  signpostTo: ids(),
  agreed: maybeOneOf(['said yes themselves', 'to be asked', 'legal authority', 'best-interests decision']),
  agreedNote: words(200),
  goesAlong: words(120),
  followUpOn: words(20),
  signpostedTo: words(300),
  advice: words(1_000),
  ringBackOn: words(20),
  ringBackWhom: words(120),
  ringBackWhen: maybeOneOf(ringTimes),
  ringBackNumber: words(60),
  toTeam: words(60),
  handOverReason: words(1_000),
  /** To another organisation's team: how it came that it may be told. */
  outsideAgreed: maybeOneOf(['said yes themselves', 'legal authority', 'best-interests decision']),
  outsideNote: words(200),
  gap: words(500),
  /** A free time at a hub; the first day that was on the list beside it; what getting there and being there takes. */
  hubSlot: maybeId(),
  hubShownFirst: words(20),
  hubNeeds: words(200),
  hubInterpreter: words(200),
  hubWhyLater: words(200),
  /** They said yes themselves to messages about the time. */
  hubMessages: maybeOneOf(['yes']),
  /** Topics that the worker took away from what was heard. */
  without: z.preprocess(v => (v === undefined ? [] : [v].flat()), z.array(z.string().max(60)).max(60)),
  recordingSeconds: z
    .preprocess(v => Number(v ?? 0) || 0, z.number().min(0))
    .transform(n => Math.min(Math.round(n), 36_000)),
})

export type Conversation = z.output<typeof conversationForm>

export const blankConversation = (): Conversation => conversationForm.parse({})

/** What was typed, for showing it again: also what is too long or wrong, so that nothing is lost by a refusal. */
export function asTyped(typed: Record<string, unknown>): Conversation {
  const parsed = conversationForm.safeParse(typed)
  if (parsed.success) return parsed.data
  const wrong = new Set(parsed.error.issues.map(issue => String(issue.path[0])))
  const right = conversationForm.safeParse(
    Object.fromEntries(Object.entries(typed).filter(([name]) => !wrong.has(name))),
  )
  const kept = Object.entries(typed).filter(([name, value]) => wrong.has(name) && typeof value === 'string')
  return { ...(right.success ? right.data : blankConversation()), ...Object.fromEntries(kept) }
}
