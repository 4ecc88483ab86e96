import { mayDo, type Place } from '#place'
import { dayOf, fromToday, timeOf } from '#platform/clock'
import type { Reading } from '#platform/database'
import { type Draft, listDraftsOf, listDraftsOfTeam } from '#platform/drafts'
import type { SignedIn } from '#platform/web'
import type { Conversation } from '../conversation/conversation.form.ts'
import { conversationPath, unfinishedPath } from '../paths.ts'
import { namesOfDrafts } from './unfinished.queries.ts'

const DAY = 86_400_000

/** Pages that somebody has begun and not sent; for a manager also what the team has left lying for a day (safety.md, Drafts). */
export async function listUnfinished(tx: Reading, place: Place, who: SignedIn, today: string, now: Date) {
  const mine = await listDraftsOf<Partial<Conversation>>(tx, place.id, who.accountId)
  const team = mayDo(who.role, 'see the team’s drafts')
    ? await listDraftsOfTeam<Partial<Conversation>>(tx, place.id, who.team, new Date(now.getTime() - DAY))
    : []
  const all = [...mine, ...team.filter(d => d.account_id !== who.accountId)]
  const people = all.filter(d => d.address !== null).flatMap(d => d.person_id ?? [])
  const names = await namesOfDrafts(tx, place.id, people)
  return all.map(d => ({
    ...aboutWhat(d, names),
    when: `${fromToday(dayOf(d.saved_at), today)}, ${timeOf(d.saved_at)}`,
    author: d.account_id === who.accountId ? '' : d.author,
    old: now.getTime() - d.saved_at.getTime() > DAY,
    href: d.address === null ? conversationPath({ conversation: d.draft_id }) : theirPage(d, d.address, who),
  }))
}

const theirPage = (d: Draft<unknown>, address: string, who: SignedIn) =>
  d.account_id === who.accountId ? address : unfinishedPath({ draft: d.draft_id })

function aboutWhat(d: Draft<Partial<Conversation>>, names: Map<string, string>) {
  if (d.address !== null)
    return { name: (d.person_id && names.get(d.person_id)) || 'About nobody on record', what: d.kind }
  return {
    name: d.content.aboutName || (d.person_id ? 'Somebody on record' : 'Nobody named yet'),
    what: 'a conversation',
  }
}
