import type { Figure, Measure } from '#measures'
import type { Standard, Way } from '#place'

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const tenth = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
export const countInWords = (n: number): string => whole.format(n)

/** What stands in place of a figure whose days no facts cover. */
export const NOT_COVERED = 'not covered'

/** What stands in place of a rate where nobody said how many people live here. */
export const NO_POPULATION = 'population not known'

/** '61%', '1,204', '7.5 minutes'. A share that is not quite nothing or everything is not rounded to it. */
export function valueInWords(measure: Measure, value: number | null): string {
  if (value === null) return measure.combine === 'rate' ? NO_POPULATION : 'nothing to count yet'
  if (measure.combine === 'count') return whole.format(value)
  if (measure.combine === 'rate') return `${tenth.format(value)} per ${whole.format(measure.per?.people ?? 1)}`
  if (measure.unit.startsWith(POUNDS)) return `${poundsInWords(value)}${measure.unit.slice(POUNDS.length)}`
  if (measure.combine !== 'share')
    return `${(Math.abs(value) < 1_000 ? tenth : whole).format(value)} ${unitOf(measure.unit, value)}`
  if (value > 0 && value < 0.5) return 'under 1%'
  if (value < 100 && value >= 99.5) return 'over 99%'
  return `${whole.format(value)}%`
}

/** Why nothing stands there. Which of the counts it is is not said: that would tell it. */
export const tooFew = 'it or a count beside it is too few to publish'
/** The same of a figure whose pairs are all hidden (P44). */
export const withItsPairs = 'it is not published without what keeps it honest'

const POUNDS = 'pounds'
const pence = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
/** '£319', '£21.50'. */
const poundsInWords = (value: number): string => `£${(Math.abs(value) < 100 ? pence : whole).format(value)}`

/** '64.1%': a share as the national tables print it. */
export const shareToATenth = (value: number): string => `${value.toFixed(1)}%`

/** '1 day', '2 days': what a figure is in, for this many of it. */
const unitOf = (unit: string, value: number): string => (value === 1 && unit.endsWith('s') ? unit.slice(0, -1) : unit)

/** '118 of 187 contacts'; '' where the value says it all. `about`: of counts that are rounded. */
export function ofInWords(
  measure: Measure,
  figure: Pick<Figure, 'numerator' | 'denominator' | 'value'>,
  about: 'about ' | '' = '',
): string {
  if (measure.combine === 'count') return measure.unit
  const counted = `${about}${countInWords(figure.numerator)}`
  if (figure.value === null)
    return measure.combine === 'rate'
      ? `${counted} ${measure.unit}; a rate needs how many people live here by age, from a population file`
      : ''
  if (measure.combine === 'rate')
    return `${counted} ${measure.unit}, ${countInWords(figure.denominator ?? 0)} live here`
  if (measure.combine === 'sum') return `${counted} ${measure.amountsOf}`
  if (measure.combine !== 'share') return `median of ${counted} ${measure.amountsOf}`
  return `${counted} of ${countInWords(figure.denominator ?? 0)} ${measure.unit}`
}

/** '+3.2 points', '−12', '+£1,200 a week', 'no change': what came since, of a figure and the one it is compared with. */
export function differenceInWords(measure: Measure, now: number | null, was: number | null): string {
  if (now === null || was === null) return '–'
  const by = now - was
  const size = Math.abs(by)
  if (tenth.format(size) === '0') return 'no change'
  const sign = by > 0 ? '+' : '\u2212'
  if (measure.combine === 'share') return `${sign}${tenth.format(size)} ${unitOf('points', Number(tenth.format(size)))}`
  return `${sign}${measure.combine === 'rate' ? tenth.format(size) : valueInWords(measure, size)}`
}

/** What a standard of the measure asks for; null where the contract has to say it. */
export const wayOf = (measure: Measure): Way | null =>
  measure.better === 'neither' ? null : measure.better === 'higher' ? 'at least' : 'at most'

/** 'standard 66%, by Home First with Brightways: agreed in 2025'. */
export const standardInWords = (measure: Measure, standard: Standard): string =>
  `standard ${standard.way ? `${standard.way} ` : ''}${valueInWords(measure, standard.value)}, ${standard.source}`

/** Whether a standard is met; null without one, without a value, or where more is neither better nor worse. */
export function meets(measure: Measure, value: number | null, standard: Standard | undefined): boolean | null {
  if (!standard || value === null) return null
  const way = standard.way ?? wayOf(measure)
  if (way === null) return null
  return way === 'at least' ? value >= standard.value : value <= standard.value
}
