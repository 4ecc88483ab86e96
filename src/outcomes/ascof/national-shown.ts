import type { Figure, Measure, Registry } from '#measures'
import { addressWith, type Choice } from '../choice.rules.ts'
import type { Gathered } from '../gather.ts'
import { tellerFor } from '../measure/measure-view.rules.ts'
import { figurePath } from '../paths.ts'
import type { SeriesValue } from '../series/series.queries.ts'
import { seriesShown } from '../series/series.rules.ts'
import { findSeries } from '../series/series.ts'
import { pairsOf, seriesHref } from '../series/series-on-board.ts'
import { countInWords, shareToATenth } from '../wording.rules.ts'

const bands = ['18 to 64', '65 and above'] as const

export type Around = { choice: Choice; measures: Registry; gathered: ReadonlyMap<string, Gathered> }

/** A measure of the framework in a row: each age band, the whole, what it was before, and its pairs. */
export function nationalFigure(g: Gathered, { choice, measures, gathered }: Around) {
  const of = (band: string): Figure | undefined => g.cuts[0]?.figures.find(f => f.breakdown.ageBand === band)
  const said = saidNationally(g, choice)
  const cell = (figure: Figure | undefined) => (figure && figure.value !== null ? said(figure) : '–')
  return {
    title: g.measure.title,
    per: g.measure.per
      ? `per ${countInWords(g.measure.per.people)} who live here${choice.view === 'published' ? ', made of rounded counts' : ''}`
      : '',
    href: addressWith(figurePath({ measure: g.measure.id }), choice, {}),
    note: noteOf(g, choice),
    bands: bands.map(band => cell(of(band))),
    ...{ total: cell(g.whole), was: cell(g.was), pair: measures.pairsOf(g.measure).map(beside) },
  }
  function beside({ id, title }: Measure) {
    const pair = gathered.get(id)!
    const href = addressWith(figurePath({ measure: id }), choice, {})
    return { text: `${title}: ${saidNationally(pair, choice)(pair.whole)}`, href }
  }
}

/** Of how much of the period cells are, and why they are empty. */
function noteOf(g: Gathered, { view }: Choice): string {
  const noRate = g.whole.value === null && !g.whole.uncovered && g.measure.combine === 'rate'
  return [g.covered, noRate && tellerFor(g, view)(g.whole).of].filter(Boolean).join('; ')
}

/** To a tenth, as it is published; a share that leaves in round numbers is not said more exactly than they are. */
function saidNationally(g: Gathered, choice: Choice) {
  const tell = tellerFor(g, choice.view)
  const { combine } = g.measure
  return (figure: Figure): string => {
    const { value, number } = tell(figure)
    if (number !== null && combine === 'rate') return number.toFixed(1)
    return choice.view === 'our own' && combine === 'share' && number !== null ? shareToATenth(number) : value
  }
}

/** A value of a survey or register that was typed or loaded, where there is one; never without what is read with it. */
export function surveyed(
  id: string | undefined,
  values: readonly SeriesValue[],
  around: Parameters<typeof pairsOf>[2],
) {
  const series = id && findSeries(id)
  const last = series && seriesShown(series, values, { seen: around.choice.view, today: around.today })
  if (!last) return []
  return [
    {
      ...{ title: `${series.title}, at ${last.onDate}`, href: seriesHref(series.id), bands: ['–', '–'] },
      ...{ total: last.value, was: last.was || '–' },
      note: '',
      pair: pairsOf(series, values, around).map(p => ({ ...p, text: `${p.text}: ${p.value}` })),
    },
  ]
}
