import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { figuresOf, wholeOf } from '#measures'
import { PLACE, workedPeople } from '#tests/worked-people'
import {
  signposted,
  signpostedByAdvisers,
  signpostedBySocialWorkers,
  signpostedCameBack,
  signpostedWithoutConcerns,
} from './signposted.measure.ts'

const people = await workedPeople()
const year = { from: '2026-01-01', to: '2026-12-31', today: '2026-07-01' }
const call = (who: string | null, results: string[], taken_by: string | null, more: Record<string, unknown> = {}) => ({
  ...{ contact_id: `${who ?? 'x'} rings`, person_id: who, on_date: '2026-01-05', results, taken_by },
  ...{ about: 'new matter', safeguarding: results.includes('safeguarding'), ...more },
})
const told = async (measure: Parameters<typeof people.listed>[0]) =>
  (await people.listed(measure, year)).map(t => [t.who, t.counts, t.reason])

const everybody = [
  call('Ada', ['signposted'], 'contact adviser'),
  call('Bel', ['signposted', 'advice'], 'social worker'),
  call('Cas', ['signposted'], 'team manager'),
  call('Dot', ['signposted'], null),
  call('Eve', ['introduced'], 'contact adviser'),
  call('Fay', ['safeguarding', 'signposted'], 'contact adviser'),
  call('Gil', ['signposted'], 'contact adviser', { about: 'our follow-up' }),
]

test('signposted is told where to go; an introduction is not, and a concern lists nobody', async () => {
  await people.given({ contact: everybody })
  assert.deepEqual(await told(signposted), [
    ['Ada', 'yes', 'signposted by a contact adviser'],
    ['Bel', 'yes', 'signposted by a social worker'],
    ['Cas', 'yes', 'signposted by somebody else of ours'],
    ['Dot', 'yes', 'signposted, not known by whom'],
    ['Eve', 'no', 'not signposted'],
    [null, 'yes', 'signposted by a contact adviser'],
    ['Gil', 'left out', 'our follow-up, a rebooking or thanks'],
  ])
})

test('by role, each of all contacts of which it is known who took them; without concerns, they are in neither part', async () => {
  await people.given({ contact: everybody })
  const counts = async (measure: typeof signposted) => (await people.listed(measure, year)).map(t => t.counts)
  assert.deepEqual(await counts(signpostedByAdvisers), ['yes', 'no', 'no', 'left out', 'no', 'yes', 'left out'])
  assert.deepEqual(await counts(signpostedBySocialWorkers), ['no', 'yes', 'no', 'left out', 'no', 'no', 'left out'])
  assert.deepEqual(await counts(signpostedWithoutConcerns), [
    'yes',
    'no',
    'no',
    'left out',
    'no',
    'left out',
    'left out',
  ])
})

test('what became of it: back within 90 days about anything; not back is all that is known', async () => {
  const back = (who: string, on_date: string, about: string) => ({
    ...call(who, ['advice'], null, { contact_id: `${who} rings again`, on_date, about }),
  })
  await people.given({
    contact: [
      ...['Ada', 'Bel', 'Cas', 'Dot'].map(who => call(who, ['signposted'], 'contact adviser')),
      call('Eve', ['advice'], 'contact adviser'),
      call('Fay', ['signposted'], 'contact adviser', { on_date: '2026-04-03' }),
      call(null, ['signposted'], 'contact adviser'),
      back('Ada', '2026-04-05', 'same matter'),
      back('Bel', '2026-04-06', 'new matter'),
      back('Cas', '2026-02-01', 'thanks'),
      back('Dot', '2026-01-20', 'new matter'),
    ],
  })
  assert.deepEqual(await told(signpostedCameBack), [
    ['Ada', 'yes', 'came back about the same matter'],
    ['Bel', 'no', 'did not come back'],
    ['Cas', 'no', 'did not come back'],
    ['Dot', 'yes', 'came back with something new'],
    [null, 'left out', 'nobody named'],
    ['Fay', 'left out', 'too soon to say'],
  ])
})

test('whoever took the contacts, advisers and social workers together are never more than all, of the same base', async () => {
  const contact = fc.record({
    results: fc.subarray(['signposted', 'advice', 'safeguarding', 'handed over']),
    taken_by: fc.constantFrom('contact adviser', 'social worker', 'team manager'),
    about: fc.constantFrom('new matter', 'same matter', 'thanks'),
  })
  const figure = async (measure: typeof signposted) =>
    wholeOf(await people.inPlace(tx => figuresOf(tx, PLACE, measure, year)))
  await fc.assert(
    fc.asyncProperty(fc.array(contact, { maxLength: 15 }), async contacts => {
      await people.given({
        contact: contacts.map((c, i) => call(`p${i}`, c.results, c.taken_by, { about: c.about })),
      })
      const [all, advisers, workers] = [
        await figure(signposted),
        await figure(signpostedByAdvisers),
        await figure(signpostedBySocialWorkers),
      ]
      assert.ok(advisers.yes + workers.yes <= all.yes)
      assert.equal(advisers.denominator, all.denominator)
      assert.equal(workers.denominator, all.denominator)
    }),
    { numRuns: 15 },
  )
})
