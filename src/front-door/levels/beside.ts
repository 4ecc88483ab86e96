import { type BesideSource, type DueSource, listLevelMoves, listTasks, standingOf } from '#people'
import { levelCalled, mayDo } from '#place'
import { dayInWords } from '#platform/clock'
import { circumstancesPath, crisisReviewPath, planPath, specialistPath, stepAwayPath } from '../paths.ts'
import { findGeneral } from './circumstances.queries.ts'
import { listCrisisReviews, listPlans } from './plan.queries.ts'

/** Beside the record of a place with levels: what was looked at, the plan, and what the level offers next. */
export const levelsBeside: BesideSource = {
  of: [],
  async ask(tx, { personId: person, ids, died, place, who, today }) {
    if (!place.levels) return undefined
    const [latest] = await listLevelMoves(tx, place.id, ids)
    const standing = standingOf(latest)
    const general = await findGeneral(tx, place.id, ids)
    const [plan] = await listPlans(tx, place.id, ids)
    const [review] = await listCrisisReviews(tx, place.id, ids)
    const tasks = await listTasks(tx, place.id, ids)
    const offers = standing.at === 'level' ? levelCalled(place, standing.level).offers : []
    const day = (date: string) => dayInWords(date, today)
    const lines = [
      general ? `All of it was looked at on ${day(general.onDate)}.` : 'Nobody has looked at all of it yet.',
      ...(plan
        ? [
            `A plan of ${day(plan.onDate)}: ${tasks.filter(one => one.ended === 'done').length} of ${tasks.length} done.`,
          ]
        : []),
      ...(review && offers.includes('crisis review')
        ? [`How things are: looked at again on ${day(review.nextOn)}.`]
        : []),
    ]
    const links = [
      {
        may: 'assess wider circumstances',
        shown: true,
        text: 'Wider circumstances',
        href: circumstancesPath({ person }),
      },
      {
        may: 'assess wider circumstances',
        shown: Boolean(general),
        text: 'A closer look',
        href: specialistPath({ person }),
      },
      {
        may: 'plan with somebody',
        shown: Boolean(plan) || offers.includes('plan'),
        text: 'Plan',
        href: planPath({ person }),
      },
      {
        may: 'plan with somebody',
        shown: Boolean(review) || offers.includes('crisis review'),
        text: 'How things are',
        href: crisisReviewPath({ person }),
      },
      {
        may: 'step away from somebody',
        shown: standing.at === 'level',
        text: 'Managing without us',
        href: stepAwayPath({ person }),
      },
    ]
    return {
      title: 'Circumstances and plan',
      lines,
      links: died
        ? []
        : links.filter(one => one.shown && mayDo(who.role, one.may)).map(({ text, href }) => ({ text, href })),
    }
  },
}

/** The next look at the risk of crisis, for the list of what is next; none once somebody stepped away. */
export const dueCrisisReview: DueSource = {
  of: ['front_door.crisis_review'],
  async ask(tx, { personId, ids, place }) {
    const [review] = await listCrisisReviews(tx, place.id, ids)
    const [latest] = review ? await listLevelMoves(tx, place.id, ids) : []
    if (!review || standingOf(latest).at === 'away') return []
    return [{ text: 'Look again how things are', path: crisisReviewPath({ person: personId }), onDate: review.nextOn }]
  },
}
