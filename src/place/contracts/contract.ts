import type { DateString } from '#platform/clock'

export const contractKinds = [
  'short-term help',
  'support at home',
  'residential and nursing care',
  'support for carers',
  'the whole system',
  'something else',
] as const
export type ContractKind = (typeof contractKinds)[number]

/** How a contract groups people, by what is known of the service. Every rule that is given has to fit. */
export type Cohort = {
  /** 'Hospital discharge' */
  name: string
  /** The way in of the latest request in the 28 days up to its first day, in the national words. */
  route?: string
  /** National words: 'Support with memory and cognition' */
  supportReason?: string
  /** 'Reablement', 'End of life care' */
  component?: string
  /** 'service user', 'unpaid carer' */
  clientType?: string
  /** Age on its first day, in whole years, both included. */
  ageFrom?: number
  ageTo?: number
}

/** What was agreed about one measure. */
export type ContractStandard = {
  /** Id of the measure. */
  measure: string
  /** Name of the cohort; '' for everybody the contract helps. */
  cohort: string
  /** Per cent, or in the unit of the measure. */
  value: number
  /** Only where the measure itself calls neither more nor less better. */
  way?: Way
  source: string
  agreedOn: DateString
}
export type Way = 'at least' | 'at most'

export type Provider = { /** As services carry it. */ name: string; role: 'lead' | 'sub' }

export type Contract = {
  contractId: string
  version: number
  name: string
  kind: ContractKind
  /** None: whoever provides, as in an agreement of the whole system. */
  providers: Provider[]
  cohorts: Cohort[]
  standards: ContractStandard[]
  fromOn: DateString
  /** Its last day; null while no end is agreed. */
  untilOn: DateString | null
  byName: string
  at: Date
}

/** A standard as it is shown beside a figure, of a place or a contract. `from`: the day on which it was agreed. */
export type Standard = { value: number; from: DateString; source: string; way?: Way }
