import type { Reading, Writing } from '#platform/database'
import { findDraftAt, removeDraftAt, saveDraftAt } from '#platform/drafts'
import { type About, type Answer, type Redirect, redirectTo } from './answer.ts'
import { MARK, shownAgain } from './forms.ts'
import type { DraftWords, SignedIn } from './page.ts'

/** What was typed so far, and what stood when it was begun. */
type HalfWritten = { typed: Record<string, unknown>; stood?: unknown; seenBy?: 'its author' }

type Asked = { path: string; body: unknown }

export const draftCalled = (draft: DraftWords): string => (typeof draft === 'string' ? draft : draft.what)
const mayBeKept = (draft: DraftWords, typed: Record<string, unknown>) =>
  typeof draft === 'string' || !draft.not?.(typed)

const at = ({ path }: Asked, { accountId }: SignedIn) => ({ accountId, address: path })

/** What somebody was writing at an address, and has not sent. */
export async function findHalfWritten(tx: Reading, placeId: number, asked: Asked, who: SignedIn) {
  const kept = await findDraftAt<HalfWritten>(tx, placeId, at(asked, who))
  return kept && { ...kept.content, savedAt: kept.savedAt }
}

export const forgetHalfWritten = (tx: Writing, placeId: number, asked: Asked, who: SignedIn): Promise<void> =>
  removeDraftAt(tx, placeId, at(asked, who))

type Keeping = {
  tx: Writing
  placeId: number
  asked: Asked
  who: SignedIn
  now: Date
  typed: Record<string, unknown>
  draft: DraftWords
  /** Opens the page as they would: it has to be there for them, and says whom it is about. */
  open: () => Promise<Answer>
}

export type Kept = (Redirect & { about?: About[] }) | { kind: 'kept'; words: string } | { kind: 'missing' }

/**
 * 'as written': the page goes on; 'for later': on to the start; 'nothing': thrown away. What must not lie unfinished is
 * not kept, and what was kept of it before goes.
 */
export async function keepHalfWritten(k: Keeping): Promise<Kept | 'not to be kept'> {
  const { tx, placeId, asked, who, now, typed, draft } = k
  const how = String((asked.body as Record<string, unknown>)[MARK.keep])
  const before = await findDraftAt(tx, placeId, at(asked, who))
  if (how === 'nothing' || !mayBeKept(draft, typed)) {
    await forgetHalfWritten(tx, placeId, asked, who)
    if (how === 'nothing') return { ...redirectTo(asked.path), unfinished: true }
    return how === 'for later' ? 'not to be kept' : { kind: 'kept', words: 'Not kept while it is restricted: save it' }
  }
  const opened = before ? undefined : await k.open()
  if (opened && opened.kind !== 'view') return { kind: 'missing' }
  const about = (opened as { about?: About[] } | undefined)?.about ?? []
  const person = about.find(one => one.person)?.person ?? null
  const stood = (asked.body as Record<string, unknown>)[MARK.stood]
  const seenBy = typeof draft !== 'string' && draft.seenBy ? { seenBy: draft.seenBy } : {}
  await saveDraftAt(tx, placeId, {
    ...{ ...at(asked, who), team: who.team, kind: draftCalled(draft), personId: person, at: now },
    content: { typed: shownAgain(typed), ...(typeof stood === 'string' && { stood }), ...seenBy } satisfies HalfWritten,
  })
  if (how !== 'for later') return { kind: 'kept', words: '' }
  const lines = person ? [{ person, act: `put ${draftCalled(draft)} aside, half-written` }] : []
  return { ...redirectTo('/', lines), unfinished: true }
}
