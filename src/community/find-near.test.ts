import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction, newId, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { blankEntry, type Entry, type Venue } from './entry.ts'
import { findNear, type Looking } from './find-near.ts'
import { saveCheck, saveUse } from './save-entry.queries.ts'
import { saveEntries, saveEntry } from './save-entry.ts'
import { hearTopics } from './topics.rules.ts'

const today = '2026-03-03'
const home = { latitude: 52.9, longitude: -1.4 }
const fernhill = { key: 'fernhill', name: 'Fernhill' }
const north = (metres: number) => ({ latitude: home.latitude + metres / 111_195, longitude: home.longitude })

const entry = (name: string, more: Partial<Entry> = {}): Entry => ({
  ...blankEntry,
  entryId: newId(),
  kind: 'group',
  name,
  contentChangedAt: new Date('2026-02-01T09:00:00Z'),
  checkedOn: '2026-02-20',
  checkedHow: 'phone',
  topics: hearTopics(name).map(h => h.topic),
  ...more,
})
const venue = (metres: number, more: Partial<Venue> = {}): Venue => ({
  ...{
    venueId: newId(),
    name: 'A hall',
    address: '1 High Lane',
    postcode: null,
    neighbourhood: 'fernhill',
    access: [],
  },
  ...north(metres),
  ...more,
})
const weekly = (...byday: string[]) => [
  { sessionId: newId(), freq: 'WEEKLY' as const, every: 1, byday, bymonthday: [], startsAt: '10:30', endsAt: null },
]

const growers = entry('Fernhill Growers', {
  summary: 'Shared allotment with raised beds, tea at eleven.',
  topics: ['garden', 'company'],
  free: true,
  room: 'room',
  roomNote: 'Room for 3 more',
  venues: [venue(400, { access: ['step-free', 'accessible toilet'], bus: '14' })],
  sessions: weekly('TU', 'FR'),
})
const lunch = entry('Lunch at St Anne’s', {
  summary: 'Twenty of us, home cooking.',
  topics: ['company', 'cooking and eating'],
  goodAtGiving: 'Hands in the kitchen',
  checkedOn: '2025-08-20',
  phone: '01632 960271',
  venues: [venue(900)],
  sessions: weekly('WE'),
})
const balance = entry('Steady Steps', {
  topics: ['steady on my feet'],
  room: 'full',
  roomNote: '2 waiting',
  venues: [venue(1_100)],
  sessions: weekly('MO'),
})
const far = entry('Harbour Gardeners', { topics: ['garden'], venues: [venue(5_200)] })
const helpline = entry('Marlbrook Garden Advice', { kind: 'service', topics: ['garden'], wholeArea: true })
const visits = entry('Doorstep Garden Help', { kind: 'service', topics: ['garden'], covers: ['fernhill'] })
const refuge = entry('Safe Garden House', { topics: ['garden'], venues: [venue(300, { addressHidden: true })] })
const staffOnly = entry('A neighbour who digs gardens', {
  topics: ['garden'],
  visibility: 'staff',
  venues: [venue(200)],
})
const forgotten = entry('Old Garden Club', { topics: ['garden'], checkedOn: '2023-01-01', venues: [venue(250)] })
const gone = entry('Closed Garden Club', { topics: ['garden'], status: 'defunct', venues: [venue(100)] })

const house = await openTestHouse()
await house.write(tx =>
  saveEntries(tx, house.place.id, [growers, lunch, balance, far, helpline, visits, refuge, staffOnly, forgotten, gone]),
)
const look = (asked: Partial<Looking>) =>
  inTransaction(house.db, house.place.id, tx =>
    findNear(tx, house.place.id, {
      point: home,
      neighbourhood: fernhill,
      today,
      limit: 10,
      forPublic: false,
      ...asked,
    }),
  )
const names = async (asked: Partial<Looking>) => (await look(asked)).map(f => f.name)

test('found from what was said, nearest and best fitting first, each with its reasons', async () => {
  const topics = hearTopics('She wants her garden and to see people. She slipped in January. She loves to cook.')
  const found = await look({ topics })
  const [first] = found
  assert.equal(first?.name, 'Fernhill Growers')
  assert.equal(first?.distance, '400 m')
  assert.equal(first?.next, 'Tuesday 3 March, 10.30am')
  assert.equal(first?.cost, 'Free')
  assert.deepEqual(first?.why, ['Garden', '“see people”', 'Step-free, toilet, bus 14', 'Room for 3 more'])
  const steps = found.find(f => f.name === 'Steady Steps')
  assert.deepEqual(steps?.why, ['“slipped in January”', 'Full: 2 waiting'])
  const st = found.find(f => f.name.startsWith('Lunch'))
  assert.ok(st?.why.includes('Looking for hands in the kitchen'))
  assert.equal(st?.freshness.words, 'Not checked since August: ring first')
})

test('a slip of the keys is forgiven, an ending does not matter', async () => {
  for (const words of ['growers', 'grower', 'growrs', 'Fernhil Growers', 'alotment', 'allotments', 'St Annes'])
    assert.ok(
      (await names({ words })).slice(0, 2).some(name => ['Fernhill Growers', 'Lunch at St Anne’s'].includes(name)),
      words,
    )
  assert.deepEqual(await names({ words: 'zzyzx' }), [])
  assert.deepEqual(await names({ words: 'xylophone' }), [])
})

test('what was typed whole comes before what has half of it, however near that is', async () => {
  assert.equal((await names({ words: 'harbour gardeners' }))[0], 'Harbour Gardeners')
})

test('whole-area and covering services are ranked and labelled, not lost', async () => {
  const found = await look({ words: 'garden' })
  const of = (name: string) => found.find(f => f.name === name)
  assert.equal(of('Marlbrook Garden Advice')?.distance, 'Whole area')
  assert.equal(of('Doorstep Garden Help')?.distance, 'Covers Fernhill')
  assert.ok(of('Doorstep Garden Help')?.why.includes('Covers Fernhill'))
  assert.equal(of('Harbour Gardeners')?.distance, '5.2 km')
})

test('closed for good is not there; long unchecked is last for staff and not there for the public', async () => {
  const staff = await names({ words: 'garden' })
  assert.ok(!staff.includes('Closed Garden Club'))
  assert.ok(staff.indexOf('Old Garden Club') > staff.indexOf('A neighbour who digs gardens'))
  const open = await look({ words: 'garden', forPublic: true })
  assert.ok(!open.some(f => ['Old Garden Club', 'A neighbour who digs gardens'].includes(f.name)))
})

test('the public learns no address and no distance of a refuge', async () => {
  const hidden = (await look({ words: 'garden house', forPublic: true })).find(f => f.name === 'Safe Garden House')
  assert.ok(hidden)
  assert.equal(hidden.metres, null)
  assert.equal(hidden.venue, null)
  assert.ok(!/\d+ ?(m|km)\b/.test(hidden.distance), hidden.distance)
  assert.equal((await look({ words: 'garden house' })).find(f => f.name === 'Safe Garden House')?.distance, '300 m')
})

test('another day leaves out what is only then; what has no times stays', async () => {
  const monday = await names({ days: ['MO'] })
  assert.ok(monday.includes('Steady Steps') && monday.includes('Doorstep Garden Help'))
  assert.ok(!monday.includes('Fernhill Growers'))
})

test('access asked for is at the venue that is shown; what comes to people needs none', async () => {
  const found = await names({ access: ['step-free', 'accessible toilet'] })
  assert.deepEqual(found.slice(0, 3).sort(), ['Doorstep Garden Help', 'Fernhill Growers', 'Marlbrook Garden Advice'])
  assert.ok(!found.includes('Steady Steps'))
})

test('with nothing but a neighbourhood, what is there comes first', async () => {
  const found = await look({ point: undefined, limit: 4 })
  assert.ok(
    found.every(f => f.metres !== null || f.distance === 'Covers Fernhill'),
    JSON.stringify(found.map(f => f.distance)),
  )
})

test('going there and a worker’s word make it fresh again; an older check does not undo a newer', async () => {
  const stale = entry('Quiet Choir', { topics: ['music'], checkedOn: '2024-01-01', venues: [venue(700)] })
  await house.write(async tx => {
    await saveEntry(tx, house.place.id, stale)
    await saveUse(tx, house.place.id, stale.entryId, '2026-02-22')
    await saveCheck(tx, house.place.id, { entryId: stale.entryId, on: '2023-05-05', how: 'phone', by: 'Ola' })
  })
  const [choir] = await look({ words: 'choir' })
  assert.equal(choir?.freshness.words, 'Checked 9 days ago by an introduction that worked')
})

test('saved again, an entry is found by what it now says and not by what it said', async () => {
  const changing = entry('Morning Kayaks', { venues: [venue(800)] })
  await house.write(tx => saveEntry(tx, house.place.id, changing))
  assert.deepEqual(await names({ words: 'kayaks' }), ['Morning Kayaks'])
  await house.write(tx => saveEntry(tx, house.place.id, { ...changing, name: 'Evening Canoes' }))
  assert.deepEqual(await names({ words: 'kayaks' }), [])
  assert.deepEqual(await names({ words: 'canoes' }), ['Evening Canoes'])
})

test('another place’s entries are not found, and the search reads only by index', async () => {
  const other = await openTestHouse()
  assert.deepEqual(
    await inTransaction(other.db, other.place.id, tx =>
      findNear(tx, other.place.id, { words: 'garden', today, limit: 5, forPublic: false }),
    ),
    [],
  )
  // Which index is best is not known of a table that was never looked at.
  await house.db.pool.query('analyze community.entry_word')
  const plan = await inTransaction(house.db, house.place.id, async tx => {
    await sql`set local enable_seqscan = off`.execute(tx)
    return sql<{ 'QUERY PLAN': string }>`explain select entry_id from community.entry_word
      where place_id = ${house.place.id} and word = 'garden' and square between 1 and 2`.execute(tx)
  })
  const text = plan.rows.map(row => row['QUERY PLAN']).join('\n')
  assert.match(text, /Index Cond: \(\(place_id = .*word = 'garden'.*square >= 1/)
})
