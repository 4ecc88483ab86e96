import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { Refusal } from '#platform/commands'
import { sql } from '#platform/database'
import { openTestHouse, type TestHouse } from '#tests/house'
import { type CallsFile, readCallsFile } from './calls-file.rules.ts'
import { importCalls } from './import-calls.command.ts'

const knowing = {
  teams: [
    { key: 'contact-centre', name: 'Contact centre' },
    { key: 'rapid-response', name: 'Rapid response' },
  ],
  ownTeam: 'contact-centre',
  today: '2026-03-03',
}
const read = (text: string) => readCallsFile(text, knowing) as CallsFile
const folder = mkdtempSync(join(tmpdir(), 'alongside-calls-'))
after(() => rmSync(folder, { recursive: true }))

let house: TestHouse
before(async () => {
  house = await openTestHouse()
})
const kept = async () =>
  (
    await sql`select on_date, team, offered, answered, abandoned from front_door.calls_day
      where place_id = ${house.place.id} order by on_date, team`.execute(house.db.kysely)
  ).rows

async function imported(text: string, flags: Record<string, boolean> = { json: true }) {
  const file = join(folder, 'calls.csv')
  writeFileSync(file, text)
  const printed: string[] = []
  const { db, clock, place } = house
  const running = { db, clock, place, words: [file], flags, print: (line: string) => printed.push(line), progress() {} }
  const status = await importCalls.run(running)
  return { status, printed, report: flags.json ? JSON.parse(printed[0]!) : undefined }
}

test('days as systems write them: other headings, other dates, semicolons, thousands, a team by its name or none', () => {
  assert.deepEqual(read('date,team,offered,answered,abandoned\n2026-03-02,contact-centre,"1,204",1000,150\n').days, [
    { onDate: '2026-03-02', team: 'contact-centre', offered: 1204, answered: 1000, abandoned: 150 },
  ])
  const other = read('\ufeffCall date;Queue;Calls received;Calls_handled\r\n2/3/2026;rapid response;30;28\r\n')
  assert.deepEqual(other.days, [
    { onDate: '2026-03-02', team: 'rapid-response', offered: 30, answered: 28, abandoned: 2 },
  ])
  assert.equal(read('day,offered,answered\n2026-03-02,5,5').days[0]!.team, 'contact-centre')
})

test('each line that cannot be is refused with its line and why, and the rest are read', () => {
  const file = read(
    'date,team,offered,answered,abandoned\nsoon,,1,1,0\n2026-03-04,,1,1,0\n2026-03-01,nobody,1,1,0\n2026-03-01,,5,6,0\n2026-03-01,,5,4,2\n2026-03-01,,-5,4,2\n2026-03-01,,5,4,x\n2026-03-02,,5,4,1\n2026-03-02,,9,4,1\n',
  )
  assert.equal(file.read, 9)
  assert.deepEqual(
    file.faults.map(fault => `${fault.record}: ${fault.message}`),
    [
      'line 2: “soon” is not a day like 2026-03-02 or 2/3/2026',
      'line 3: the day is still ahead',
      'line 4: there is no team called “nobody” here',
      'line 5: more calls were answered than were offered',
      'line 6: answered and abandoned are more than were offered',
      'line 7: offered and answered are whole numbers',
      'line 8: abandoned is a whole number',
      'line 10: this day of this team stands twice in the file',
    ],
  )
  assert.equal(file.days.length, 1)
  assert.ok('notCalls' in readCallsFile('name,postcode\nFernhill Growers,ZX4 2QT', knowing))
  assert.ok('notCalls' in readCallsFile('', knowing))
})

test('whatever a file holds, it is read or refused, and every line is one or the other', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('2026-03-02', '1/2/2025', '12', '0', '', 'contact-centre', '"', '\0'),
  )
  const file = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 })
  fc.assert(
    fc.property(file, fc.boolean(), (rows, headed) => {
      const text = [...(headed ? ['date,team,offered,answered,abandoned'] : []), ...rows.map(r => r.join(','))].join(
        '\n',
      )
      const found = readCallsFile(text, knowing)
      if ('notCalls' in found) return
      assert.equal(found.days.length + found.faults.length, found.read)
      for (const one of found.days)
        assert.ok(one.answered + one.abandoned <= one.offered && one.onDate <= knowing.today)
    }),
    { numRuns: 500 },
  )
})

const heading = 'date,team,offered,answered,abandoned\n'

test('importing again changes nothing; a later file replaces the days in it and leaves the others', async () => {
  const first = await imported(`${heading}2026-03-01,,100,90,10\n2026-03-02,,80,80,0\n`)
  assert.deepEqual(first.report, { read: 2, accepted: 2, unchanged: 0, refused: 0, faults: [] })
  assert.equal(first.status, 0)
  const again = await imported(`${heading}2026-03-01,,100,90,10\n2026-03-02,,80,80,0\n`)
  assert.deepEqual(again.report, { read: 2, accepted: 2, unchanged: 2, refused: 0, faults: [] })
  const dry = await imported(`${heading}2026-03-02,,99,80,0\n`, { json: true, 'dry-run': true })
  assert.equal(dry.report.accepted, 1)
  const later = await imported(`${heading}2026-03-02,,81,79,2\nnot a day,,1,1,0\n`)
  assert.equal(later.status, 1)
  assert.deepEqual([later.report.accepted, later.report.unchanged, later.report.refused], [1, 0, 1])
  assert.deepEqual(await kept(), [
    { on_date: '2026-03-01', team: 'contact-centre', offered: 100, answered: 90, abandoned: 10 },
    { on_date: '2026-03-02', team: 'contact-centre', offered: 81, answered: 79, abandoned: 2 },
  ])
  assert.match(
    (await imported(`${heading}2026-03-02,,81,79,2\n`, {})).printed[0]!,
    /1 days read, 1 accepted \(1 as they/,
  )
})

test('what is no count of calls is refused in words, and as the one fault of a count of nothing', async () => {
  assert.equal((await imported('a,b\n1,2\n')).report.faults[0].record, 'all of it')
  await assert.rejects(imported('a,b\n1,2\n', {}), Refusal)
  const { db, clock, place } = house
  const house2 = { db, clock, place, flags: {}, print() {}, progress() {} }
  await assert.rejects(importCalls.run({ ...house2, words: [join(folder, 'gone.csv')] }), Refusal)
  assert.equal(await importCalls.run({ ...house2, words: [] }), 2)
})

test('a manager types a day or brings the file; faults keep nothing unless the rest are wanted', async () => {
  const manager = await house.signedInAs('team manager', { name: 'Ros Kemp' })
  const typed = { onDate: '28/2/2026', team: 'contact-centre', offered: '50', answered: '45', abandoned: '5' }
  const refused = await manager.post('/calls', { ...typed, answered: '60' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /More calls were answered than were offered/)
  assert.equal(refused.page.querySelector('#offered')!.getAttribute('value'), '50')
  assert.match((await manager.post('/calls', { ...typed, offered: 'many' })).text, /how many rang, as a number/)
  const saved = await manager.post('/calls', typed)
  const shown = await manager.get(saved.location!)
  assert.match(shown.text, /1 day read: 1 new or changed, 0 as they were/)
  assert.match(shown.text, /Saturday 28 February ?Contact centre ?50 ?45 ?5 ?Ros Kemp/)
  const file = (text: string) => ({ name: 'file', fileName: 'calls.csv', bytes: Buffer.from(text) })
  const bad = `${heading}2026-02-27,,5,4,1\nsoon,,1,1,0\n`
  const nothing = await manager.upload('/calls/file', { faulty: 'keep nothing' }, file(bad))
  assert.equal(nothing.status, 422)
  assert.match(nothing.text, /line 3: “soon” is not a day.*Nothing was kept/)
  const rest = await manager.upload('/calls/file', { faulty: 'keep the rest' }, file(bad))
  assert.match((await manager.get(rest.location!)).text, /2 days read: 1 new or changed, 0 as they were, 1 refused/)
  assert.equal((await manager.upload('/calls/file', { faulty: 'keep the rest' })).status, 422)
  assert.equal((await (await house.signedInAs('contact adviser')).get('/calls')).status, 403)
})
