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

const provider = (nth: number, name: string): Provider => ({ name, location: `1-99000${String(nth).padStart(4, '0')}` })
export const reablers = [provider(1, 'Steady Again'), provider(2, 'Homeward Reablement'), provider(3, 'Threshold Care')]
export const carersAtHome = [
  provider(11, 'Brightways Home Help'),
  provider(12, 'Lanternlight Care'),
  provider(13, 'Kestrel and Daughters'),
  provider(14, 'Morrow Home Support'),
]
export const homes = [
  provider(21, 'Alder House'),
  provider(22, 'The Limes at Marlbrook'),
  provider(23, 'St Osyth’s Nursing Home'),
]

const advice = 'NFA: Information and advice or signposting'
const onward = 'Progress to assessment, review or reassessment'
const toSupport = 'Progress to support planning or services'
const goesOn = 'Continuation of support or services'

type Life = { chance: Chance; person: CouncilPerson; from: DateString; days: number }
/** Some day of the life, that many days before its end at the latest. */
const someDay = ({ chance, from, days }: Life, before = 0) =>
  addDays(from, chance.between(0, Math.max(0, days - before)))
const after = (day: DateString, chance: Chance, low: number, high: number) => addDays(day, chance.between(low, high))

const request = (
  from: DateString,
  to: DateString,
  outcome: string,
  route = 'Community / Other route',
): CouncilEvent => ({
  ...{ type: 'Request', from, to, outcome, route, description: 'First conversation' },
})

const hourly = (chance: Chance) => ({
  each: chance.pick(['21.50', '22.80', '23.40']),
  unit: 'Hourly',
  units: String(chance.between(4, 21)),
})
const weekly = (low: number, high: number, chance: Chance) => ({
  each: `${chance.between(low, high)}.00`,
  unit: 'Weekly',
  units: '',
})

/** Rang, was told something useful, and that was that; some ring again. */
export function advised(life: Life): CouncilEvent[] {
  const { chance } = life
  const day = someDay(life)
  const first = request(day, after(day, chance, 0, 4), advice)
  return chance.happens(0.14)
    ? [first, request(after(day, chance, 10, 85), after(day, chance, 86, 90), chance.pick([advice, onward]))]
    : [first]
}

/** Asked, was assessed, and needs were not such as the council must meet. */
export function notEligible(life: Life): CouncilEvent[] {
  const { chance } = life
  const day = someDay(life, 40)
  const start = after(day, chance, 4, 25)
  return [
    request(day, start, onward),
    assessed(
      start,
      after(start, chance, 1, 21),
      'Non-eligible needs identified',
      chance.pick([advice, 'NFA: No services offered for other reason']),
    ),
  ]
}

const assessed = (from: DateString, to: DateString, eligible: string, outcome: string): CouncilEvent => ({
  ...{ type: 'Assessment', from, to, outcome, assessment: 'Long term assessment', eligible },
})

/** Home from hospital, or failing at home: a few weeks of reablement, and what came after. */
export function reabled(life: Life): CouncilEvent[] {
  const { chance } = life
  const day = someDay(life, 90)
  const fromHospital = chance.happens(0.6)
  const start = after(day, chance, 0, fromHospital ? 3 : 12)
  const end = after(start, chance, 12, 44)
  const came = chance.weighted([
    ['well', 63],
    ['support', 22],
    ['hospital', 7],
    ['home', 4],
    ['declined', 4],
  ] as const)
  const outcome = {
    well: 'NFA: Support ended as planned',
    support: toSupport,
    hospital: 'Admitted to hospital',
    home: toSupport,
    declined: 'NFA: Support declined',
  }[came]
  const help: CouncilEvent = {
    ...{
      type: 'Service',
      from: start,
      to: end,
      outcome,
      service: 'Short term support: ST-Max',
      component: 'Reablement',
    },
    ...{ provider: chance.pick(reablers), description: fromHospital ? 'Home first' : 'Reablement' },
  }
  const asked = request(
    day,
    start,
    'Progress to reablement/ST-Max',
    fromHospital ? 'Discharge from Hospital' : undefined,
  )
  if (came === 'support') return [asked, help, ...atHome(life, addDays(end, chance.between(1, 6)))]
  if (came === 'home') return [asked, help, ...inACareHome(life, addDays(end, chance.between(1, 5)))]
  return [asked, help]
}

/** Long-term support at home from that day: looked at after some weeks, and each year after. */
export function atHome(life: Life, from: DateString): CouncilEvent[] {
  const { chance } = life
  const mechanism = chance.weighted([
    ['CASSR managed personal budget', 55],
    ['Direct payment', 27],
    ['CASSR commissioned support', 18],
  ] as const)
  const support: CouncilEvent = {
    ...{ type: 'Service', from, to: null, outcome: goesOn, service: 'Long term support: Community', mechanism },
    component:
      mechanism === 'Direct payment'
        ? 'Direct payment'
        : chance.weighted([
            ['Home support or domiciliary care', 75],
            ['Day support', 12],
            ['Community supported living', 13],
          ] as const),
    ...(mechanism !== 'Direct payment' && { provider: chance.pick(carersAtHome) }),
    cost: hourly(chance),
  }
  const ends = chance.happens(0.2) ? after(from, chance, 60, 700) : null
  if (ends && ends < addDays(life.from, life.days)) {
    support.to = ends
    support.outcome = chance.pick(['NFA: Support ended for other reason', 'NFA: Support ended as planned', toSupport])
  }
  return [support, ...reviewed(life, support)]
}

function reviewed(life: Life, support: CouncilEvent): CouncilEvent[] {
  const { chance } = life
  const last = support.to ?? addDays(life.from, life.days)
  const events: CouncilEvent[] = []
  for (let day = after(support.from, chance, 40, 70); day < last; day = after(day, chance, 300, 430)) {
    if (chance.happens(0.25)) continue // it happens that nobody came
    const planned = chance.happens(0.8)
    events.push({
      ...{
        type: 'Review',
        from: day,
        to: after(day, chance, 0, 10),
        outcome: chance.weighted([
          [goesOn, 72],
          [toSupport, 22],
          ['NFA: Support ended as planned', 6],
        ] as const),
      },
      reason: planned
        ? 'Planned'
        : chance.pick([
            'Unplanned - Other Reason',
            'Unplanned - Carer related',
            'Unplanned - Hospital (Planned and unplanned episodes)',
          ]),
      ...(planned && {
        achieved: chance.weighted([
          ['Fully met', 50],
          ['Partially met', 40],
          ['Not met', 10],
        ] as const),
      }),
    })
  }
  return events
}

/** A care home for good. */
export function inACareHome(life: Life, from: DateString): CouncilEvent[] {
  const { chance } = life
  const nursing = chance.happens(0.35)
  return [
    {
      ...{
        type: 'Service',
        from,
        to: null,
        outcome: goesOn,
        provider: chance.pick(homes),
        mechanism: 'CASSR managed personal budget',
      },
      service: nursing ? 'Long term support: Nursing care' : 'Long term support: Residential care',
      component: nursing ? 'Long term nursing care' : 'Long term residential care',
      cost: weekly(nursing ? 920 : 780, nursing ? 1400 : 1150, chance),
    },
  ]
}

/** Asked, assessed, supported. */
export function supported(life: Life): CouncilEvent[] {
  const { chance } = life
  const day = someDay(life, 60)
  const start = after(day, chance, 3, 28)
  const end = after(start, chance, 2, 24)
  return [
    request(day, start, onward),
    assessed(start, end, 'Eligible needs identified', toSupport),
    ...(chance.happens(0.12) ? inACareHome(life, after(end, chance, 2, 20)) : atHome(life, after(end, chance, 2, 20))),
  ]
}

/** Already supported before the years of the file. */
export const longSupported = (life: Life): CouncilEvent[] => {
  const began = addDays(life.from, -life.chance.between(30, 2400))
  return life.chance.happens(0.25) ? inACareHome(life, began) : atHome(life, began)
}

/** Somebody who looks after somebody. */
export function caring(life: Life): CouncilEvent[] {
  const { chance } = life
  const day = someDay(life, 60)
  const start = after(day, chance, 3, 30)
  const helped = chance.happens(0.55)
  const assessment: CouncilEvent = {
    ...assessed(
      start,
      after(start, chance, 1, 14),
      helped ? 'Eligible needs identified' : 'No needs identified',
      helped ? toSupport : advice,
    ),
  }
  const asked = request(day, start, onward)
  if (!helped) return [asked, assessment]
  const paid = chance.happens(0.7)
  return [
    asked,
    assessment,
    {
      ...{
        type: 'Service',
        from: after(start, chance, 15, 30),
        to: after(start, chance, 120, 360),
        outcome: 'NFA: Support ended as planned',
      },
      ...{
        service: 'Unpaid carer support: Direct to unpaid carer',
        component: paid ? 'Direct payment' : 'Other unpaid carer support',
      },
      mechanism: paid ? 'Direct payment' : 'CASSR commissioned support',
      ...(paid && { cost: { each: `${chance.between(150, 400)}.00`, unit: 'One-off', units: '' } }),
      ...(!paid && { cost: weekly(20, 60, chance) }),
    },
  ]
}
