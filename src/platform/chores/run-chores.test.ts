import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { listChores } from './chore.queries.ts'
import type { Chore } from './chore.ts'
import { runChores, tidyChores } from './run-chores.ts'

async function scene(run: Chore['run'] = async () => '', everyMinutes = 10) {
  const house = await openTestHouse()
  let times = 0
  const chore: Chore = {
    ...{ name: 'sweep', does: 'Sweeps', everyMinutes },
    async run(at) {
      times++
      await new Promise(resolve => setTimeout(resolve, 5))
      return run(at)
    },
  }
  const failed: string[] = []
  const { db, place, clock } = house
  const round = (chores: Chore[] = [chore]) => ({
    ...{ db, placeId: place.id, clock, wall: clock, chores },
    fault: (name: string, said: string) => failed.push(`${name}: ${said}`),
  })
  const rows = () => inTransaction(db, place.id, tx => listChores(tx, place.id))
  return { house, chore, round, rows, failed, times: () => times }
}

test('however many processes look at once, it runs once, and again only when it is due', async () => {
  const { house, round, times, rows } = await scene(async () => 'swept')
  const ran = await Promise.all(Array.from({ length: 8 }, () => runChores(round())))
  assert.equal(ran.flat().length, 1)
  assert.equal(times(), 1)
  house.clock.set('2026-03-03T10:49:00Z')
  await runChores(round())
  assert.equal(times(), 1, 'not before its time')
  house.clock.set('2026-03-03T10:50:00Z')
  await Promise.all([runChores(round()), runChores(round()), runChores(round())])
  assert.equal(times(), 2)
  const [row] = await rows()
  assert.deepEqual([row!.went, row!.said, row!.heldUntil], ['well', 'swept', null])
  assert.ok(row!.nextAt > house.clock.now())
})

test('one that fails says what kind of fault it was and nothing more, keeps no other waiting, and is tried again soon', async () => {
  const { house, chore, round, rows, failed } = await scene(async () => {
    throw new TypeError('could not read 07700 900114')
  }, 1440)
  let other = 0
  const next: Chore = { name: 'dust', does: 'Dusts', everyMinutes: 60, run: async () => `${++other}` }
  assert.deepEqual(await runChores(round([chore, next])), ['sweep', 'dust'])
  assert.equal(other, 1)
  assert.deepEqual(failed, ['sweep: TypeError'])
  const sweep = (await rows()).find(row => row.name === 'sweep')!
  assert.deepEqual([sweep.went, sweep.said], ['badly', 'TypeError'])
  house.clock.set('2026-03-03T10:55:00Z')
  assert.deepEqual(await runChores(round([chore, next])), ['sweep'])
})

test('a process that died with it in hand is waited for, then another takes it up; a late word changes nothing', async () => {
  let finish: (said: string) => void = () => undefined
  const { house, round, rows, times } = await scene(() => new Promise(done => (finish = done)), 1)
  const first = runChores(round())
  while (times() === 0) await new Promise(resolve => setTimeout(resolve, 5))
  await new Promise(resolve => setTimeout(resolve, 20))
  house.clock.set('2026-03-03T10:50:00Z')
  assert.deepEqual(await runChores(round()), [], 'it may only be slow')
  const late = finish
  house.clock.set('2026-03-03T10:56:00Z')
  const second = runChores(round())
  while (times() < 2) await new Promise(resolve => setTimeout(resolve, 5))
  await new Promise(resolve => setTimeout(resolve, 20))
  late('late')
  await first
  assert.ok((await rows())[0]!.heldUntil, 'the second still has it')
  finish('done')
  await second
  assert.equal((await rows())[0]!.said, 'done')
})

test('what an older version did by itself is no longer shown', async () => {
  const { chore, round, rows } = await scene()
  await runChores(round([chore, { ...chore, name: 'old' }]))
  await tidyChores(round([chore]))
  assert.deepEqual(
    (await rows()).map(row => row.name),
    ['sweep'],
  )
})
