import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { findNear } from '#community'
import { inTransaction, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { command } from './import-services.command.ts'

const house = await openTestHouse()
const folder = await mkdtemp(join(tmpdir(), 'services-'))
await house.write(tx =>
  sql`insert into place.postcode (place_id, postcode, latitude, longitude, neighbourhood)
      values (${house.place.id}, 'ZZ1 1AA', 52.91, -1.42, 'fernhill')`.execute(tx),
)
after(() => rm(folder, { recursive: true }))

async function run(words: string[], flags: Record<string, string | boolean> = {}) {
  const printed: string[] = []
  const running = {
    db: house.db,
    clock: house.clock,
    place: house.place,
    words,
    flags,
    print: (line: string) => printed.push(line),
    progress: () => undefined,
  }
  const exit = await command.run(running)
  return { exit, text: printed.join('\n'), json: () => JSON.parse(printed.join('')) }
}
async function importFile(name: string, content: unknown, flags: Record<string, string | boolean> = { json: true }) {
  const path = join(folder, name)
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  return run([path], flags)
}
const look = (words: string) =>
  inTransaction(house.db, house.place.id, tx =>
    findNear(tx, house.place.id, {
      words,
      point: { latitude: 52.9, longitude: -1.42 },
      today: house.today,
      limit: 5,
      forPublic: false,
    }),
  )
const everything = () =>
  inTransaction(house.db, house.place.id, async tx => {
    const of = async (table: string) =>
      (
        await sql`select to_jsonb(t)::text as row from ${sql.raw(table)} t where place_id = ${house.place.id} order by 1`.execute(
          tx,
        )
      ).rows
    return JSON.stringify(
      await Promise.all(
        [
          'community.entry',
          'community.venue',
          'community.session',
          'community.entry_word',
          'community.source_record',
        ].map(of),
      ),
    )
  })

const service = (id: unknown, name: unknown, more: object = {}) => ({ id, name, status: 'active', ...more })
const hostile = {
  total_pages: 1,
  page_number: 1,
  last_page: true,
  contents: [
    service('11111111-1111-4111-8111-111111111111', 'Ukulele Uproar', {
      description: '<p>Strum &amp; sing, Â£2</p>',
      email: 'Unknown-12345@noemail.invalid',
      minimum_age: -1,
      last_modified: '2026-02-02T10:00:00.123',
      locations: [{ id: 1, name: 'Scout Hut', address_1: '3 Mill Row', postal_code: 'zz11aa' }],
    }),
    service('not-a-uuid', 'Walking Netball', { schedules: [{ freq: 'WEEKLY', byday: 'TU', opens_at: '18:00' }] }),
    service(42, 'Half of a letter \ud83c and a zero \0 byte'),
    service('11111111-1111-4111-8111-111111111111', 'Ukulele Uproar again'),
    service('nameless', null),
    'not a record',
    null,
  ],
}

test('accepted and refused are what was read, each refusal with its reason', async () => {
  const { exit, json } = await importFile('hostile.json', hostile)
  const counted = json()
  assert.deepEqual(Object.keys(counted), ['read', 'accepted', 'unchanged', 'refused', 'faults'])
  assert.deepEqual([counted.read, counted.accepted, counted.unchanged, counted.refused], [7, 3, 0, 4])
  assert.deepEqual(
    counted.faults.map((f: { record: string; message: string }) => f.message),
    ['Record 1 has the same id', 'It has no name', 'It is not a record', 'It is not a record'],
  )
  assert.equal(exit, 1)
})

test('what came in is found, by its postcode on the map, with its words put right', async () => {
  const [found] = await look('ukelele')
  assert.equal(found?.name, 'Ukulele Uproar')
  assert.equal(found?.summary, 'Strum & sing, £2')
  assert.equal(found?.email, null)
  assert.equal(found?.distance, '1.1 km')
  assert.equal((await look('netball'))[0]?.distance, 'Whole area')
})

test('the same again changes nothing at all', async () => {
  const before = await everything()
  house.clock.set('2026-03-04T09:00:00Z')
  const { json } = await importFile('hostile.json', hostile)
  assert.deepEqual([json().read, json().accepted, json().unchanged, json().refused], [7, 3, 3, 4])
  assert.equal(await everything(), before)
})

test('a dry run says what would change, by field, and writes nothing', async () => {
  const before = await everything()
  const changed = structuredClone(hostile)
  Object.assign(changed.contents[0]!, { fees: 'Free' })
  changed.contents.splice(1, 1)
  changed.contents.push(service('new', 'Pottery for All'))
  const { text } = await importFile('hostile.json', changed, { 'dry-run': true })
  assert.match(text, /7 read, 3 accepted, 4 refused/)
  assert.match(text, /1 would be new, 1 changed, 1 unchanged, 1 gone from the feed \(kept\)/)
  assert.match(text, /changed: Ukulele Uproar \(free\)/)
  assert.match(text, /gone: not-a-uuid/)
  assert.equal(await everything(), before)
})

test('what is gone from the feed stays, what people here found out stays, what changed changes', async () => {
  const entryId = (await look('ukulele'))[0]!.entryId
  await house.write(tx =>
    sql`update community.entry set room = 'full', checked_on = '2026-03-01', checked_how = 'phone' where place_id = ${house.place.id} and entry_id = ${entryId}`.execute(
      tx,
    ),
  )
  const changed = structuredClone(hostile)
  Object.assign(changed.contents[0]!, { fees: 'Free', assured_date: '2025-01-01' })
  changed.contents.splice(1, 1)
  await importFile('hostile.json', changed)
  const [ukulele] = await look('ukulele')
  assert.deepEqual([ukulele?.cost, ukulele?.room, ukulele?.freshness.standing], ['Free', 'Full', 'checked'])
  assert.equal((await look('netball'))[0]?.name, 'Walking Netball')
})

test('a broken feed does not make everything gone; one page of many says nothing about the others', async () => {
  const gone = async (content: unknown) =>
    /(\d+) gone/.exec((await importFile('hostile.json', content, { 'dry-run': true })).text)?.[1]
  assert.equal(await gone([{ id: 1 }, { id: 2 }]), '0')
  assert.equal(await gone({ content: [service('x', 'X club')], number: 1, totalPages: 4, last: false }), '0')
})

test('CSV comes in with nothing but a name and a phone', async () => {
  const { json, exit } = await importFile(
    'groups.csv',
    'name,phone,days,starts\nKnit and Natter,01632 960 555,Wednesdays,2pm\n,01632 960 556,,\n',
  )
  assert.deepEqual([json().read, json().accepted, json().refused, exit], [2, 1, 1, 1])
  const [found] = await look('knit')
  assert.deepEqual([found?.phone, found?.times], ['01632 960555', 'Wednesdays, 2pm'])
})

test('wrong use is said', async () => {
  assert.equal((await run([])).exit, 2)
  await assert.rejects(run([join(folder, 'nothing.json')]), /There is no file/)
  const counted = await run([join(folder, 'nothing.json')], { json: true })
  assert.deepEqual([counted.exit, counted.json().read, counted.json().faults.length], [1, 0, 1])
  await assert.rejects(run(['ftp://feed.invalid/services']), /Only http and https/)
})

const server: Server = createServer((request, response) => {
  const url = new URL(request.url!, 'http://here')
  const answer = (body: unknown, status = 200) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  const page = Number(url.searchParams.get('page') ?? 1)
  if (url.pathname === '/v3/') return answer({ version: 'HSDS-UK-3.0', profile: 'x', openapi_url: 'y' })
  if (url.pathname === '/v3/services')
    return answer({
      total_pages: 3,
      page_number: page,
      last_page: page === 3,
      contents: [service(`p${page}`, `Feed group ${page}`)],
    })
  if (url.pathname.startsWith('/v3/services/'))
    return answer({
      ...service(url.pathname.slice(13), `Feed group ${url.pathname.slice(-1)}`),
      contacts: [{ phones: [{ number: '01632 960777' }] }],
    })
  if (url.pathname === '/stuck/services')
    return answer({
      total_pages: 9,
      page_number: 1,
      last_page: false,
      contents: [service('s', 'Stuck', { contacts: [] })],
    })
  if (url.pathname === '/lines')
    return response
      .writeHead(200, { 'content-type': 'application/x-ndjson' })
      .end(`${JSON.stringify(service('n', 'One a line'))}\n`)
  return answer({}, 404)
})
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
after(() => server.close())
const at = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`

test('a feed is read from its front page to its last page, and each service’s own page for what the list lacks', async () => {
  const { json } = await run([at('/v3/')], { json: true, source: 'feed' })
  assert.deepEqual([json().read, json().accepted], [3, 3])
  assert.deepEqual(
    (await look('feed group')).map(f => f.phone),
    ['01632 960777', '01632 960777', '01632 960777'],
  )
  assert.equal((await run([at('/v3/services')], { json: true, source: 'feed' })).json().unchanged, 3)
})

test('a feed that does not turn its pages, lines, and one that is not there', async () => {
  assert.match(
    (await run([at('/stuck/services')], { source: 'stuck' })).text,
    /1 read, 1 accepted[\s\S]*does not turn its pages/,
  )
  assert.match((await run([at('/lines')], { source: 'lines' })).text, /1 read, 1 accepted/)
  await assert.rejects(run([at('/nowhere')]), /answered 404/)
})
