import { isDate } from '#platform/clock'
import type { Measure } from './measure.ts'
import { forbiddenIn } from './relations-read.rules.ts'

/** All measures of the house, gathered from the parts by the app. */
export type Registry = {
  all: readonly Measure[]
  find(id: string): Measure | undefined
  /** Those that are never shown without it, and that it is never shown without. */
  pairsOf(measure: Measure): Measure[]
}

/** Throws, naming every fault, when the measures do not stand together. */
export function registryOf(measures: readonly Measure[]): Registry {
  const faults = checkRegistry(measures)
  if (faults.length) throw new Error(`The measures do not stand:\n${faults.join('\n')}`)
  const byId = new Map(measures.map(m => [m.id, m]))
  return { all: measures, find: id => byId.get(id), pairsOf: m => m.pairs.map(id => byId.get(id)!) }
}

/** What is wrong with a set of measures, one sentence a fault; empty when nothing is. */
export function checkRegistry(measures: readonly Measure[]): string[] {
  const ids = measures.map(m => m.id)
  const twice = [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map(id => `${id}: declared twice`)
  return [...twice, ...measures.flatMap(m => faultsOf(m, measures).map(fault => `${m.id}: ${fault}`))]
}

/** Facts that are about no person. */
const nobodys = /\bfacts\.(begun|calls|covered|population|recording_time)\b/

function faultsOf(m: Measure, all: readonly Measure[]): string[] {
  return [...faultsInWords(m), ...faultsInPairs(m, all), ...forbiddenIn(m.lists)]
}

function faultsInWords(m: Measure): string[] {
  const faults: string[] = []
  if (!/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(m.id)) faults.push('its id is not lower-case words with dots and hyphens')
  if (!m.asks.endsWith('?')) faults.push('what it asks is not a question')
  if (!isDate(m.reviewedOn) || !isDate(m.reviewBy)) faults.push('has no review date')
  else if (m.reviewBy <= m.reviewedOn) faults.push('is to be reviewed before it was reviewed')
  if (m.weighed && (m.combine === 'sum' || m.combine === 'median' || m.behind === 'people'))
    faults.push('weighs its rows, which only a share or a count with nobody behind it may')
  if ((m.combine === 'sum' || m.combine === 'median') && !m.amountsOf)
    faults.push('does not say what its amounts are of')
  if (m.shares !== undefined && m.lists.split(`(${m.shares})`).length !== 2)
    faults.push('shares what does not stand once in its list')
  if (m.ofOnePerson && (m.combine === 'sum' || m.weighed || !/\bwhose\b/.test(m.lists) || nobodys.test(m.lists)))
    faults.push('does not say whose its rows are, or is of what is nobody’s, a sum or weighed')
  if (!Number.isInteger(m.version) || m.version < 1) faults.push('has no version')
  const empty = (['title', 'whyItMatters', 'countsYes', 'countsNo', 'leftOut', 'source', 'unit'] as const).filter(
    key => !m[key].trim(),
  )
  return [...faults, ...empty.map(key => `says nothing under ${key}`)]
}

/**
 * A pair is mutual: neither is ever seen without the other (product.md, law 6; P44). Only what went in is read with what came
 * of it, which stands without it: money with an outcome and with a right (T20).
 */
function faultsInPairs(m: Measure, all: readonly Measure[]): string[] {
  const none = m.better !== 'neither' && m.pairs.length === 0 ? ['can be good or bad and has no pair'] : []
  const found = all.filter(other => m.pairs.includes(other.id))
  const wantsOutcome = m.unit.startsWith('pounds') && !found.some(other => other.kind === 'outcome')
  const wantsRights = m.unit.startsWith('pounds') && !found.some(other => other.ofRights)
  return [
    ...none,
    ...(wantsOutcome ? ['is money and stands without an outcome'] : []),
    ...(wantsRights ? ['is money and stands without whether a right was kept'] : []),
    ...m.pairs.flatMap(id => {
      const pair = all.find(other => other.id === id)
      if (id === m.id) return ['is its own pair']
      if (!pair) return [`its pair ${id} does not exist`]
      return m.kind === 'input' || (pair.pairs as readonly string[]).includes(m.id)
        ? []
        : [`its pair ${id} does not name it in return`]
    }),
  ]
}
