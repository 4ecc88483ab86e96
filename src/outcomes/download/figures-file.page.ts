import { type Breakdown, breakdowns, type Figure, keptFigures, type Registry } from '#measures'
import { neighbourhoodName, type Place, page, type Standards, standardsIn, teamName } from '#place'
import { csvOf, download, nobody } from '#platform/web'
import { type Choice, choiceFrom } from '../choice.rules.ts'
import { contractCut } from '../contracts/cut.rules.ts'
import { type Gathered, gather } from '../gather.ts'
import { figuresFilePath } from '../paths.ts'
import { publishGathered } from '../published.rules.ts'
import { meets } from '../wording.rules.ts'

const head = [
  'measure',
  'title',
  'step',
  'kind',
  'from',
  'to',
  'cut by',
  'of',
  'numerator',
  'denominator',
  'value',
  'unit',
  'value before',
  'standard',
  'met',
  'version',
]

/** Every figure of a period with all its cuts, as a file for a spreadsheet. In the published view as it may leave. */
export const figuresFilePage = (measures: Registry) =>
  page({
    path: figuresFilePath,
    may: 'see figures',
    audit: nobody('it holds sums, and nobody behind them'),
    async get({ tx, place, today, query }) {
      const choice = choiceFrom(query, today)
      const standards = await standardsIn(tx, place, choice.period)
      const figures = keptFigures(tx, place.id)
      const gathered = await Promise.all(
        measures.all.map(m => gather(figures, m, { period: choice.period, today, cuts: m.breakdowns })),
      )
      await figures.keep()
      const rows = gathered.flatMap(g => linesOf(g, { place, choice, standards }))
      const { from, to } = choice.period
      return download({ text: csvOf([head, ...rows]), type: 'text/csv', fileName: `figures-${from}-to-${to}.csv` })
    },
  })

type Around = { place: Place; choice: Choice; standards: Standards }

function linesOf(g: Gathered, { place, choice, standards }: Around): (string | number | null)[][] {
  const { measure, period } = g
  const outside = publishGathered(g)
  const shown = (f: Figure) => (choice.view === 'published' ? outside(f) : f)
  const line = (f: Figure, by: Breakdown | null) => {
    const { numerator, denominator, value } = shown(f)
    const number = value === 'hidden' ? null : value
    const ofContract = by === 'provider' || by === 'cohort'
    const standard = standards.of(measure.id, contractCut(f.breakdown))
    return [
      ...[measure.id, measure.title, measure.step, measure.kind, period.from, period.to],
      ...[by ? breakdowns[by].words : '', by ? nameOf(place, by, f.breakdown[by] ?? null) : 'all'],
      ...[numerator, denominator, rounded(value), unitOf(g), by ? null : rounded(shown(g.was).value)],
      ...[
        standard?.value ?? null,
        by && !ofContract ? null : yesOrNo(meets(measure, number, standard)),
        measure.version,
      ],
    ]
  }
  return [line(g.whole, null), ...g.cuts.flatMap(cut => cut.figures.map(f => line(f, cut.by)))]
}

const rounded = (value: number | 'hidden' | null) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value)
const yesOrNo = (met: boolean | null) => (met === null ? null : met ? 'yes' : 'no')
const unitOf = ({ measure }: Gathered) => (measure.combine === 'share' ? `per cent of ${measure.unit}` : measure.unit)

function nameOf(place: Place, by: Breakdown, value: string | null): string {
  if (by === 'neighbourhood') return neighbourhoodName(place, value)
  if (value === null) return 'not known'
  return by === 'team' ? teamName(place, value) : value
}
