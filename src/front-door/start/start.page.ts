import { addEntryPath, countDue, followUpsPath, heardPath, hubsPath, nearPath } from '#community'
import {
  countVerdictsOfMine,
  countWhereViewsDiffer,
  glassNotices,
  handOversPath,
  learningPath,
  listHandOversWaiting,
  listMyPeople,
  myPagePath,
  myPeoplePath,
  peerCirclePath,
  personPath,
  sharedWithUsPath,
  teamDecisionsPath,
  verdictsPath,
  viewsDifferPath,
} from '#people'
import { type Act, mayDo, type Place, page } from '#place'
import { addDays, dayOf, fromToday } from '#platform/clock'
import type { Reading } from '#platform/database'
import { redirectTo, type SignedIn, view } from '#platform/web'
import { countUndecided } from '../concern.queries.ts'
import {
  aboutPersonPath,
  addPostPath,
  concernsPath,
  newConversationPath,
  postTrayPath,
  ringBackPath,
  startPath,
} from '../paths.ts'
import { countPost } from '../post/post.queries.ts'
import { listRingBacks } from '../ring-back/ring-back.queries.ts'
import { listUnfinished } from '../unfinished/list-unfinished.ts'

const DAY = 86_400_000

/** Where somebody begins who holds no conversations. */
const firstPageOf = (role: string) =>
  mayDo(role, 'see their own page')
    ? myPagePath({})
    : mayDo(role, 'see what is shared with us')
      ? sharedWithUsPath({})
      : mayDo(role, 'see figures')
        ? '/figures'
        : mayDo(role, 'read the meeting packs')
          ? '/meetings'
          : nearPath({})

/** What waits for me, oldest first. Names and appointments only: what more there is, is read where it stands. */
export const start = page({
  path: startPath,
  may: 'see the start page',
  audit: { opened: 'saw the start page' },
  async get({ tx, who, place, today, now }) {
    if (!mayDo(who.role, 'record a conversation')) return redirectTo(firstPageOf(who.role), [])
    return view(
      'front-door/start/start.njk',
      {
        title: 'Today',
        ...(await waiting(tx, who, place, today, now)),
        newConversation: newConversationPath({}),
        near: nearPath({}),
        learning: learningPath({}),
        decisions: mayDo(who.role, 'write down a decision') ? teamDecisionsPath({}) : '',
        addNear: addEntryPath({}),
        heard: heardPath({}),
        circle: place.decisions.mode === 'peer circle' ? peerCirclePath({}) : '',
        hubs: { href: hubsPath({}), text: `${place.words.hubs}: sit down with somebody` },
      },
      [],
    )
  },
})

async function waiting(tx: Reading, who: SignedIn, place: Place, today: string, now: Date) {
  const mineDue = (until: string) => countDue(tx, place.id, { accountId: who.accountId, today: until })
  const fortnight = { madeBy: who.accountId, since: new Date(now.getTime() - 14 * DAY) }
  const where = place.teams.find(team => team.key === who.team)
  const may = <T>(act: Act, asked: () => Promise<T>) => (mayDo(who.role, act) ? asked() : undefined)
  const [due, late, handOvers, people, verdicts, ringBacks, drafts, post, glass, differs, concerns] = await Promise.all(
    [
      mineDue(today),
      mineDue(addDays(today, -1)),
      where?.takesHandOvers ? listHandOversWaiting(tx, place.id, who.team) : undefined,
      listMyPeople(tx, place.id, who.accountId, today, now),
      countVerdictsOfMine(tx, place.id, fortnight),
      listRingBacks(tx, place.id, who.team, addDays(today, 1)),
      listUnfinished(tx, place, who, today, now),
      countPost(tx, place.id, who.team),
      glassNotices(tx, place, who, today),
      may('answer where views differ', () => countWhereViewsDiffer(tx, place.id, who.team)),
      may('decide on a safeguarding concern', () => countUndecided(tx, place.id)),
    ],
  )
  return {
    drafts,
    ringBacks: ringBacks.map(r => ({
      name: r.known_as ?? 'Nobody named',
      whom: r.whom,
      when: [fromToday(r.due_on, today), r.ring_when].filter(Boolean).join(', '),
      late: r.due_on < today,
      done: ringBackPath({ result: r.result_id }),
      begin: r.person_id ? aboutPersonPath({ person: r.person_id }) : '',
      href: ringBackPath({ result: r.result_id }),
    })),
    // Whoever knew somebody who died is told here, for fourteen days.
    died: people.flatMap(p =>
      p.diedOn ? [{ name: p.knownAs, on: fromToday(p.diedOn, today), href: personPath({ person: p.personId }) }] : [],
    ),
    verdicts: { count: verdicts, href: verdictsPath({}) },
    mine: { count: people.filter(p => !p.diedOn).length, href: myPeoplePath({}) },
    handOvers: handOvers
      ? {
          count: handOvers.length,
          href: handOversPath({}),
          oldest: handOvers[0] ? fromToday(dayOf(handOvers[0].made_at), today) : '',
        }
      : null,
    post: { count: post, href: postTrayPath({}), add: addPostPath({}) },
    glass,
    differs: differs === undefined ? null : { count: differs, href: viewsDifferPath({}) },
    followUps: { count: due, href: followUpsPath({}), late },
    concerns: concerns === undefined ? null : { count: concerns, href: concernsPath({}) },
  }
}
