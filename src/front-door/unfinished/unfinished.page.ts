import { personPath } from '#people'
import { page } from '#place'
import { dayInWords, dayOf, timeOf } from '#platform/clock'
import { isId } from '#platform/database'
import { findDraft } from '#platform/drafts'
import { missing, view } from '#platform/web'
import { startPath, unfinishedPath } from '../paths.ts'
import { namesOfDrafts } from './unfinished.queries.ts'

type Content = { typed?: Record<string, unknown>; seenBy?: 'its author' }

/** What a colleague has left half-written, for their manager to read: it is theirs to finish. */
export const unfinished = page({
  path: unfinishedPath,
  may: 'see the team’s drafts',
  audit: { opened: 'read a half-written page' },
  async get({ tx, params, place, who, today, now }) {
    const draft = isId(params.draft) ? await findDraft<Content>(tx, place.id, params.draft) : undefined
    const waited = draft && now.getTime() - draft.saved_at.getTime() > 86_400_000
    if (!draft?.address || draft.team !== who.team || !waited) return missing()
    const { typed = {}, seenBy } = draft.content
    const words = Object.values(typed)
      .flat()
      .filter((one): one is string => typeof one === 'string' && one.trim().includes(' '))
    const names = await namesOfDrafts(tx, place.id, draft.person_id ? [draft.person_id] : [])
    const data = {
      title: `Half-written: ${draft.kind}`,
      ...{ author: draft.author, when: `${dayInWords(dayOf(draft.saved_at), today)}, ${timeOf(draft.saved_at)}` },
      about: draft.person_id ? (names.get(draft.person_id) ?? '') : '',
      ...{ apart: seenBy !== undefined, words: seenBy ? [] : words },
      paths: { start: startPath({}), record: draft.person_id ? personPath({ person: draft.person_id }) : '' },
    }
    return view('front-door/unfinished/unfinished.njk', data, [{ person: draft.person_id, record: draft.draft_id }])
  },
})
