import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from '#app'
import { addMonths } from '#platform/clock'
import { newId, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'

/** A council that lives from files, on 3 March 2026: one of the year 2025, and what was left over in it of the year before. */
const house = await openTestHouse()
const director = await house.signedInAs('director')
const { id } = house.place

const bring = (from: string, to: string) =>
  house.write(tx =>
    sql`insert into exchange.cld_file (place_id, file_id, name, sha256, loaded_at, period_from, period_to, rows_read, accepted, accepted_with_warnings, refused, report)
      values (${id}, ${newId()}, 'cld.csv', ${newId()}, now(), ${from}, ${to}, 9, 9, 0, 0, '{"counts":[]}')`.execute(
      tx,
    ),
  )
const request = (onDate: string, outcome = 'NFA: Information and advice or signposting') =>
  house.write(tx =>
    sql`insert into exchange.cld_event (place_id, event_id, file_id, line, person_id, client_type, event_type, started_on, ended_on, outcome, route)
      values (${id}, ${newId()}, ${newId()}, 1, ${newId()}, 'Service user', 'Request', ${onDate}, ${onDate}, ${outcome}, 'Community / Other route')`.execute(
      tx,
    ),
  )
await bring('2025-01-01', '2025-12-31')
for (let month = 0; month < 12; month += 1) await request(addMonths('2025-01-10', month))
for (const onDate of ['2024-11-20', '2024-12-20'])
  await request(onDate, 'Progress to assessment, review or reassessment')

const board = async (query = '') => (await director.get(`/figures${query}`)).text
const figure = async (query: string, title = 'Contacts') => {
  const { page } = await director.get(`/figures${query}`)
  const found = page.querySelectorAll('.figure').find(f => f.text.includes(title))
  return found!.text.replace(/\s+/g, ' ')
}

test('without a period it is the last 12 months that files cover, and the board says so', async () => {
  const text = await board()
  assert.match(text, /Six steps, January to December 2025/)
  assert.match(text, /Files reach from 1 January 2025 to 31 December 2025\. The last 12 months are those up to there\./)
  const contacts = await figure('')
  assert.match(contacts, /12 contacts.*the period before is not covered/i)
  assert.ok(!/Only from|was 2 before/.test(contacts), contacts)
})

test('days of which nothing was brought have no figure, and those covered in part say which', async () => {
  assert.match(
    await figure('?period=this-quarter'),
    /not covered Nothing of it is covered: these facts reach from 1 January 2025 to 31 December 2025; was 3 before/,
  )
  const part = await figure('?period=own&from=2024-07-01&to=2025-06-30')
  assert.match(part, /6 contacts Only from 1 January 2025 to 30 June 2025 is covered; the period before is not covered/)
})

test('the page of a figure draws only covered months, and lists nobody of others', async () => {
  const { text } = await director.get('/figures/front-door.contacts')
  assert.match(text, /December 2025 ?1 /)
  assert.match(text, /December 2024 ?– ?/)
  assert.match(text, /The period before: not covered\./)
  assert.match(text, /The people behind it, January to December 2025 All 12/)
  const before = await director.get('/figures/front-door.contacts?period=own&from=2024-11-01&to=2024-12-31')
  assert.match(before.text, /not covered Nothing of it is covered.*All 0/)
  assert.match(before.text, /Nobody here/)
})

test('compared, published, in a file and as sheets it is the same: empty, with the reason', async () => {
  const asked = '?period=own&from=2024-11-01&to=2025-02-28'
  assert.match(
    (await director.get(`/figures/compare${asked}`)).text,
    /conversation Only from 1 January 2025 to 28 February 2025 is covered read with [^%]*100% 2 of 2 contacts not covered/,
  )
  assert.match((await director.get('/figures?period=this-quarter&view=published')).text, /not covered/)
  assert.ok(!/was 0 before/.test((await director.get(`/figures${asked}&view=published`)).text))
  const { html } = await director.get(`/figures/file${asked}`)
  assert.match(
    html,
    /^front-door\.contacts,.*,2025-01-01,2025-02-28,,all,2,,2,contacts,,,,1,Only from 1 January 2025 to 28 February 2025 is covered,/m,
  )
  assert.match((await director.get(`/figures/pack${asked}`)).text, /Only from 1 January 2025/)
})

test('the command tells the same figure, with null and the reason where nothing is covered', async () => {
  const linesOf = async (flags: Record<string, string>) => {
    const printed: string[] = []
    const command = commands.find(c => c.name === 'measures')!
    await command.run({
      ...{ db: house.db, clock: house.clock, place: house.place, words: [], flags: { ...flags, json: true } },
      ...{ print: (line: string) => printed.push(line), progress: () => undefined },
    })
    const lines = JSON.parse(printed.join('')) as Record<string, unknown>[]
    return (measure: string) =>
      lines.filter(l => l.id === measure).map(l => [l.numerator, l.denominator, l.value, l.reason])
  }
  const usual = await linesOf({})
  assert.deepEqual(usual('front-door.contacts'), [[12, null, 12, undefined]])
  const none = await linesOf({ from: '2024-01-01', to: '2024-12-31' })
  const reason = 'nothing of it is covered: these facts reach from 1 January 2025 to 31 December 2025'
  assert.deepEqual(none('front-door.contacts'), [[0, null, null, reason]])
  assert.deepEqual(none('ascof-2a'), Array(3).fill([0, null, null, reason]))
  const part = await linesOf({ from: '2024-01-01', to: '2025-03-31' })
  assert.deepEqual(part('front-door.contacts'), [[3, null, 3, 'only from 1 January 2025 to 31 March 2025 is covered']])
})

test('the national page begins with the newest whole financial year that files cover', async () => {
  const title = async (query = '') => (await director.get(`/figures/ascof${query}`)).page.querySelector('h1')!.text
  assert.equal(await title(), 'National framework, January to December 2025')
  assert.equal(await title('?period=2024-25'), 'National framework, April 2024 to March 2025')
  await bring('2024-04-01', '2024-12-31')
  assert.equal(await title(), 'National framework, April 2024 to March 2025')
  const { page } = await director.get('/figures/ascof')
  const chips = page.querySelectorAll('.head ul[aria-label="Period"] a')
  assert.deepEqual(
    chips.map(chip => chip.text),
    ['This quarter', 'Last quarter', 'Last 12 months', '2025 to 26', '2024 to 25'],
  )
  assert.equal(chips.find(chip => chip.getAttribute('aria-current'))?.text, '2024 to 25')
  const hrefs = new Map(chips.map(chip => [chip.text, chip.getAttribute('href')]))
  assert.equal(hrefs.get('Last 12 months'), '/figures/ascof?period=last-12-months')
  assert.equal(await title('?period=last-12-months'), 'National framework, January to December 2025')
  assert.match(await figure('?period=2024-25'), /^ ?.*5 contacts/)
})

test('where no postcode is known, the neighbourhoods say why nobody of the files is in them, and what to do', async () => {
  const why = /No postcode is known here.*import postcodes FILE/
  assert.match((await director.get('/figures/neighbourhoods')).text, why)
  await house.write(tx =>
    sql`insert into place.postcode (place_id, postcode, latitude, longitude, neighbourhood) values (${id}, 'ZX4 2QT', 51, 0, 'fernhill')`.execute(
      tx,
    ),
  )
  assert.doesNotMatch((await director.get('/figures/neighbourhoods')).text, why)
})

test('a place without a file says nothing of files', async () => {
  const own = await openTestHouse()
  const there = await own.signedInAs('director')
  const { text } = await there.get('/figures')
  assert.match(text, /Six steps, March 2025 to February 2026/)
  assert.ok(!text.includes('Files reach'))
})
