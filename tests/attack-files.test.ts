import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { commands } from '#app'
import { Refusal } from '#platform/commands'
import { hostile } from '#tests/hostile'
import { openTestHouse } from '#tests/house'

const house = await openTestHouse()
const folder = await mkdtemp(join(tmpdir(), 'attack-'))
after(() => rm(folder, { recursive: true }))

/** A fair file of each kind that a command reads, to be spoilt. */
const fair: Record<string, string[]> = {
  'import cld': [
    'LA Code,Reporting Period Start Date,Reporting Period End Date,NHS Number,LA Person Unique Identifier,Date of Birth,Event Type,Event Start Date,Event End Date,Event Reference,Service Type,Unit Cost',
    'E06000099,2024-04-01,2025-03-31,9990000018,P1,1940-02-01,Service,2024-04-05,2024-06-05,R1,Long Term Support: Community,120.50',
    'E06000099,2024-04-01,2025-03-31,,P2,1950-02-01,Request,2024-05-05,2024-05-05,R2,,',
  ],
  'import code-lists': ['List,Release,Value,Position,Becomes,Valid until', 'Gender,2,Woman,,,'],
  'import population': ['Date,Neighbourhood,Age from,Age to,People', '2024,,18,64,1000', '2024,,65,,300'],
  'import postcodes': ['pcd,lat,long,oslaua,doterm', 'ZZ1 1AA,52.91,-1.42,E06000099,'],
  'import services': [
    '{"id":"1","name":"Growers","description":"<p>Tuesdays</p>","status":"active","schedules":[{"byday":"TU","opens_at":"10:00"}],"service_at_locations":[{"location":{"latitude":52.9,"longitude":-1.4,"postal_code":"ZZ1 1AA"}}]}',
    '{"id":"2","name":"Tea","description":"Talk"}',
  ],
  'import calls': ['day,offered,answered,abandoned', '2026-03-01,10,8,2'],
  'import series': ['Series,Date,Value', 'posts-filled,2025-12-31,90'],
}

type Spoil = (lines: string[]) => Buffer
const text = (lines: string[]) => Buffer.from(lines.join('\n'))
/** Ways in which files come out wrong: by accident, and on purpose. */
const spoilt = fc.oneof(
  fc.constantFrom(...hostile).map(
    (bad): Spoil =>
      lines =>
        text(lines.map(line => line.replace(/,[^,]*,/, `,"${bad}",`))),
  ),
  fc.constantFrom(...hostile).map(
    (bad): Spoil =>
      lines =>
        text([lines[0]!, bad, ...lines.slice(1)]),
  ),
  fc.constantFrom(...hostile).map(
    (bad): Spoil =>
      lines =>
        text([lines[0]!.replace(/[a-z]+/i, bad), ...lines.slice(1)]),
  ),
  fc.nat(400).map(
    (at): Spoil =>
      lines =>
        text(lines).subarray(0, at),
  ),
  fc.uint8Array({ maxLength: 300 }).map(
    (bytes): Spoil =>
      () =>
        Buffer.from(bytes),
  ),
  fc.tuple(fc.nat(300), fc.uint8Array({ minLength: 1, maxLength: 8 })).map(
    ([at, bytes]): Spoil =>
      lines =>
        Buffer.concat([text(lines).subarray(0, at), Buffer.from(bytes), text(lines).subarray(at)]),
  ),
  fc.constantFrom<BufferEncoding>('utf16le', 'latin1').map(
    (letters): Spoil =>
      lines =>
        Buffer.from(`\ufeff${lines.join('\r\n')}`, letters),
  ),
  fc.constantFrom('"', '[', '{"a":', '{"services":[', ',', '\n', 'a,', '\u0000', '""').map(
    (part): Spoil =>
      lines =>
        Buffer.concat([text(lines), Buffer.from(part.repeat(50_000))]),
  ),
  fc.constantFrom('[', '{"a":').map(
    (part): Spoil =>
      () =>
        Buffer.from(part.repeat(50_000)),
  ),
)

for (const name of Object.keys(fair))
  test(`${name}: a spoilt file is read or refused in words, and what it read it accepted or refused`, async () => {
    const command = commands.find(one => one.name === name)
    assert.ok(command, name)
    let said = 0
    await fc.assert(
      fc.asyncProperty(spoilt, async spoil => {
        const file = join(folder, `file-${said}.csv`)
        await writeFile(file, spoil(fair[name]!))
        const printed: string[] = []
        const began = performance.now()
        try {
          const running = { db: house.db, clock: house.clock, place: house.place, words: [file], flags: { json: true } }
          const status = await command.run({
            ...running,
            print: line => void printed.push(line),
            progress: () => undefined,
          })
          assert.ok([0, 1].includes(status))
          const told = JSON.parse(printed.join(''))
          if (said === 0) assert.ok(told.accepted + (told.outside ?? 0) > 0, 'the fair file itself is read')
          if (told.read !== undefined) {
            assert.equal(
              told.accepted + told.refused + (told.outside ?? 0),
              told.read,
              JSON.stringify(told).slice(0, 500),
            )
          }
        } catch (fault) {
          if (!(fault instanceof Refusal)) throw fault
          assert.match(fault.message, /\w/)
        }
        assert.ok(performance.now() - began < 20_000, 'it took too long')
        said++
      }),
      { seed: 20_260_303, numRuns: 60, endOnFailure: true, examples: [[lines => text(lines)]] },
    )
    assert.equal(said, 60)
  })
