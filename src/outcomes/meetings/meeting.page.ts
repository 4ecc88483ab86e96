import { periodInWords } from '#measures'
import { mayDo, page } from '#place'
import { dayInWords, dayOf, timeOf } from '#platform/clock'
import type { PlaceId, Reading } from '#platform/database'
import { missing, nobody, view } from '#platform/web'
import { listLetOut } from '../let-out/let-out.queries.ts'
import { asLetOut, keyOf, mayReadPack, writtenOn } from '../let-out/words-of-pack.ts'
import { agreePath, challengePath, heldPath, meetingPath, meetingsPath, publishPath, variancePath } from '../paths.ts'
import { actionsOn, challengesOn } from './agenda.rules.ts'
import { listActions } from './agreed.queries.ts'
import { listChallenges } from './challenge.queries.ts'
import type { FrozenFigure } from './meeting.queries.ts'
import { listFrozen, listMeetings, listVariances, type Meeting } from './meeting.queries.ts'
import {
  actionsShown,
  challengesShown,
  type PackView,
  stepsShown,
  titleOf,
  variancesShown,
} from './pack-shown.rules.ts'

/** A meeting with its pack, if there is one. */
export async function openPack(tx: Reading, placeId: PlaceId, meetingId: string) {
  const meetings = await listMeetings(tx, placeId)
  const meeting = meetings.find(m => m.meetingId === meetingId)
  if (!meeting) return undefined
  const figures = await listFrozen(tx, placeId, meetingId)
  return { meeting, meetings, figures }
}

export const titlesOf = (figures: readonly FrozenFigure[]) => (measure: string | null) =>
  measure === null ? '' : (figures.find(f => f.measure === measure)?.title ?? '')

/** All that was written for a pack: why figures are off, what was agreed before and here, what was asked and answered. */
export async function wordsOfPack(tx: Reading, placeId: PlaceId, { meeting, meetings }: Pack) {
  return {
    meeting,
    variances: await listVariances(tx, placeId, meeting.meetingId),
    actions: actionsOn(meeting, meetings, await listActions(tx, placeId)),
    challenges: challengesOn(meeting, meetings, await listChallenges(tx, placeId)),
  }
}
type Pack = NonNullable<Awaited<ReturnType<typeof openPack>>>
type Words = Awaited<ReturnType<typeof wordsOfPack>>

/** As somebody outside may read it. */
function outside(words: Words, out: ReadonlySet<string>): Words {
  const { carried, agreed } = words.actions
  const { before, here } = words.challenges
  const earlier = asLetOut({ ...words, actions: carried, challenges: before }, out)
  const now = asLetOut({ ...words, actions: agreed, challenges: here }, out)
  return {
    ...{ meeting: now.meeting, variances: now.variances },
    actions: { carried: [...earlier.actions], agreed: [...now.actions] },
    challenges: { before: [...earlier.challenges], here: [...now.challenges] },
  }
}

/** How many pieces of writing nobody has let out yet. */
function keptInside(words: Words, out: ReadonlySet<string>): number {
  const { meeting, variances, actions, challenges } = words
  const all = {
    ...{ meeting, variances, actions: [...actions.carried, ...actions.agreed] },
    challenges: [...challenges.before, ...challenges.here],
  }
  return writtenOn(all, () => '').filter(w => !out.has(keyOf(w))).length
}

/** One pack: what is still open, what was asked, the frozen figures, why what is off is off, and what was agreed. */
export const meetingPage = page({
  path: meetingPath,
  may: 'read the meeting packs',
  audit: nobody('it shows sums, and nobody behind them'),
  async get({ tx, place, who, params, query, today }) {
    const pack = await openPack(tx, place.id, params.meeting)
    if (!pack || !mayReadPack(who.role, pack.meeting)) return missing()
    const { figures } = pack
    const ours = mayDo(who.role, 'see figures')
    const seen: PackView = ours && query.view !== 'published' ? 'our own' : 'published'
    const written = await wordsOfPack(tx, place.id, pack)
    const out = await listLetOut(tx, place.id)
    // The published view is what is read outside, whoever looks at it.
    const { meeting, variances, actions, challenges } = seen === 'published' ? outside(written, out) : written
    const titleFor = titlesOf(figures)
    const off = variancesShown({ meetingId: meeting.meetingId, figures, variances }, seen)
    return view('outcomes/meetings/meeting.njk', {
      title: titleOf(meeting, today),
      ...headOf(meeting, today),
      published: seen === 'published',
      sections: stepsShown(figures, seen),
      variances: off,
      others: figures
        .filter(f => !off.some(v => v.measure === f.measure))
        .map(f => ({ title: f.title, href: variancePath({ meeting: meeting.meetingId, measure: f.measure }) })),
      carried: actionsShown(actions.carried, titleFor, today),
      agreed: actionsShown(actions.agreed, titleFor, today),
      before: challengesShown(challenges.before, titleFor, today),
      here: challengesShown(challenges.here, titleFor, today),
      may: {
        hold: mayDo(who.role, 'hold a performance meeting'),
        explain: mayDo(who.role, 'say why a figure is off'),
        ask: mayDo(who.role, 'challenge a pack'),
        answer: mayDo(who.role, 'answer a challenge'),
        choose: ours,
      },
      kept: mayDo(who.role, 'hold a performance meeting') ? keptInside(written, out) : 0,
      isOut: meeting.publishedAt !== null,
      links: linksOf(meeting.meetingId, seen),
    })
  },
})

const headOf = (m: Meeting, today: string) => ({
  ...{ period: periodInWords(m), chair: m.chair, present: m.present, quarterly: m.kind === 'quarterly' },
  next: m.nextOn ? dayInWords(m.nextOn, today) : '',
  frozen: `${dayInWords(dayOf(m.frozenAt), today)}, ${timeOf(m.frozenAt)}`,
  frozenBy: m.frozenByName,
})

function linksOf(meeting: string, seen: PackView) {
  const here = meetingPath({ meeting })
  return {
    all: meetingsPath({}),
    agree: agreePath({ meeting }),
    ask: challengePath({ meeting }),
    held: heldPath({ meeting }),
    publish: publishPath({ meeting }),
    view: seen === 'published' ? here : `${here}?view=published`,
  }
}
