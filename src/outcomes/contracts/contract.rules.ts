import type { Measure, Registry } from '#measures'
import type { Cohort, Contract, ContractStandard, Way } from '#place'
import { wayOf } from '../wording.rules.ts'
import type { ContractForm } from './contract.form.ts'

/** What may be agreed: everything but who wrote it down when. */
export type Terms = Pick<Contract, 'name' | 'kind' | 'providers' | 'cohorts' | 'standards' | 'fromOn' | 'untilOn'>
export type Read = { terms: Terms } | { problem: Record<string, string> }

const ofProblems = (problem: Record<string, string>): { problem: Record<string, string> } | null =>
  Object.keys(problem).length > 0 ? { problem } : null

const linesOf = (text: string): string[] => [...new Set(text.split('\n').map(line => line.trim()))].filter(Boolean)

/** What a contract is, who provides and how long, as typed. `terms` is what held before; nothing for a new one. */
export function readAbout(typed: ContractForm, terms?: Terms): Read {
  const problem: Record<string, string> = {}
  if (!typed.name) problem.name = 'Say what it is called'
  if (!typed.kind) problem.kind = 'Choose what it is for'
  if (!typed.fromOn) problem.fromOn = 'Write its first day like 3/3/2026'
  if (typed.fromOn && typed.untilOn && typed.untilOn < typed.fromOn)
    problem.untilOn = 'The last day comes before the first'
  const subs = linesOf(typed.subs).filter(name => name !== typed.lead)
  if (subs.length > 0 && !typed.lead) problem.lead = 'Say who leads, or leave both empty'
  if (subs.length > 40 || subs.some(name => name.length > 200)) problem.subs = 'Up to 40 names of up to 200 characters'
  const fault = ofProblems(problem)
  if (fault) return fault
  const lead = typed.lead ? [{ name: typed.lead, role: 'lead' as const }] : []
  const { cohorts = [], standards = [] } = terms ?? {}
  const providers = [...lead, ...subs.map(name => ({ name, role: 'sub' as const }))]
  return {
    terms: {
      ...{ name: typed.name, kind: typed.kind!, providers, cohorts, standards },
      ...{ fromOn: typed.fromOn!, untilOn: typed.untilOn ?? null },
    },
  }
}

const ageOf = (text: string): number | undefined => (/^\d{1,3}$/.test(text) ? Number(text) : undefined)

/** One more group of people, after those that are there: the first that fits is theirs. */
export function addCohort(typed: ContractForm, terms: Terms): Read {
  const { cohortName: name, route, supportReason, component, clientType } = typed
  const [ageFrom, ageTo] = [ageOf(typed.ageFrom), ageOf(typed.ageTo)]
  const problem: Record<string, string> = {}
  if (!name) problem.cohortName = 'Say what the group is called'
  else if (terms.cohorts.some(c => c.name === name))
    problem.cohortName = 'There is a group of this name: take it away first'
  else if (terms.cohorts.length >= 20) problem.cohortName = 'Twenty groups are there already'
  if (typed.ageFrom && ageFrom === undefined) problem.ageFrom = 'Write an age in whole years'
  if (typed.ageTo && ageTo === undefined) problem.ageTo = 'Write an age in whole years'
  else if (ageFrom !== undefined && ageTo !== undefined && ageTo < ageFrom) problem.ageTo = 'The second age is lower'
  const fault = ofProblems(problem)
  if (fault) return fault
  const cohort: Cohort = {
    name,
    ...(route && { route }),
    ...(supportReason && { supportReason }),
    ...(component && { component }),
    ...(clientType && { clientType }),
    ...(ageFrom !== undefined && { ageFrom }),
    ...(ageTo !== undefined && { ageTo }),
  }
  return { terms: { ...terms, cohorts: [...terms.cohorts, cohort] } }
}

/** A group and the standards that were agreed for it. */
export const dropCohort = (name: string, terms: Terms): Terms => ({
  ...terms,
  cohorts: terms.cohorts.filter(c => c.name !== name),
  standards: terms.standards.filter(s => s.cohort !== name),
})

/** A standard for a measure; one for the same measure and group takes the place of what stood. */
export function addStandard(typed: ContractForm, terms: Terms, found: Measure | undefined): Read {
  const value = /^\d{1,7}(\.\d{1,2})?$/.test(typed.value.replace(/%$/, '')) ? Number.parseFloat(typed.value) : undefined
  const problem: Record<string, string> = {}
  if (!found) problem.measure = 'Choose a measure from the list'
  else if (wayOf(found) === null && !typed.way)
    problem.way = 'This measure calls neither more nor less better: say which was agreed'
  if (value === undefined) problem.value = 'Write a number, like 66 or 4.5'
  else if (found?.combine === 'share' && value > 100) problem.value = 'A share is at most 100 per cent'
  if (typed.cohort && !terms.cohorts.some(c => c.name === typed.cohort)) problem.cohort = 'Choose a group from the list'
  else if (typed.cohort && found && !found.breakdowns.includes('cohort'))
    problem.cohort = 'This measure cannot be told by group: choose everybody'
  if (!typed.source) problem.source = 'Say where it was agreed'
  if (!typed.agreedOn) problem.agreedOn = 'Write the day it was agreed like 3/3/2026'
  const fault = ofProblems(problem)
  if (fault || !found || value === undefined) return fault ?? { problem }
  const way: Way | undefined = wayOf(found) === null ? typed.way : undefined
  const standard: ContractStandard = {
    ...{ measure: found.id, cohort: typed.cohort, value, ...(way && { way }) },
    ...{ source: typed.source, agreedOn: typed.agreedOn! },
  }
  return { terms: { ...terms, standards: [...dropStandard(standardKey(standard), terms).standards, standard] } }
}

export const standardKey = (s: Pick<ContractStandard, 'measure' | 'cohort'>): string => `${s.measure}|${s.cohort}`
export const dropStandard = (key: string, terms: Terms): Terms => ({
  ...terms,
  standards: terms.standards.filter(s => standardKey(s) !== key),
})

/** Few measures are watched, many are only collected (Bolton 2019; P10): the Isle of Wight held its whole system to nine. */
const FEW = 10

/** What a reader of the contract should know about what it watches. Nothing is refused. */
export function warningsOf(standards: readonly ContractStandard[], measures: Pick<Registry, 'find'>): string[] {
  const ids = [...new Set(standards.map(s => s.measure))]
  const warnings: string[] = []
  if (ids.length > FEW)
    warnings.push(`${ids.length} measures have a standard here. Few are watched better than many: ${FEW} is plenty.`)
  if (ids.length > 0 && !ids.some(id => measures.find(id)?.kind === 'outcome'))
    warnings.push('None of these is an outcome: they tell what was done, not what it did for anybody.')
  return warnings
}
