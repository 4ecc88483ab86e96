import { writeFile } from 'node:fs/promises'
import {
  askedOf,
  type Breakdown,
  breakdowns,
  type Covered,
  coverInWords,
  coverOf,
  documentOf,
  type Figure,
  faultInDays,
  figuresOf,
  lastTwelve,
  listBehind,
  listCovered,
  type Measure,
  notCovered,
  nothingCounted,
  type Period,
  type Question,
  type Registry,
  toldOf,
  wholeOf,
} from '#measures'
import { type Place, type Standards, standardsIn } from '#place'
import { type DateString, todayOf } from '#platform/clock'
import { type Command, Refusal, type Running } from '#platform/commands'
import { inTransaction, type Reading } from '#platform/database'
import { contractCut } from './contracts/cut.rules.ts'
import { meets, valueInWords } from './wording.rules.ts'

const document = new URL('../../docs/measures.md', import.meta.url)
const DAYS =
  '--from and --to take a day like 2026-04-01; without them it is the last 12 months, of a place that lives from files\nthose up to where they end.'

export const measuresCommand = (measures: Registry): Command<Place> => ({
  name: 'measures',
  does: 'every measure for a period, or the document of how each is made',
  help: `measures [--from DAY --to DAY] [--breakdown NAME] [--json]\nmeasures --document\n\n${DAYS}
--breakdown cuts each measure that allows it by: ${Object.keys(breakdowns).join(', ')}.
--document writes docs/measures.md from the definitions.`,
  flags: { from: 'text', to: 'text', breakdown: 'text', 'place-breakdown': 'text', document: 'switch' },
  async run({ db, place, clock, flags, print }) {
    if (flags.document) {
      await writeFile(document, documentOf(measures.all))
      return 0
    }
    const today = todayOf(clock)
    const by = breakdownOf(flags.breakdown ?? flags['place-breakdown'])
    const lines = await inTransaction(db, place.id, async tx => {
      const all: Line[] = []
      const covered = await listCovered(tx, place.id)
      const asked = { ...periodFrom(flags, today, covered), today }
      const standards = await standardsIn(tx, place, asked)
      for (const measure of measures.all)
        all.push(...(await linesOf(tx, { place, standards, covered }, measure, asked, by)))
      return all
    })
    if (flags.json) print(JSON.stringify(lines))
    else for (const line of lines) print(lineInWords(measures, line))
    return 0
  },
})

type Line = {
  id: string
  title: string
  breakdown: Figure['breakdown']
  numerator: number
  denominator: number | null
  /** To one decimal; null with the reason where there is nothing to make it from. */
  value: number | null
  standard: number | null
  met: boolean | null
  excluded: Record<string, number>
  /** Why there is no value, or of which days it is where facts do not cover all that was asked for. */
  reason?: string
}

async function linesOf(
  tx: Reading,
  { place, standards, covered }: { place: Place; standards: Standards; covered: Covered },
  measure: Measure,
  asked: Period & { today: DateString },
  by?: Breakdown,
) {
  const wanted = [measure.publishedBy, by].filter(cut => cut && measure.breakdowns.includes(cut)) as Breakdown[]
  const cuts = [...new Set(wanted)]
  const told = toldOf(coverOf(measure, covered), asked)
  const found =
    told.how === 'none'
      ? [notCovered(null)]
      : await figuresOf(tx, place.id, measure, {
          ...{ ...told.period, today: asked.today, by: [[], ...cuts.map(cut => [cut])] },
        })
  const whole = wholeOf(found)
  const parts = found.filter(f => Object.keys(f.breakdown).length > 0 && !(measure.publishedBy! in f.breakdown))
  const order = (f: Figure) => Object.values(f.breakdown)[0] ?? '\uffff'
  const published = measure.publishedBy ? { ...whole, breakdown: { [measure.publishedBy]: 'Total' } } : whole
  const all = [
    ...publishedParts(measure, found, whole),
    published,
    ...parts.sort((a, b) => order(a).localeCompare(order(b))),
  ]
  return all.map(f => lineOf(standards, measure, f, reasonOf(coverInWords(told))))
}

/** Each published value has its line, also where nobody is in it. */
function publishedParts(measure: Measure, found: readonly Figure[], whole: Figure): Figure[] {
  const by = measure.publishedBy
  if (!by) return []
  if (whole.uncovered) return (measure.publishedAs ?? []).map(value => ({ ...whole, breakdown: { [by]: value } }))
  const none = measure.combine === 'rate' ? { denominator: whole.denominator, value: whole.denominator ? 0 : null } : {}
  return (measure.publishedAs ?? []).map(
    value =>
      found.find(f => f.starts === null && f.breakdown[by] === value) ?? {
        ...{ starts: null, breakdown: { [by]: value }, ...nothingCounted, ...none },
      },
  )
}

function lineOf(standards: Standards, measure: Measure, f: Figure, cover: string): Line {
  const standard = standards.of(measure.id, contractCut(f.breakdown))
  const value = f.value === null ? null : Math.round(f.value * 10) / 10
  return {
    ...{
      id: measure.id,
      title: measure.title,
      breakdown: f.breakdown,
      numerator: f.numerator,
      denominator: f.denominator,
      value,
    },
    ...{ standard: standard?.value ?? null, met: meets(measure, value, standard), excluded: f.excluded },
    ...((value === null || cover) && { reason: whyOrWhich(measure, f, cover) }),
  }
}

/** A reason is no sentence: 'only from … to … is covered'. */
const reasonOf = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

function whyOrWhich(measure: Measure, f: Figure, cover: string): string {
  if (f.uncovered || f.value !== null) return cover
  return [whyNothing(measure, f), cover].filter(Boolean).join('; ')
}

function whyNothing(measure: Measure, f: Figure): string {
  if (measure.combine === 'rate') return 'how many people live here is not known'
  return f.leftOut > 0 ? 'all that could be counted is left out' : 'nothing to count'
}

function lineInWords(measures: Registry, line: Line): string {
  const cut = Object.values(line.breakdown)
    .map(name => `, ${name ?? 'not known'}`)
    .join('')
  const of = line.denominator === null ? '' : ` (${line.numerator} of ${line.denominator})`
  if (line.value === null) return `${line.title}${cut}: ${line.reason}`
  const only = line.reason ? `; ${line.reason}` : ''
  return `${line.title}${cut}: ${valueInWords(measures.find(line.id)!, line.value)}${of}${only}`
}

/** The list behind one figure: numbers made for the list and reasons, never a name. */
export const behindCommand = (measures: Registry): Command<Place> => ({
  name: 'people behind',
  does: 'the list behind a figure, with the reason for each',
  help: `people behind MEASURE [--from DAY --to DAY] [--json]\n\n${DAYS} Nobody is named: numbers are made for the list.
Measures: ${measures.all.map(m => m.id).join(', ')}`,
  flags: { from: 'text', to: 'text' },
  async run({ db, place, clock, words, flags, print }) {
    const measure = measures.find(words[0] ?? '')
    if (!measure || words.length !== 1) throw new Refusal(`Name one measure: ${measures.all.map(m => m.id).join(', ')}`)
    if (measure.behind === 'nobody')
      throw new Refusal(`${measure.title} is kept without any person: there is nobody to list.`)
    const today = todayOf(clock)
    const rows = await inTransaction(db, place.id, async tx => {
      const covered = await listCovered(tx, place.id)
      const told = toldOf(coverOf(measure, covered), periodFrom(flags, today, covered))
      if (told.how === 'none') return []
      const q: Question = askedOf(measure, { ...told.period, today })
      return listBehind(tx, place.id, measure, q, { skip: 0, take: 1_000_000 })
    })
    const told = rows.map(({ number, onDate, counts, reason, detail }) => ({
      person: number,
      onDate,
      counts,
      reason,
      detail,
    }))
    if (flags.json) print(JSON.stringify(told))
    else
      for (const row of told)
        print(
          `${row.person === null ? 'nobody named' : `person ${row.person}`}, ${row.onDate}: ${row.counts}, ${row.reason}`,
        )
    return 0
  },
})

function periodFrom(flags: Running<Place>['flags'], today: DateString, covered: Covered): Period {
  if (flags.from === undefined && flags.to === undefined) return lastTwelve(covered, today)
  const [from, to] = [String(flags.from ?? ''), String(flags.to ?? '')]
  const fault = faultInDays(from, to)
  if (fault) throw new Refusal(`${fault}. ${DAYS}`)
  return { from, to }
}

function breakdownOf(flag: string | boolean | undefined): Breakdown | undefined {
  if (flag === undefined) return undefined
  if (typeof flag === 'string' && flag in breakdowns) return flag as Breakdown
  throw new Refusal(`--breakdown takes one of: ${Object.keys(breakdowns).join(', ')}.`)
}
