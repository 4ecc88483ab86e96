import { countDue, followUpsPath, hubsPath, nearPath } from '#community'
import { cldFilesPath } from '#exchange'
import { callsPath, startPath, waitingPath } from '#front-door'
import { figuresPath, meetingsPath } from '#outcomes'
import {
  askPath,
  brokenGlassPath,
  countBrokenGlass,
  countHandOversWaiting,
  handOversPath,
  isOfRecords,
  matchesPath,
  myLooksPath,
  myPagePath,
  myPeoplePath,
  mySharingsPath,
  sharedWithUsPath,
} from '#people'
import { type Act, accountsPath, mayDo, type Place, whatRunsPath } from '#place'
import { dayOf } from '#platform/clock'
import { type Reading, seeingEverybody } from '#platform/database'
import type { NavItem, SignedIn } from '#platform/web'

/** Counts are looked up again after this long: they stand on every page, and nobody's minute depends on them. */
const KEPT_MS = 20_000
const kept = new Map<string, { until: number; counts: Counts }>()
type Counts = { followUps: number; handOvers: number; glass: number }

/** The links along the top: what somebody's role may open, with what waits behind each. */
export async function navFor(
  place: Pick<Place, 'id' | 'words' | 'teams'>,
  tx: Reading,
  who: SignedIn,
  now: Date,
): Promise<NavItem[]> {
  const items: (NavItem & { may: Act })[] = [
    { text: 'Today', href: startPath({}), may: 'record a conversation' },
    { text: 'Waiting', href: waitingPath({}), may: 'see what waits' },
    { text: 'My people', href: myPeoplePath({}), may: 'acknowledge a hand-over' },
    { text: 'Follow-ups', href: followUpsPath({}), may: 'follow up an introduction' },
    { text: 'Hand-overs', href: handOversPath({}), may: 'acknowledge a hand-over' },
    ...(holdsHubs(place, who) ? [{ text: place.words.hubs, href: hubsPath({}), may: 'book at a hub' } as const] : []),
    { text: 'My page', href: myPagePath({}), may: 'see their own page' },
    { text: 'Who looked', href: myLooksPath({}), may: 'see their own page' },
    { text: 'Shared', href: mySharingsPath({}), may: 'see their own page' },
    { text: 'Ask us', href: askPath({}), may: 'speak up on their own page' },
    { text: 'Shared with us', href: sharedWithUsPath({}), may: 'see what is shared with us' },
    ...(isOfRecords(place, who.team)
      ? [{ text: 'Known already?', href: matchesPath({}), may: 'join two records' } as const]
      : []),
    { text: 'Near here', href: nearPath({}), may: 'see what is near' },
    ...(mayDo(who.role, 'record a conversation')
      ? []
      : [{ text: 'Calls', href: callsPath({}), may: 'keep the count of calls' } as const]),
    { text: 'Figures', href: figuresPath({}), may: 'see figures' },
    // Whoever talks with people finds it under Figures.
    ...(mayDo(who.role, 'record a conversation')
      ? []
      : [{ text: 'Client Level Data', href: cldFilesPath({}), may: 'load client level data' } as const]),
    { text: 'Meetings', href: meetingsPath({}), may: 'read the meeting packs' },
    { text: 'Accounts', href: accountsPath({}), may: 'manage accounts' },
    { text: 'What runs by itself', href: whatRunsPath({}), may: 'see what runs by itself' },
  ]
  const mine = items.filter(item => mayDo(who.role, item.may))
  const counts = mayDo(who.role, 'follow up an introduction') ? await countsFor(place.id, tx, who, now) : undefined
  // It is there while something waits to be gone through, and at no other time.
  if (counts?.glass && mayDo(who.role, 'go through broken glass'))
    mine.push({ text: 'Broken glass', href: brokenGlassPath({}), count: counts.glass, may: 'go through broken glass' })
  return mine.map(({ may: _, ...item }) => {
    const count =
      item.href === followUpsPath({})
        ? counts?.followUps
        : item.href === handOversPath({})
          ? counts?.handOvers
          : undefined
    return count ? { ...item, count } : item
  })
}

/** Whoever sits there has it at hand; others find it on the start page, in the call and from a record. */
const holdsHubs = (place: Pick<Place, 'teams'>, who: SignedIn): boolean =>
  place.teams.some(team => team.key === who.team && team.kind === 'hub')

async function countsFor(placeId: number, tx: Reading, who: SignedIn, now: Date): Promise<Counts> {
  const key = `${placeId}:${who.accountId}`
  const before = kept.get(key)
  if (before && before.until > now.getTime()) return before.counts
  const counts = {
    followUps: await countDue(tx, placeId, { accountId: who.accountId, today: dayOf(now) }),
    handOvers: await countHandOversWaiting(tx, placeId, who.team),
    glass: mayDo(who.role, 'go through broken glass')
      ? await seeingEverybody(tx, () => countBrokenGlass(tx, placeId, who.accountId))
      : 0,
  }
  if (kept.size > 5_000) kept.clear()
  kept.set(key, { until: now.getTime() + KEPT_MS, counts })
  return counts
}
