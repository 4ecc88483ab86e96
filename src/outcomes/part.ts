import { createHash } from 'node:crypto'
import type { Breakdown, Measure } from '#measures'
import { type Contract, type Cut, listContracts, type Place } from '#place'
import type { Reading } from '#platform/database'
import { type PartAsked, partNames } from './choice.rules.ts'
import { figuresPath, neighbourhoodPath, providerPath } from './paths.ts'
import { providerCalled } from './providers/providers.queries.ts'

/** Values of breakdowns that all have to be so: one neighbourhood, one provider, a cohort of theirs. */
export type Values = Partial<Record<Breakdown, string>>

/** A part of the place that figures are asked of alone. */
export type Part = {
  /** 'Ashdene'; 'Homeward Reablement, Leaving hospital'. */
  title: string
  values: Values
  /** The same as an address says it. */
  of: PartAsked
  /** Its board. */
  board: string
}

type Asked = { tx: Reading; place: Place; query: Record<string, string | undefined> }

/** The part that an address means; null for the whole place, undefined where there is no such part. */
export async function partFrom({ tx, place, query }: Asked): Promise<Part | null | undefined> {
  const of: PartAsked = {}
  for (const name of partNames) if (query[name] !== undefined) of[name] = query[name]
  if (Object.keys(of).length === 0) return null
  const near = place.neighbourhoods.find(n => n.key === of.neighbourhood)
  const contracts = of.provider === undefined && of.cohort === undefined ? [] : await listContracts(tx, place.id)
  const provider = of.provider === undefined ? undefined : await providerNamed(tx, place, of.provider, contracts)
  const cohorts = contracts.flatMap(c => c.cohorts)
  const cohort = cohorts.find(c => c.name === of.cohort)?.name
  const values: Values = {
    ...(near && { neighbourhood: near.key }),
    ...(provider && { provider }),
    ...(cohort && { cohort }),
  }
  if (Object.keys(values).length < Object.keys(of).length) return undefined
  return {
    ...{ values, of, title: [near?.name, provider, cohort].filter(Boolean).join(', ') },
    board: provider
      ? providerPath({ provider: of.provider! })
      : near
        ? neighbourhoodPath({ neighbourhood: near.key })
        : figuresPath({}),
  }
}

/** A provider under a contract may not have helped anybody yet. */
const providerNamed = async (tx: Reading, place: Place, key: string, contracts: readonly Contract[]) =>
  (await providerCalled(tx, place.id, key)) ??
  contracts.flatMap(c => c.providers).find(p => keyOfProvider(p.name) === key)?.name

/** The key that stands for a provider's name in an address, as `providersSeen` gives it. */
export const keyOfProvider = (name: string): string => createHash('md5').update(name).digest('hex').slice(0, 12)

/** What of a part a measure can be cut by; {} where it answers for the whole place. */
export const within = (measure: Measure, values: Values | undefined): Values =>
  Object.fromEntries(Object.entries(values ?? {}).filter(([by]) => measure.breakdowns.includes(by as Breakdown)))

/** A provider's or cohort's figure is held against its contract; a neighbourhood's against the place's standard. */
export const asOfContract = ({ provider, cohort }: Values): Cut => ({
  ...(provider && { provider }),
  ...(cohort && { cohort }),
})
