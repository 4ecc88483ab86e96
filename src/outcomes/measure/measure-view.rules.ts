import {
  type Behind,
  type Breakdown,
  breakdowns,
  chartOf,
  type Figure,
  kindOf,
  type Measure,
  type Point,
  periodInWords,
  signalInWords,
  steps,
  trendOf,
} from '#measures'
import type { Standard } from '#place'
import { monthInWords } from '#platform/clock'
import type { Gathered } from '../gather.ts'
import type { notesShown } from '../notes/notes-shown.rules.ts'
import { type Outside, publishGathered } from '../published.rules.ts'
import {
  capital,
  countInWords,
  meets,
  NOT_COVERED,
  ofInWords,
  shareToATenth,
  standardInWords,
  tooFew,
  valueInWords,
  withItsPairs,
} from '../wording.rules.ts'

type NotesShown = ReturnType<typeof notesShown>
/** How a cut's value is called in this place: 'Fernhill' for the neighbourhood fernhill. */
export type NameOf = (by: Breakdown, value: string | null) => string
type Told = { value: string; of: string /** Out of how many, for a column of figures. */; outOf: string }
/** What is said of a figure: our own staff's words, or those that may leave the council. */
export type Teller = (figure: Figure) => Told & { number: number | null }

export function tellerFor(g: Gathered, view: 'our own' | 'published'): Teller {
  const outside = view === 'published' && publishGathered(g)
  return figure => {
    if (figure.uncovered) return { value: NOT_COVERED, of: '', outOf: '–', number: null }
    if (outside) return publishedWords(g, outside(figure))
    return {
      value: saidByUs(g.measure, figure.value),
      of: ofInWords(g.measure, figure) || whyNone(figure),
      outOf: countInWords(figure.denominator ?? figure.numerator),
      number: figure.value,
    }
  }
}

/** A share that is printed nationally is said as it is there, to a tenth. */
const saidByUs = (measure: Measure, value: number | null): string =>
  measure.publishedBy && measure.combine === 'share' && value !== null
    ? shareToATenth(value)
    : valueInWords(measure, value)

function publishedWords(
  { measure, heldBack }: Gathered,
  { numerator, denominator, value }: Outside,
): ReturnType<Teller> {
  const shown = denominator ?? numerator
  const outOf = shown === 'hidden' ? 'hidden' : countInWords(shown)
  if (value === 'hidden') return { value: 'hidden', of: heldBack ? withItsPairs : tooFew, outOf, number: null }
  if (denominator === 'hidden' || numerator === 'hidden' || measure.combine === 'count')
    return {
      value: valueInWords(measure, value),
      of: measure.combine === 'count' ? measure.unit : '',
      outOf,
      number: value,
    }
  const of = ofInWords(measure, { numerator, denominator, value }, 'about ')
  return { value: valueInWords(measure, value), of, outOf, number: value }
}

/** '3,294 left out, most of them: the year began before the days that files cover', where that is why there is no figure. */
function whyNone({ value, excluded, leftOut }: Figure): string {
  const [[why] = ['']] = Object.entries(excluded).sort(([, a], [, b]) => b - a)
  if (value !== null || leftOut === 0) return ''
  return `${countInWords(leftOut)} left out${Object.keys(excluded).length > 1 ? ', most of them' : ''}: ${why}`
}

const shortMonth = (start: string, i: number) => {
  const [month, year] = monthInWords(start).split(' ') as [string, string]
  return i === 0 || month === 'January' ? `${month.slice(0, 3)} ${year.slice(2)}` : month.slice(0, 3)
}

/** Points of the trend, one a month. */
export function pointsOf(g: Gathered, tell: Teller): Point[] {
  const until = knownUntil(g)
  return g.months.map((figure, i) => ({
    label: shortMonth(figure.starts!, i),
    value: i < until ? tell(figure).number : null,
    denominator: i < until ? figure.denominator : null,
  }))
}

/** The newest months of a share wait until at least half as much is known of them as of a usual month. */
function knownUntil({ measure, months }: Gathered): number {
  if (measure.combine !== 'share') return months.length
  const known = months.map(figure => figure.yes + figure.no)
  const usual = known.toSorted((a, b) => a - b)[Math.floor(known.length / 2)]!
  return known.findLastIndex(n => n * 2 >= usual && n > 0) + 1
}

/** What stands with the numbers beside a chart. */
const signOf = ({ combine, unit }: Measure) => (combine === 'share' ? '%' : unit.startsWith('pounds') ? '£' : '')

export function trendShown(g: Gathered, tell: Teller, around: { standard: Standard | undefined; notes: NotesShown }) {
  const { standard, notes } = around
  const points = pointsOf(g, tell)
  const trend = trendOf(points, kindOf(g.measure))
  const said = signalInWords(trend, 'month')
  const line = standard && { value: standard.value, label: `standard ${valueInWords(g.measure, standard.value)}` }
  return {
    chart: {
      ...chartOf({ points, trend, sign: signOf(g.measure), standard: line, notes: notes.marks }),
      id: 'trend',
      title: `${g.measure.title}, by month`,
      desc: [said.plain, said.changed, ...notes.list.map(note => `${note.on}: ${note.words}.`)]
        .filter(Boolean)
        .join(' '),
      says: said.plain,
    },
    drawn: points.some(p => p.value !== null),
    notes: notes.list,
    changed: said.changed,
    hasBand: trend.limits !== null,
    rows: g.months
      .map((figure, i) => ({
        ...{ month: monthInWords(figure.starts!), ...inCells(tell(figure)), look: trend.marked[i] },
        note: notes.wordsFor(figure.starts!),
      }))
      .reverse(),
  }
}

/** In a table, nothing to count is a dash. */
const inCells = (told: ReturnType<Teller>) => ({
  outOf: told.outOf,
  value: told.number === null && told.value !== 'hidden' ? '–' : told.value,
})

const inSentence = (title: string) => title.charAt(0).toLowerCase() + title.slice(1)

export function figureShown(g: Gathered, tell: Teller, standard: Standard | undefined) {
  const { value, of } = tell(g.whole)
  const met = meets(g.measure, tell(g.whole).number, standard)
  const words = standard ? `${capital(standardInWords(g.measure, standard))}. ` : ''
  return {
    ...{ value, of, large: true, tone: met === null ? '' : met ? 'good' : 'look' },
    note: `${g.covered ? `${g.covered}. ` : ''}${words}${was(g, tell)}`,
  }
}

const was = (g: Gathered, tell: Teller) => `The period before: ${inSentence(tell(g.was).value)}.`

/** The pair in one line: what it is now, and was. */
export function pairShown(g: Gathered, tell: Teller, href: string) {
  const { value, of } = tell(g.whole)
  return { title: g.measure.title, href, value, of: g.measure.combine === 'count' ? '' : of, was: tell(g.was).value }
}

type CutsAround = {
  nameOf: NameOf
  /** What a row is held against, where a contract says so. */
  standardOf: (figure: Figure) => Standard | undefined
  /** Where the figure of a row alone opens; '' for nowhere. */
  hrefOf: (by: Breakdown, value: string) => string
}

export function cutsShown(g: Gathered, tell: Teller, { nameOf, standardOf, hrefOf }: CutsAround) {
  return g.cuts
    .filter(cut => cut.figures.length > 0)
    .map(cut => ({
      by: breakdowns[cut.by].words,
      rows: cut.figures
        .map(figure => ({
          name: nameOf(cut.by, figure.breakdown[cut.by] ?? null),
          unknown: figure.breakdown[cut.by] == null,
          href: figure.breakdown[cut.by] == null ? '' : hrefOf(cut.by, figure.breakdown[cut.by]!),
          ...inCells(tell(figure)),
          held: heldAgainst(g.measure, tell(figure).number, standardOf(figure)),
        }))
        // By name: nobody is ranked.
        .sort((a, b) => Number(a.unknown) - Number(b.unknown) || a.name.localeCompare(b.name)),
    }))
}

/** What a figure of one provider or cohort is held against: met, or to be looked at. Never a rank. */
export function heldAgainst(measure: Measure, value: number | null, standard: Standard | undefined) {
  if (!standard) return null
  const met = meets(measure, value, standard)
  return {
    words: capital(standardInWords(measure, standard)),
    verdict: met === null ? '' : met ? 'met' : 'look',
  }
}

export const headingOf = (measure: Measure) => ({
  eyebrow: `Step ${measure.step}, ${steps[measure.step].toLowerCase()}. ${capital(measure.kind)}.`,
  asks: measure.asks,
})

export const leftOutShown = (g: Gathered) =>
  Object.entries(g.whole.excluded)
    .sort(([, a], [, b]) => b - a)
    .map(([reason, n]) => ({ reason, n: countInWords(n) }))

export function peopleShown(
  rows: readonly Behind[],
  names: ReadonlyMap<string, string>,
  hrefOf: (personId: string) => string,
) {
  return rows.map(row => ({
    who: (row.personId && names.get(row.personId)) ?? (row.number === null ? 'Nobody named' : `Person ${row.number}`),
    href: row.personId !== null && names.has(row.personId) ? hrefOf(row.personId) : '',
    onDate: row.onDate,
    counts: row.counts,
    why: row.reason.charAt(0).toUpperCase() + row.reason.slice(1),
    detail: row.detail ?? '',
  }))
}

export const periodTitle = (g: Gathered) => periodInWords(g.period)
