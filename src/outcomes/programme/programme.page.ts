import { type Registry, type Step, steps } from '#measures'
import { mayDo, type Place, page } from '#place'
import { type DateString, dayInWords, dayOf } from '#platform/clock'
import { nobody, view } from '#platform/web'
import { leadsOf } from '../board/leads.rules.ts'
import { choiceFrom } from '../choice.rules.ts'
import { figuresPath } from '../paths.ts'
import { actionShown, principlesOf, type Standing } from '../principles/principles-stand.ts'
import { listObjectives, type Objective } from './objective.queries.ts'
import { programmeHead } from './programme-head.ts'
import { objectivePath, principlePath, programmePath } from './programme-paths.ts'
import { type Told, tellFigures } from './told.ts'

const allSteps: readonly Step[] = [1, 2, 3, 4, 5, 6]

/** What the place set out to do, beside what it comes to: an objective for each step, and the principles it works to. */
export const programmePage = (measures: Registry) =>
  page({
    path: programmePath,
    may: 'see figures',
    audit: nobody('it says what the place set out to do, and shows sums'),
    async get({ tx, place, who, today, query }) {
      // Nobody has read these words for outside, so that the page stands as our own alone.
      const choice = { ...choiceFrom(query, today), view: 'our own' as const }
      const objectives = await listObjectives(tx, place.id)
      const principles = await principlesOf(tx, place)
      const told = allSteps.map(step => ({ step, ...objectiveOf(place, step, objectives) }))
      const ids = [...told.flatMap(o => o.figures), ...principles.flatMap(p => p.figure ?? [])]
      const tell = await tellFigures({ tx, place, today, choice, measures }, [...new Set(ids)])
      const keeps = mayDo(who.role, 'keep the programme')
      return view('outcomes/programme/programme.njk', {
        head: programmeHead(choice, {
          title: 'What we set out to do',
          says: 'What each step is to come to, whose it is, and what it comes to. Under it, what we work by.',
          at: programmePath({}),
        }),
        all: figuresPath({}),
        steps: told.map(({ step, now, figures }) => ({
          ...objectiveShown(step, now, today),
          ...figuresShown(figures.map(tell)),
          change: keeps ? objectivePath({ step: String(step) }) : '',
        })),
        principles: principles.map(p => principleShown(p, p.figure ? tell(p.figure) : null, today)),
      })
    },
  })

/** A step that nobody has written an objective for still shows what the place leads it with. */
function objectiveOf(place: Place, step: Step, all: readonly Objective[]) {
  const now = all.find(o => o.step === step)
  return { now, figures: now?.figures ?? leadsOf(place)[step] }
}

const objectiveShown = (step: Step, now: Objective | undefined, today: DateString) => ({
  title: `${step} ${steps[step]}`,
  words: now?.words ?? '',
  owner: now ? `${now.owner}, ${now.ownerRole}` : '',
  since: now ? dayInWords(dayOf(now.at), today) : '',
})

const figuresShown = (all: readonly Told[]) => ({
  figures: all.flatMap(t => t.figure ?? []),
  awaited: all.filter(t => !t.figure).map(t => t.title),
})

function principleShown(p: Standing, told: Told | null, today: DateString) {
  const [last] = p.reviews
  return {
    ...{ title: p.title, means: p.means, href: principlePath({ principle: p.key }), told },
    stands: last?.stands ?? '',
    reviewed: last ? `${dayInWords(last.onDate, today)}, ${last.byName}` : '',
    actions: p.actions.filter(a => a.ended === null).map(a => actionShown(a, today)),
  }
}
