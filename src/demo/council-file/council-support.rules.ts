import { addDays, type DateString } from '#platform/clock'
import {
  after,
  type CouncilEvent,
  careHomes,
  carersAtHome,
  goesOn,
  hourly,
  type Life,
  nursingHomes,
  toSupport,
  weekly,
} from './council-events.rules.ts'

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
  if (ends > last) return withReviews(life, support)
  const then = chance.weighted([
    ['died', 45],
    ['home', isOlder(life, from) ? 19 : 5],
    ['well', 30],
  ] as const)
  support.to = ends
  support.outcome = { died: 'NFA: Deceased', home: goesOn, well: chance.pick(endings) }[then]
  if (then === 'died') person.died = ends
  const events = withReviews(life, support)
  return then === 'home' ? [...events, ...inACareHome(life, addDays(ends, 1))] : events
}
const endings = ['NFA: Support ended for other reason', 'NFA: Support ended as planned']

/**
 * With what its reviews came to: a review that led to support planning makes it more or less from then on, in a row that
 * goes on from the one before. About as many packages shrink as grow.
 */
function withReviews(life: Life, support: CouncilEvent): CouncilEvent[] {
  const reviews = reviewed(life, support)
  const chance = life.chance.stream(`packages from ${support.from}`)
  const rows = [support]
  for (const review of reviews.filter(r => r.outcome === toSupport)) {
    const row = rows.at(-1)!
    const next = after(review.to!, chance, 1, 14)
    if (next > (row.to ?? life.last)) continue
    const hours = Number(row.cost!.units)
    const units = chance.happens(0.5)
      ? Math.max(2, hours - chance.between(1, 6))
      : Math.min(28, hours + chance.between(1, 7))
    rows.push({ ...row, from: next, cost: { ...row.cost!, units: String(units) } })
    Object.assign(row, { to: addDays(next, -1), outcome: goesOn })
  }
  return [...rows, ...reviews]
}

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
