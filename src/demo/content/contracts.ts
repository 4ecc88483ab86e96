import type { Cohort, ContractKind, ContractStandard } from '#place'

type Agreed = Omit<ContractStandard, 'agreedOn'>
export type InventedContract = {
  name: string
  kind: ContractKind
  /** The first leads. None: an agreement of the whole system. */
  providers: readonly string[]
  /** Months before the place is made as at. */
  begun: number
  cohorts: readonly Cohort[]
  standards: readonly Agreed[]
}

const isleOfWight = 'after Isle of Wight (Bolton 2019)'
const swindon = 'after Swindon (Bolton 2019)'
const coventry = 'after Coventry (Bolton 2019)'
const memory = 'Memory and dementia'

/** Groups that outcomes are told of in Coventry, by what is known of a service (S074). The last is whoever fits none before. */
const whomReablementHelps: readonly Cohort[] = [
  { name: memory, supportReason: 'Support with memory and cognition' },
  { name: 'Mental health', supportReason: 'Mental health support' },
  { name: 'Working age', ageTo: 64 },
  { name: 'Getting about again', supportReason: 'Physical support: Access and mobility only' },
  { name: 'Everybody else' },
]
const whomHomeCareHelps: readonly Cohort[] = [
  { name: memory, supportReason: 'Support with memory and cognition' },
  { name: 'Under 65', ageTo: 64 },
  { name: '65 and over', ageFrom: 65 },
]

/**
 * Contracts whose standards the figures of a demo are held against. Two about support at home disagree on purpose: 5% and
 * 10% with dementia, against 20% (T07).
 */
export const contracts: Readonly<Record<string, readonly InventedContract[]>> = {
  marlbrook: [
    {
      ...{ name: 'Short-term help at home', kind: 'short-term help', begun: 30, cohorts: whomReablementHelps },
      providers: ['Steady Again', 'Homeward Reablement', 'Threshold Care'],
      standards: [
        { measure: 'ascof-2a', cohort: '', value: 66, source: coventry },
        { measure: 'short-term-help.no-further-help-at-six-weeks', cohort: '', value: 66, source: isleOfWight },
        { measure: 'short-term-help.no-further-help-at-six-weeks', cohort: memory, value: 50, source: 'our own' },
        { measure: 'short-term-help.still-helped-at-eight-weeks', cohort: '', value: 33, source: swindon },
      ],
    },
    {
      ...{ name: 'Support at home, north', kind: 'support at home', begun: 28, cohorts: whomHomeCareHelps },
      providers: ['Brightways Home Help', 'Lanternlight Care'],
      standards: [
        { measure: 'long-term-support.to-a-home-within-a-year', cohort: '', value: 5, source: isleOfWight },
        { measure: 'long-term-support.to-a-home-within-a-year', cohort: memory, value: 10, source: isleOfWight },
        { measure: 'long-term-support.stayed-at-home-for-a-year', cohort: '', value: 75, source: 'our own' },
      ],
    },
    {
      ...{ name: 'Support at home, south', kind: 'support at home', begun: 28, cohorts: whomHomeCareHelps },
      providers: ['Kestrel and Daughters', 'Morrow Home Support'],
      standards: [
        { measure: 'long-term-support.to-a-home-within-a-year', cohort: '', value: 20, source: swindon },
        { measure: 'long-term-support.stayed-at-home-for-a-year', cohort: '', value: 70, source: swindon },
      ],
    },
  ],
}
