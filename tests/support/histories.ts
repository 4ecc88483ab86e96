import fc from 'fast-check'
import { addDays } from '#platform/clock'
import { type Event, type History, outcomes, type Service } from './short-term-help-by-rules.ts'

/** Small invented histories, close together in time so that everything happens: days from the middle of a year. */
const day = fc.integer({ min: 0, max: 60 }).map(n => addDays('2025-08-01', n))
/** Around the days on which rules turn. */
const length = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constantFrom(0, 1, 7, 8, 13, 14, 90, 91))
const outcome = fc.oneof(fc.constantFrom(...outcomes), fc.constantFrom(null, 'NFA: Support ended as planned'))
const type = fc.oneof(
  fc.constant('Short term support: ST-Max'),
  fc.constantFrom(
    ...['Long term support: Nursing care', 'Long term support: Residential care', 'Long term support: Community'],
    ...['Long term support: Prison', 'Short term support: Ongoing low level', 'Short term support: Other short term'],
    'Unpaid carer support: Support involving the person cared-for',
  ),
)
const component = fc.constantFrom(
  'Reablement',
  'Equipment',
  'Short term residential care',
  'Short term nursing care',
  null,
)

const service = fc.record({ type, component, from: day, length, open: fc.nat(5), outcome }).map(
  ({ length, open, ...s }): Omit<Service, 'id'> => ({
    ...{ ...s, from: s.type.startsWith('Long') ? addDays(s.from, -length) : s.from },
    to: open === 0 ? null : addDays(s.from, open === 1 ? -1 : length),
  }),
)
const event = fc
  .record({ kind: fc.constantFrom('request', 'assessment', 'review'), from: day, length, outcome })
  .map(({ length, ...e }): Event => ({ ...(e as Event), to: addDays(e.from, length) }))

export const history: fc.Arbitrary<History> = fc
  .record({
    born: fc.constantFrom('1940-05-05', '1940-05-05', '1980-01-31', '2007-09-15', null),
    died: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: day }),
    services: fc.array(service, { minLength: 1, maxLength: 4 }),
    events: fc.array(event, { maxLength: 3 }),
  })
  .map(h => ({ ...h, services: h.services.map((s, i) => ({ ...s, id: `${i}` })) }))

/** The facts of many such people, of whom nothing is the same but the days: each service has a provider of its own. */
export function factsOf(histories: readonly History[]) {
  const about = (h: History, n: number) => ({
    person_id: `p${n}`,
    client_type: 'Service user',
    born_on: h.born,
    died_on: h.died,
  })
  const ofKind = (kind: Event['kind']) =>
    histories.flatMap((h, n) =>
      h.events.filter(e => e.kind === kind).map((e, i) => ({ e, key: `${kind[0]}${n}.${i}`, ...about(h, n) })),
    )
  const dated = ({ e, key: _, ...rest }: ReturnType<typeof ofKind>[number]) => ({ ...rest, outcome: e.outcome })
  return {
    service: histories.flatMap((h, n) =>
      h.services.map(({ id, type, component, from, to, outcome }) => ({
        ...{ ...about(h, n), service_id: `p${n}.${id}`, provider: `provider ${id}`, type, component, outcome },
        ...{ started_on: from, ended_on: to, neighbourhood: 'fernhill' },
      })),
    ),
    contact: ofKind('request').map(f => ({ ...dated(f), contact_id: f.key, on_date: f.e.from, ended_on: f.e.to })),
    assessment: ofKind('assessment').map(f => ({
      ...dated(f),
      assessment_id: f.key,
      started_on: f.e.from,
      on_date: f.e.to,
    })),
    review: ofKind('review').map(f => ({ ...dated(f), review_id: f.key, started_on: f.e.from, on_date: f.e.to })),
  }
}
