import { heardPath } from '#community'
import { type Measure, periodInWords, periodNamed, type Registry, type Step, sparkOf, steps } from '#measures'
import { mayDo, type Place, page } from '#place'
import { nobody, view } from '#platform/web'
import { type Gathered, gather } from '../gather.ts'
import { pointsOf, tellerFor } from '../measure/measure-view.rules.ts'
import { figurePath, figuresPath, notesPath } from '../paths.ts'
import { meets, ofInWords, valueInWords } from '../wording.rules.ts'

/** Every figure, by the Six Steps, each with the ones that keep it honest under it. */
export const figuresPage = (measures: Registry) =>
  page({
    path: figuresPath,
    may: 'see figures',
    audit: nobody('it shows sums, and nobody behind them'),
    async get({ tx, place, who, today }) {
      const period = periodNamed('last-12-months', today)
      const gathered = new Map<string, Gathered>()
      for (const m of measures.all) gathered.set(m.id, await gather(tx, place.id, m, { period, today, cuts: [] }))
      const sections = (Object.keys(steps).map(Number) as Step[]).map(step => ({
        step,
        name: steps[step],
        figures: headsOf(measures, step).map(m => figureInList(measures, gathered.get(m.id)!, gathered, place)),
      }))
      const mayNote = mayDo(who.role, 'write a note on figures')
      const data = { title: 'Figures', sections, period: periodInWords(period), mayNote, notesHref: notesPath({}) }
      return view('outcomes/figures/figures.njk', { ...data, heard: heardPath({}) })
    },
  })

/** The measures of a step, without those that stand under another of the same step. */
function headsOf(measures: Registry, step: Step): Measure[] {
  const under = new Set<string>()
  return measures.all
    .filter(m => m.step === step)
    .filter(m => {
      if (under.has(m.id)) return false
      for (const id of m.pairs) under.add(id)
      return true
    })
}

function figureInList(measures: Registry, g: Gathered, gathered: ReadonlyMap<string, Gathered>, place: Place) {
  const { measure, whole, was } = g
  const standard = place.standards[measure.id]
  const met = meets(measure, whole.value, standard)
  const spark = sparkOf(pointsOf(g, tellerFor(g, 'our own')))
  const words = standard ? `standard ${valueInWords(measure, standard.value)}, ` : ''
  return {
    title: measure.title,
    href: figurePath({ measure: measure.id }),
    value: valueInWords(measure, whole.value),
    of: ofInWords(measure, whole),
    note: `${words}was ${valueInWords(measure, was.value)} the year before`,
    ...(met !== null && { tone: met ? 'good' : 'look' }),
    ...(spark && { spark }),
    pair: measures.pairsOf(measure).map(pair => ({
      text: pair.title,
      href: figurePath({ measure: pair.id }),
      value: valueInWords(pair, gathered.get(pair.id)!.whole.value),
    })),
  }
}
