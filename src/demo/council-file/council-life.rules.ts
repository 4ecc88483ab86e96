import { addDays, type DateString } from '#platform/clock'
import {
  advice,
  after,
  type CouncilEvent,
  type Life,
  onward,
  reablers,
  request,
  toSupport,
  weekly,
} from './council-events.rules.ts'
import { atHome, inACareHome } from './council-support.rules.ts'

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
  if (came === 'well' && chance.happens(NEEDED_AFTER_ALL)) return [asked, help, ...neededAfterAll(life, end)]
  if (chance.happens(came === 'hospital' ? 0.45 : 0.09)) life.person.died = after(end, chance, 3, 80)
  return [asked, help]
}
/** Nobody publishes it. One in twelve is a guess that leaves something to talk about. */
const NEEDED_AFTER_ALL = 0.08

/** It went well, and a month or two later it did not: looked at anew, and supported from then on. */
function neededAfterAll(life: Life, end: DateString): CouncilEvent[] {
  const { chance } = life
  const start = after(end, chance, 9, 60)
  const over = after(start, chance, 1, 14)
  const from = after(over, chance, 1, 14)
  return [
    assessed(start, over, 'Eligible needs identified', toSupport),
    ...(chance.happens(0.15) ? inACareHome(life, from) : atHome(life, from)),
  ]
}

/** Home from hospital without reablement: with nothing, with support at once, or never home again. */
export function discharged(life: Life): CouncilEvent[] {
  const { chance, begins } = life
  const came = chance.weighted([
    ['nothing', 62],
    ['support', 33],
    ['home', 5],
  ] as const)
  const from = after(begins, chance, 0, 5)
  const asked = request(begins, from, came === 'nothing' ? advice : toSupport, 'Discharge from Hospital')
  if (came === 'support') return [asked, ...atHome(life, from)]
  return came === 'home' ? [asked, ...inACareHome(life, from)] : [asked]
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
