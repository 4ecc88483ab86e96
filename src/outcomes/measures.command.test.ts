import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { commands, measures } from '#app'
import { documentOf } from '#measures'
import { newId, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'

const house = await openTestHouse()
const { id } = house.place

async function run(name: string, words: string[], flags: Record<string, string | boolean> = {}) {
  const printed: string[] = []
  const command = commands.find(c => c.name === name)!
  const status = await command.run({
    db: house.db,
    clock: house.clock,
    place: house.place,
    words,
    flags,
    print: line => printed.push(line),
    progress: () => undefined,
  })
  return { status, printed }
}
const year = { from: '2025-01-01', to: '2025-12-31' }

for (const [n, hood] of ['fernhill', 'fernhill', 'larkmoor'].entries())
  await house.write(tx =>
    sql`insert into front_door.contact (place_id, contact_id, on_date, began_at, finished_at, channel, team, taken_by_name, neighbourhood, caller, might_need, results)
      values (${id}, ${newId()}, '2025-06-01', now(), now(), 'phone', 'contact-centre', 'Somebody', ${hood}, 'the person', 'no', ${[n ? 'advice' : 'assessment']})`.execute(
      tx,
    ),
  )

test('measures prints one array, a line for each measure and cut, with what was left out', async () => {
  const { printed, status } = await run('measures', [], { ...year, json: true, breakdown: 'neighbourhood' })
  assert.equal(status, 0)
  const lines = JSON.parse(printed.join('')) as Record<string, unknown>[]
  const resolved = lines.filter(line => line.id === 'front-door.resolved')
  assert.deepEqual(resolved[0], {
    ...{
      id: 'front-door.resolved',
      title: 'Resolved at the first conversation',
      breakdown: {},
      numerator: 2,
      denominator: 3,
    },
    ...{ value: 66.7, standard: 60, met: true, excluded: {} },
    reason: 'only from 1 June 2025 to 31 December 2025 is covered',
  })
  assert.deepEqual(
    resolved.slice(1).map(line => [line.breakdown, line.value]),
    [
      [{ neighbourhood: 'fernhill' }, 50],
      [{ neighbourhood: 'larkmoor' }, 100],
    ],
  )
  const cameBack = lines.find(line => line.id === 'front-door.came-back')!
  assert.deepEqual(
    [cameBack.value, cameBack.excluded, cameBack.reason],
    [
      ...[null, { 'nobody named': 2 }],
      'all that could be counted is left out; only from 1 June 2025 to 31 December 2025 is covered',
    ],
  )
  assert.deepEqual(new Set(lines.map(line => line.id)), new Set(measures.all.map(m => m.id)))
})

test('a national measure has a line for each band that is published, whoever is in it, and says why it has no value', async () => {
  const linesOf = async (measure: string) => {
    const lines = JSON.parse((await run('measures', [], { ...year, json: true })).printed.join('')) as Record<
      string,
      unknown
    >[]
    return lines
      .filter(line => line.id === measure)
      .map(line => [(line.breakdown as Record<string, string>).ageBand, line.denominator, line.value, line.reason])
  }
  const nothing = [0, null, 'nothing to count']
  assert.deepEqual(await linesOf('ascof-2a'), [
    ['18 to 64', ...nothing],
    ['65 and above', ...nothing],
    ['Total', ...nothing],
  ])
  const unknown = 'how many people live here is not known'
  assert.deepEqual(await linesOf('ascof-2c'), [
    ['65 and above', 0, null, unknown],
    ['Total', 0, null, unknown],
  ])
  await house.write(tx =>
    sql`insert into place.population (place_id, on_date, age_from, people) values (${id}, '2024-06-30', 65, 20000)`.execute(
      tx,
    ),
  )
  assert.deepEqual(await linesOf('ascof-2c'), [
    ['65 and above', 20_000, 0, undefined],
    ['Total', 20_000, 0, undefined],
  ])
})

test('in words, without a period: the last 12 months', async () => {
  const { printed } = await run('measures', [])
  assert.ok(
    printed.includes(
      'Resolved at the first conversation: 67% (2 of 3); only from 1 June 2025 to 28 February 2026 is covered',
    ),
    printed.join('\n'),
  )
})

test('people behind lists each with a reason and nobody with a name', async () => {
  const { printed } = await run('people behind', ['front-door.resolved'], { ...year, json: true })
  const rows = JSON.parse(printed.join('')) as Record<string, unknown>[]
  assert.deepEqual(rows.map(row => row.reason).sort(), [
    'helped there and then, nobody named',
    'helped there and then, nobody named',
    'led to an assessment',
  ])
  assert.deepEqual(Object.keys(rows[0]!), ['person', 'onDate', 'counts', 'reason', 'detail'])
})

test('wrong use is refused in words', async () => {
  await assert.rejects(run('measures', [], { from: '2025-02-30', to: '2025-03-01' }), /Enter both days/)
  await assert.rejects(run('measures', [], { breakdown: 'worker' }), /--breakdown takes one of/)
  await assert.rejects(run('people behind', ['front-door.unheard-of']), /Name one measure/)
  await assert.rejects(run('people behind', ['front-door.recording-time']), /nobody to list/)
})

test('docs/measures.md is what the definitions say: npm run alongside -- measures --document', () => {
  assert.equal(readFileSync(new URL('../../docs/measures.md', import.meta.url), 'utf8'), documentOf(measures.all))
})
