import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { measures } from '#app'
import { figuresOf } from '#measures'
import { addDays, daysBetween } from '#platform/clock'
import { factsOf, history } from '#tests/histories'
import { PLACE, workedPeople } from '#tests/worked-people'

/**
 * A service written in two rows that touch, of which the first goes on, is the same help: no national figure may change. Nor
 * may any change with the order of the rows.
 */
const people = await workedPeople()
const asked = { from: '2025-04-01', to: '2026-03-31', today: '2026-11-01', by: [[], ['ageBand' as const]] }
const national = ['2a', '2b', '2c', '2e', '3d-1a', '3d-1b', '3d-2a', '3d-2b'].map(id => measures.find(`ascof-${id}`)!)
const mechanisms = ['Direct payment', 'CASSR managed personal budget', 'CASSR commissioned support', null]

type Row = ReturnType<typeof factsOf>['service'][number]
const components: Record<string, string> = {
  'Long term support: Nursing care': 'Long term nursing care',
  'Long term support: Residential care': 'Long term residential care',
}
/** Every seventh is a carer's; homes have the component of a home, and long-term support is paid for in different ways. */
const dressed = (row: Row, n: number) => ({
  ...{ ...row, mechanism: mechanisms[n % 4], component: components[row.type] ?? row.component },
  ...(n % 7 === 0 && { client_type: 'Unpaid carer', type: 'Unpaid carer support: Direct to unpaid carer' }),
})

/** Each service that is long enough in two: the second begins the day after, or on the day on which the first ends. */
function cut(row: ReturnType<typeof dressed>, at: number) {
  const long = row.ended_on === null ? 40 : daysBetween(row.started_on, row.ended_on)
  if (long < 2) return [row]
  const end = addDays(row.started_on, 1 + (at % (long - 1)))
  return [
    { ...row, service_id: `${row.service_id}a`, ended_on: end, outcome: 'Continuation of support or services' },
    { ...row, service_id: `${row.service_id}b`, started_on: at % 2 ? addDays(end, 1) : end },
  ]
}

const figures = () =>
  people.inPlace(async tx => {
    const all: unknown[] = []
    // Where nobody is counted there is no figure, whoever was left out and why.
    for (const measure of national)
      for (const f of await figuresOf(tx, PLACE, measure, asked))
        if (f.breakdown.ageBand !== 'Under 18' && f.yes + f.no > 0)
          all.push([measure.id, f.breakdown.ageBand ?? 'Total', f.yes, f.no])
    return all.map(told => JSON.stringify(told)).sort()
  })

test('cutting services into rows that touch, and shuffling all rows, changes no national figure', async () => {
  const many = fc.array(history, { minLength: 60, maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(many, fc.array(fc.nat(500), { minLength: 7, maxLength: 7 }), async (histories, at) => {
      const facts = factsOf(histories)
      const service = facts.service.map(dressed)
      const person = histories.map((h, n) => ({
        person_id: `p${n}`,
        settled: n % 3 > 0,
        born_on: h.born,
        died_on: h.died,
      }))
      const population = [{ on_date: '2024-06-30', age_from: 18, age_to: 64, people: 1000 }]
      await people.given({ ...facts, service, person, population })
      const before = await figures()
      const pieces = service.flatMap((row, n) => cut(row, at[n % at.length]!))
      await people.given({ ...facts, service: pieces.reverse(), person: person.reverse(), population })
      assert.ok(pieces.length > service.length)
      assert.deepEqual(await figures(), before)
    }),
    { numRuns: 8, endOnFailure: true },
  )
})
