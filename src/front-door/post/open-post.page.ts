import { z } from 'zod'
import { documentFile, findDocument, mayReadDocument } from '#people'
import { page } from '#place'
import { dayInWords, dayOf, fromToday } from '#platform/clock'
import { findDraft } from '#platform/drafts'
import { missing, redirectTo, refuse, requiredWords, view } from '#platform/web'
import {
  addPostPath,
  contactPath,
  conversationPath,
  postPath,
  postSourcePath,
  postTrayPath,
  putAsidePath,
} from '../paths.ts'
import { dealtWith, findPost, listPost, type Post, type PostDone } from './post.queries.ts'
import { sourceOf } from './post.ts'

const FORTNIGHT = 14 * 86_400_000

const fromWords = (p: Post) =>
  p.fromKind === 'online'
    ? 'Online'
    : [p.fromKind === 'other' ? '' : p.fromKind, p.fromName].filter(Boolean).join(', ') || 'Somebody'

/** What came in and waits, and what became of the rest. */
export const postTray = page({
  path: postTrayPath,
  may: 'record a conversation',
  audit: { opened: 'looked through what came in' },
  async get({ tx, place, today, now }) {
    const rows = await listPost(tx, place.id, new Date(now.getTime() - FORTNIGHT))
    const shown = rows.map(p => ({
      ...{ from: fromWords(p), about: p.aboutName || 'Nobody named', came: fromToday(p.cameOn, today) },
      dated: p.datedOn ? dayInWords(p.datedOn, today) : '',
      href: p.outcome === 'conversation' ? contactPath({ contact: p.postId }) : postPath({ post: p.postId }),
      done: doneWords(p, today),
      // What went to safeguarding is read by whoever decides, and is not listed with a name.
      guarded: p.outcome === 'safeguarding',
    }))
    const data = {
      title: 'What came in',
      waiting: shown.filter(p => !p.done),
      done: shown.filter(p => p.done && !p.guarded),
      paths: { add: addPostPath({}) },
    }
    return view(
      'front-door/post/post-tray.njk',
      data,
      rows.filter(p => p.aboutName).map(p => ({ record: p.postId })),
    )
  },
})

const doneWords = (p: PostDone, today: string) =>
  p.doneAt
    ? `${{ conversation: 'A conversation', safeguarding: 'Safeguarding', 'nothing to do': `Nothing to do: ${p.outcomeWhy}` }[p.outcome!]}, ${p.doneByName}, ${dayInWords(dayOf(p.doneAt), today)}`
    : ''

/** Opens as the conversation that is written from it, unless somebody else is writing that, or it is done. */
export const openPost = page({
  path: postPath,
  may: 'record a conversation',
  audit: { opened: 'opened what came in' },
  async get({ tx, params, place, who }) {
    const post = await findPost(tx, place.id, params.post)
    if (!post) return missing()
    const draft = await findDraft(tx, place.id, params.post)
    const theirs = draft !== undefined && draft.account_id !== who.accountId
    if (post.outcome === 'conversation') return redirectTo(contactPath({ contact: post.postId }), [])
    return redirectTo((theirs || post.doneAt ? putAsidePath : conversationPath)(idsOf(post)), [])
  },
})

const idsOf = ({ postId }: Post) => ({ post: postId, conversation: postId })

/** The file or words themselves, as they came. */
export const postSource = page({
  path: postSourcePath,
  may: 'record a conversation',
  audit: { opened: 'opened the file of what came in' },
  async get({ tx, params, place, who }) {
    const post = await findPost(tx, place.id, params.post)
    const document = post && (await findDocument(tx, place.id, post.documentId))
    if (!document || !mayReadDocument(who.role, document)) return missing()
    return documentFile(tx, place.id, document)
  },
})

/** Nothing to do: an advertisement, something twice, something for another council. Never without why. */
export const putAside = page({
  path: putAsidePath,
  may: 'record a conversation',
  audit: { opened: 'looked at what came in', saved: 'said that nothing was to do with what came in' },
  form: z.object({ why: requiredWords(300, 'Say why there is nothing to do') }),
  async get({ tx, params, place, who, today, typed, errors }) {
    const post = await findPost(tx, place.id, params.post)
    const source = await sourceOf(tx, params.post, { who, place, today })
    if (!post || !source) return missing()
    const draft = await findDraft(tx, place.id, params.post)
    const data = {
      title: 'What came in',
      source: { ...source.shown, fold: false },
      about: post.aboutName,
      writing: draft && draft.account_id !== who.accountId ? draft.author : '',
      done: doneWords(post, today),
      why: typed.why ?? '',
      paths: {
        here: putAsidePath({ post: post.postId }),
        begin: conversationPath(idsOf(post)),
        tray: postTrayPath({}),
      },
      errors,
    }
    return view('front-door/post/put-aside.njk', data, source.about)
  },
  async post({ tx, params, place, who, form, now }) {
    const post = await findPost(tx, place.id, params.post)
    if (!post) return missing()
    const draft = await findDraft(tx, place.id, params.post)
    if (draft && draft.account_id !== who.accountId)
      return refuse({ why: `${draft.author} is writing a conversation from it` })
    const dealt = { outcome: 'nothing to do' as const, why: form.why, concernId: null, byName: who.name, at: now }
    if (!(await dealtWith(tx, place.id, params.post, dealt)))
      return refuse({ why: 'Somebody has dealt with it meanwhile' })
    return redirectTo(postTrayPath({}), [{ record: params.post, content: form }])
  },
})
