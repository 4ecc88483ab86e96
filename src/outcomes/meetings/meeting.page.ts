import { periodInWords } from '#measures'
import { mayDo, page } from '#place'
import { dayInWords, dayOf, timeOf } from '#platform/clock'
import type { PlaceId, Reading } from '#platform/database'
import { missing, nobody, view } from '#platform/web'
import { agreePath, challengePath, heldPath, meetingPath, meetingsPath, variancePath } from '../paths.ts'
import { actionsOn, challengesOn } from './agenda.rules.ts'
import { listActions } from './agreed.queries.ts'
import { listChallenges } from './challenge.queries.ts'
import type { FrozenFigure } from './freeze.ts'
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

/** One pack: what is still open, what was asked, the frozen figures, why what is off is off, and what was agreed. */
export const meetingPage = page({
  path: meetingPath,
  may: 'read the meeting packs',
  audit: nobody('it shows sums, and nobody behind them'),
  async get({ tx, place, who, params, query, today }) {
    const pack = await openPack(tx, place.id, params.meeting)
    if (!pack) return missing()
    const { meeting, meetings, figures } = pack
    const ours = mayDo(who.role, 'see figures')
    const seen: PackView = ours && query.view !== 'published' ? 'our own' : 'published'
    const variances = await listVariances(tx, place.id, meeting.meetingId)
    const actions = actionsOn(meeting, meetings, await listActions(tx, place.id))
    const challenges = challengesOn(meeting, meetings, await listChallenges(tx, place.id))
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
    view: seen === 'published' ? here : `${here}?view=published`,
  }
}
