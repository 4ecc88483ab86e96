import { addDays, type DateString } from '#platform/clock'
import type { Chance } from '../chance.rules.ts'

/** Somebody of a council's file, made up whole. */
export type CouncilPerson = {
  born: DateString
  died: DateString | null
  gender: 'Male' | 'Female'
  reason: string
  accommodation: string
  carer: boolean
}

/** Something that happened, in the national words of release 2. Days are its first and last; no last day: it runs on. */
export type CouncilEvent = {
  type: 'Request' | 'Assessment' | 'Service' | 'Review'
  from: DateString
  to: DateString | null
  outcome: string
  description?: string
  route?: string
  assessment?: string
  eligible?: string
  service?: string
  component?: string
  mechanism?: string
  provider?: Provider
  cost?: { each: string; unit: string; units: string }
  reason?: string
  achieved?: string
}
export type Provider = { name: string; location: string }

const provider = (nth: number, name: string): Provider => ({
  name,
  location: `1-99000${String(nth).padStart(4, '0')}`,
})
export const reablers = [provider(1, 'Steady Again'), provider(2, 'Homeward Reablement'), provider(3, 'Threshold Care')]
export const carersAtHome = [
  provider(11, 'Brightways Home Help'),
  provider(12, 'Lanternlight Care'),
  provider(13, 'Kestrel and Daughters'),
  provider(14, 'Morrow Home Support'),
]
export const careHomes = [
  ...['Alder House', 'The Limes at Marlbrook', 'Rowan Court', 'Heron’s Reach', 'Fernbank', 'The Old Rectory, Coldwell'],
  ...['Wharf View', 'Sallow Lodge', 'Quarry Gardens', 'Bracken House'],
].map((name, i) => provider(21 + i, name))
export const nursingHomes = ['St Osyth’s Nursing Home', 'Larkmoor Grange', 'Priorsfield Manor', 'Ashdene Park'].map(
  (name, i) => provider(41 + i, name),
)

export const advice = 'NFA: Information and advice or signposting'
export const onward = 'Progress to assessment, review or reassessment'
export const toSupport = 'Progress to support planning or services'
export const goesOn = 'Continuation of support or services'

/** `begins` is the day on which it begins, `last` the last of the years that are lived. */
export type Life = { chance: Chance; person: CouncilPerson; begins: DateString; last: DateString }
export const after = (day: DateString, chance: Chance, low: number, high: number) =>
  addDays(day, chance.between(low, high))

export const request = (
  from: DateString,
  to: DateString,
  outcome: string,
  route = 'Community / Other route',
): CouncilEvent => ({
  ...{ type: 'Request', from, to, outcome, route, description: 'First conversation' },
})

export const hourly = (chance: Chance) => ({
  each: chance.pick(['21.50', '22.80', '23.40']),
  unit: 'Hourly',
  units: String(chance.between(4, 21)),
})
export const weekly = (low: number, high: number, chance: Chance) => ({
  each: `${chance.between(low, high)}.00`,
  unit: 'Weekly',
  units: '',
})
