import { addDays, type DateString } from '#platform/clock'
import {
  advice,
  after,
  type CouncilEvent,
  careHomes,
  carersAtHome,
  goesOn,
  hourly,
  type Life,
  nursingHomes,
  onward,
  reablers,
  request,
  toSupport,
  weekly,
} from './council-events.rules.ts'

/** Rang, was told something useful, and that was that; some ring again. */
export function advised(life: Life): CouncilEvent[] {
  const { chance } = life
  const day = life.begins
  const first = request(day, after(day, chance, 0, 4), advice)
  return chance.happens(0.14)
    ? [first, request(after(day, chance, 10, 85), after(day, chance, 86, 90), chance.pick([advice, onward]))]
    : [first]
}

/** Asked, was assessed, and needs were not such as the council must meet. */
export function notEligible(life: Life): CouncilEvent[] {
  const { chance } = life
  const day = life.begins
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
  const day = life.begins
  const fromHospital = chance.happens(0.6)
  const start = after(day, chance, 0, fromHospital ? 3 : 12)
  const end = after(start, chance, 12, 44)
  const came = chance.weighted([
    ['well', 68],
    ['support', 16],
    ['hospital', 8],
    ['home', 3],
    ['declined', 5],
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

const isOlder = ({ person }: Life, on: DateString) => person.born < addDays(on, -65 * 365)

/** Long-term support at home from that day: looked at after some weeks, and each year after. Half of it ends in time. */
export function atHome(life: Life, from: DateString): CouncilEvent[] {
  const { chance, person, last } = life
  const mechanism = chance.weighted([
    ['CASSR managed personal budget', 63],
    ['Direct payment', 27],
    ['CASSR commissioned support', 10],
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
  const ends = addDays(from, Math.round(isOlder(life, from) ? chance.lognormal(700, 1) : chance.lognormal(3000, 0.8)))
  if (ends > last) return [support, ...reviewed(life, support)]
  const then = chance.weighted([
    ['died', 45],
    ['home', isOlder(life, from) ? 19 : 5],
    ['well', 30],
  ] as const)
  support.to = ends
  support.outcome = { died: 'NFA: Deceased', home: goesOn, well: chance.pick(endings) }[then]
  if (then === 'died') person.died = ends
  const events = [support, ...reviewed(life, support)]
  return then === 'home' ? [...events, ...inACareHome(life, addDays(ends, 1))] : events
}
const endings = ['NFA: Support ended for other reason', 'NFA: Support ended as planned']

/** Each year somebody looks whether the support still fits; it happens that nobody came. */
function reviewed({ chance, last }: Life, support: CouncilEvent): CouncilEvent[] {
  const until = support.to ?? last
  const events: CouncilEvent[] = []
  for (let day = after(support.from, chance, 40, 70); day < until; day = after(day, chance, 300, 430)) {
    if (chance.happens(0.25)) continue
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
  const { chance, person, last } = life
  const nursing = chance.happens(0.35)
  const stay: CouncilEvent = {
    ...{ type: 'Service', from, to: null, outcome: goesOn, mechanism: 'CASSR managed personal budget' },
    service: nursing ? 'Long term support: Nursing care' : 'Long term support: Residential care',
    component: nursing ? 'Long term nursing care' : 'Long term residential care',
    provider: chance.pick(nursing ? nursingHomes : careHomes),
    cost: weekly(nursing ? 920 : 780, nursing ? 1400 : 1150, chance),
  }
  if (from <= last) person.accommodation = nursing ? 'Registered nursing home' : 'Registered care home'
  const ends = addDays(from, Math.round(isOlder(life, from) ? chance.lognormal(460, 0.9) : chance.lognormal(1800, 0.8)))
  if (ends > last) return [stay, ...reviewed(life, stay)]
  Object.assign(stay, { to: ends, outcome: 'NFA: Deceased' })
  person.died = ends
  return [stay, ...reviewed(life, stay)]
}

/** Asked, and assessed: support is needed from some days later. */
function eligible({ chance, begins }: Life): { events: CouncilEvent[]; from: DateString } {
  const start = after(begins, chance, 3, 28)
  const end = after(start, chance, 2, 24)
  const events = [request(begins, start, onward), assessed(start, end, 'Eligible needs identified', toSupport)]
  return { events, from: after(end, chance, 2, 20) }
}

/** Asked, assessed, supported at home. */
export function supported(life: Life): CouncilEvent[] {
  const { events, from } = eligible(life)
  return [...events, ...atHome(life, from)]
}

/** Asked, assessed, and a home of their own would not do. */
export function admitted(life: Life): CouncilEvent[] {
  const { events, from } = eligible(life)
  return [...events, ...inACareHome(life, from)]
}

/** Supported since long before. */
export const longSupported = (life: Life): CouncilEvent[] => {
  const began = addDays(life.begins, -life.chance.between(30, 2400))
  return life.chance.happens(0.1) ? inACareHome(life, began) : atHome(life, began)
}

/** Somebody who looks after somebody. */
export function caring(life: Life): CouncilEvent[] {
  const { chance } = life
  const day = life.begins
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
