import { aboutDocument, findDocument, mayReadDocument, placeDocument, sourceShown } from '#people'
import { mayDo, type Place } from '#place'
import type { DateString } from '#platform/clock'
import type { Reading, Writing } from '#platform/database'
import type { About, SignedIn } from '#platform/web'
import { blankConversation, type Conversation } from '../conversation/conversation.form.ts'
import { postSourcePath, putAsidePath, raiseConcernPath } from '../paths.ts'
import { dealtWith, findPost, type Post } from './post.queries.ts'

/** What a page shows beside itself: the document as it came, and what else can be done with it. */
export type Source = {
  shown: Record<string, unknown>
  reach: string
  straight: string
  putAside: string
  about: About[]
}

type Asked = { who: SignedIn; place: Place; today: DateString }

/** The source of a conversation or a concern, for somebody who may read it. */
export async function sourceOf(tx: Reading, postId: string, { who, place, today }: Asked): Promise<Source | undefined> {
  if (!mayDo(who.role, 'record a conversation')) return undefined
  const post = await findPost(tx, place.id, postId)
  const document = post && (await findDocument(tx, place.id, post.documentId))
  if (!post || !document || !mayReadDocument(who.role, document)) return undefined
  const file = postSourcePath({ post: postId })
  return {
    shown: await sourceShown(tx, place.id, document, { file, today, fold: true }),
    reach: post.reach,
    straight: post.doneAt ? '' : `${raiseConcernPath({})}?from=${postId}`,
    putAside: post.doneAt ? '' : putAsidePath({ post: postId }),
    about: [{ ...aboutDocument(document), act: 'read what came in' }],
  }
}

/** A conversation as it stands before anybody wrote: what came says how it came, from whom, and about whom. */
export async function begunFrom(tx: Reading, placeId: number, postId: string): Promise<Conversation> {
  const post = await findPost(tx, placeId, postId)
  return post ? asItCame(post) : blankConversation()
}

export function asItCame(post: Pick<Post, 'fromKind' | 'fromName' | 'aboutName' | 'forWhom'>): Conversation {
  const blank = { ...blankConversation(), aboutName: post.aboutName }
  if (post.fromKind !== 'online')
    return {
      ...{ ...blank, channel: 'letter or form', caller: 'professional', callerName: post.fromName },
      callerRelation: post.fromKind === 'other' ? '' : post.fromKind,
    }
  return post.forWhom === 'me'
    ? {
        ...blank,
        channel: 'online',
        caller: 'the person',
        wantsWhose: 'person',
        lifeWhose: 'person',
        helpsWhose: 'person',
      }
    : { ...blank, channel: 'online', caller: 'somebody else', callerName: post.fromName }
}

type Finished = {
  postId: string
  personId: string | null
  concernId: string | null
  restricted: boolean
  byName: string
  at: Date
}

/** What came is now part of a record: the contact has its id, and the document its person. */
export async function linkSource(tx: Writing, placeId: number, f: Finished): Promise<Post | undefined> {
  const post = await findPost(tx, placeId, f.postId)
  if (!post) return undefined
  const outcome = f.concernId ? ('safeguarding' as const) : ('conversation' as const)
  await dealtWith(tx, placeId, f.postId, { outcome, why: '', concernId: f.concernId, byName: f.byName, at: f.at })
  await placeDocument(tx, placeId, post.documentId, { personId: f.personId, restricted: f.restricted })
  return post
}
