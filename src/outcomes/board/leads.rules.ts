import type { Measure, Registry, Step } from '#measures'
import type { PlaceProfile } from '#place'
import { findSeries } from '../series/series.ts'

/** More than these in one step are no longer few (P10). */
const MOST = 4

type Leads = Readonly<Record<Step, readonly string[]>>

/** What a step leads with in a place that has not chosen: an outcome where there is one, each with its pairs under it. */
export const usualLeads: Leads = {
  1: ['front-door.resolved', 'community.still-going', 'front-door.contacts'],
  2: ['short-term-help.no-further-help-at-two-weeks', 'ascof-2d-proxy'],
  3: ['short-term-help.no-further-help-at-six-weeks', 'ascof-2a'],
  4: ['long-term-support.outcomes-reached', 'ascof-2c', 'long-term-support.package-changes'],
  5: ['posts-filled', 'ascof-6a', 'front-door.recording-time'],
  6: ['budget-position', 'spend-per-head'],
}

export const leadsOf = ({ watches }: Pick<PlaceProfile, 'watches'>): Leads => ({ ...usualLeads, ...watches?.leads })

/** What is wrong with the figures that a place leads with, one sentence a fault; empty when they stand. */
export function faultsInLeads(leads: Leads, measures: Registry): string[] {
  return Object.entries(leads).flatMap(([step, ids]) => {
    const known = ids.map(id => ({ id, found: measures.find(id) ?? (Number(step) >= 5 ? findSeries(id) : undefined) }))
    return [
      ...known.filter(({ found }) => !found).map(({ id }) => `step ${step} leads with ${id}, which is no figure of it`),
      ...known
        .filter(({ found }) => found && found.step !== Number(step))
        .map(({ id, found }) => `step ${step} leads with ${id}, which is of step ${found!.step}`),
      ...(new Set(ids).size < ids.length ? [`step ${step} leads with a figure twice`] : []),
      ...(ids.length > MOST ? [`step ${step} leads with ${ids.length} figures: ${MOST} are the most`] : []),
    ]
  })
}

/** Throws, naming every fault: a place is not opened with a figure on its board that does not exist. */
export function checkLeads(place: PlaceProfile, measures: Registry): void {
  const faults = faultsInLeads(leadsOf(place), measures)
  if (faults.length > 0) throw new Error(`What ${place.name} watches does not stand:\n${faults.join('\n')}`)
}

/**
 * The measures of a step in two heaps: those it leads with, in the place's order, and the rest, without those that stand
 * as a pair under another of the same step. Where none that it leads with is among these, nothing is put away.
 */
export function ledBy(all: readonly Measure[], step: Step, leads: Leads): { first: Measure[]; more: Measure[] } {
  const here = all.filter(m => m.step === step)
  const first = leads[step].flatMap(id => here.find(m => m.id === id) ?? [])
  const shown = new Set(first.flatMap(m => [m.id, ...m.pairs]))
  const more: Measure[] = []
  for (const m of here) {
    if (shown.has(m.id)) continue
    more.push(m)
    for (const id of m.pairs) shown.add(id)
  }
  return first.length > 0 || step >= 5 ? { first, more } : { first: more, more: [] }
}
