import { type Breakdown, breakdowns, type Figure, keptFigures, type Registry } from '#measures'
import { neighbourhoodName, type Place, page, type Standards, standardsIn, teamName } from '#place'
import { csvOf } from '#platform/csv'
import { download, missing, nobody } from '#platform/web'
import { gatherPart } from '../board/gather-part.ts'
import { takenFrom } from '../board/taken.ts'
import { type Choice, choiceIn } from '../choice.ts'
import { contractCut } from '../contracts/cut.rules.ts'
import { type Gathered, packsFor } from '../gather.ts'
import { asOfContract, type Values, within } from '../part.ts'
import { figuresFilePath } from '../paths.ts'
import { heldBackIn, publishGathered } from '../published.rules.ts'
import { linesOfSeries } from '../series/series-lines.ts'
import { meets } from '../wording.rules.ts'

const head = [
  'measure',
  'title',
  'step',
  'tag',
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
  'covered',
  'left out, and why',
]

/** Every figure of a board with all its cuts, as a file for a spreadsheet. In the published view as it may leave. */
export const figuresFilePage = (measures: Registry) =>
  page({
    path: figuresFilePath,
    may: 'see figures',
    audit: nobody('it holds sums, and nobody behind them'),
    async get({ tx, place, today, query }) {
      const choice = await choiceIn({ tx, place, today, query })
      const taken = await takenFrom({ tx, place, measures, choice, query })
      if (!taken) return missing()
      const { part, was } = taken
      const standards = await standardsIn(tx, place, choice.period)
      const figures = keptFigures(tx, place.id)
      const packs = await packsFor(tx, place.id, choice)
      const each = new Set(taken.all.flatMap(m => [m, ...measures.pairsOf(m)]))
      const gathered = await Promise.all(
        [...each].map(async m => {
          const here = within(m, part?.values)
          const asked = {
            ...{ period: choice.period, today, cuts: m.breakdowns.filter(by => !(by in here)), values: here },
            ...{ packs: packs.get(m.id), view: choice.view, ...(was && { was }) },
          }
          return { g: await gatherPart(figures, m, asked), here }
        }),
      )
      await figures.keep()
      const known = new Map(gathered.map(({ g }) => [g.measure.id, g]))
      const told = choice.view === 'published' ? heldBackIn(known, taken.all, measures) : known
      const rows = gathered.flatMap(({ g, here }) =>
        linesOf(told.get(g.measure.id)!, { place, choice, standards, here }),
      )
      const lines = await linesOfSeries(tx, place, taken.series.all, { choice, today })
      const { from, to } = choice.period
      return download({
        text: csvOf([head, ...rows, ...lines]),
        type: 'text/csv; charset=utf-8',
        fileName: `figures-${from}-to-${to}.csv`,
      })
    },
  })

/** `here`: the part of the place that its rows are of. */
type Around = { place: Place; choice: Choice; standards: Standards; here: Values }

function linesOf(g: Gathered, { place, choice, standards, here }: Around): (string | number | null)[][] {
  const { measure, period } = g
  const outside = publishGathered(g)
  const shown = (f: Figure) => (choice.view === 'published' ? outside(f) : f)
  const line = (f: Figure, by: Breakdown | null) => {
    const { numerator, denominator, value } = shown(f)
    const number = value === 'hidden' ? null : value
    const ofContract = by === 'provider' || by === 'cohort'
    const standard = standards.of(measure.id, { ...contractCut(f.breakdown), ...asOfContract(here) })
    const cut = by ?? (Object.keys(here)[0] as Breakdown | undefined)
    const of = by ? (f.breakdown[by] ?? null) : Object.values(here).join(', ')
    return [
      ...[measure.id, measure.title, measure.step, measure.kind, period.from, period.to],
      ...[cut ? breakdowns[cut].words : '', cut ? nameOf(place, cut, of) : 'all'],
      ...[numerator, denominator, rounded(value), unitOf(g), by ? null : rounded(shown(g.was).value)],
      ...[
        standard?.value ?? null,
        by && !ofContract ? null : yesOrNo(meets(measure, number, standard)),
        measure.version,
        g.covered ?? 'all of it',
        choice.view === 'our own' ? whyLeftOut(f) : null,
      ],
    ]
  }
  return [line(g.whole, null), ...g.cuts.flatMap(cut => cut.figures.map(f => line(f, cut.by)))]
}

/** '12 too soon to say; 2 died within 42 days', the most first. Outside, so few would tell of somebody. */
const whyLeftOut = ({ excluded }: Figure): string =>
  Object.entries(excluded)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([why, n]) => `${n} ${why}`)
    .join('; ')

const rounded = (value: number | 'hidden' | null) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value)
const yesOrNo = (met: boolean | null) => (met === null ? null : met ? 'yes' : 'no')
const unitOf = ({ measure }: Gathered) => (measure.combine === 'share' ? `per cent of ${measure.unit}` : measure.unit)

function nameOf(place: Place, by: Breakdown, value: string | null): string {
  if (by === 'neighbourhood') return neighbourhoodName(place, value)
  if (value === null) return 'not known'
  return by === 'team' ? teamName(place, value) : value
}
