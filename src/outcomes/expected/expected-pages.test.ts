import assert from 'node:assert/strict'
import { test } from 'node:test'
import { replacePopulation } from '#place'
import { newId, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'

const house = await openTestHouse()
const { id } = house.place
const director = await house.signedInAs('director')
const adviser = await house.signedInAs('contact adviser')
const here = '/figures/expected?period=own&from=2025-10-01&to=2025-10-31'

const bands = (neighbourhood: string, older: number) => [
  { onDate: '2024-06-30', neighbourhood, ageFrom: 0, ageTo: 64, people: 9_000 },
  { onDate: '2024-06-30', neighbourhood, ageFrom: 65, ageTo: null, people: older },
]
await house.write(tx =>
  replacePopulation(tx, id, [...bands('', 6_000), ...bands('fernhill', 4_000), ...bands('larkmoor', 2_000)]),
)
const contacts = async (hood: string, n: number) => {
  for (let i = 0; i < n; i++)
    await house.write(tx =>
      sql`insert into front_door.contact (place_id, contact_id, on_date, began_at, finished_at, channel, team, taken_by_name, neighbourhood,
        caller, about, might_need, results)
      values (${id}, ${newId()}, '2025-10-10', now(), now(), 'phone', 'contact-centre', 'Somebody', ${hood}, 'the person', 'new matter', 'no',
        '{advice}')`.execute(tx),
    )
}
await contacts('fernhill', 40)
await contacts('larkmoor', 3)

const rate = { do: 'state', measure: 'front-door.contacts', fromOn: '1/4/2025', ageFrom: '65', ageTo: '' }

test('nothing is expected until it is stated, and a rate that cannot be read is told part by part', async () => {
  assert.match((await director.get(here)).text, /Nobody has stated yet/)
  const wrong = await director.post('/figures/expected/rates', {
    ...rate,
    fromOn: '2/4/2025',
    perThousand: 'many',
    source: '',
  })
  assert.match(wrong.text, /Begin on the first of a month/)
  assert.match(wrong.text, /Write a number from 0 to 1,000/)
  assert.match(wrong.text, /Say where it comes from/)
  assert.match(wrong.html, /value="many"/)
})

test('so many of those who live there are expected; beside them stands what came, and whoever knows says why', async () => {
  const stated = await director.post('/figures/expected/rates', {
    ...rate,
    perThousand: '60',
    source: 'our own first year',
  })
  assert.equal(stated.status, 303)
  const twice = await director.post('/figures/expected/rates', {
    ...rate,
    ageFrom: '80',
    perThousand: '6',
    source: 'x',
  })
  assert.match(twice.text, /begins on the same day: take it away first/)

  const rowsOf = async (at: string) => {
    const rows = (await director.get(at)).page.querySelectorAll('.plain tbody tr')
    return new Map(
      rows.map(row => [row.querySelector('th')!.text.trim(), row.querySelectorAll('td').map(td => td.text.trim())]),
    )
  }
  // 4,000 times 60 of a thousand times 31 days of a year is 20; 2,000 are 10.
  const rows = await rowsOf(here)
  assert.deepEqual(rows.get('Fernhill')!.slice(0, 2), ['20', '40'])
  assert.match(rows.get('Fernhill')![2]!, /^20 more than expected, 96%\. Nobody has said why yet\./)
  assert.deepEqual(rows.get('Larkmoor')!.slice(0, 2), ['10', '3'])
  assert.match(rows.get('Larkmoor')![2]!, /^As expected, give or take chance/)
  assert.match(rows.get('Ashdene')![2]!, /Not known how many live here of the ages stated/)

  const row = (await director.get(here)).page
    .querySelectorAll('.plain tbody tr')
    .find(r => r.text.includes('Fernhill'))!
  const why = row
    .querySelectorAll('a')
    .find(a => a.text.startsWith('Say why'))!
    .getAttribute('href')!
  const form = await director.get(why.replaceAll('&amp;', '&'))
  assert.equal(form.page.querySelector('#neighbourhood option[selected]')?.getAttribute('value'), 'fernhill')
  const note = { do: 'write', on: '3/10/2025', words: 'The surgery closed for a month', measure: 'front-door.contacts' }
  assert.equal((await director.post('/figures/notes', { ...note, neighbourhood: 'nowhere' })).status, 422)
  assert.equal((await director.post('/figures/notes', { ...note, neighbourhood: 'fernhill' })).status, 303)
  const told = (await rowsOf(here)).get('Fernhill')![2]!
  assert.match(told, /3 October 2025: The surgery closed for a month/)
  assert.doesNotMatch(told, /Nobody has said why/)
  assert.match((await director.get('/figures/front-door.contacts')).text, /surgery closed for a month \(Fernhill\)/)

  const board = await rowsOf('/figures/neighbourhoods/fernhill?period=own&from=2025-10-01&to=2025-10-31')
  assert.deepEqual(board.get('Contacts at the front door')!.slice(0, 2), ['20', '40'])
})

test('outside, three are hidden, and so is the difference they would tell; the file says the same', async () => {
  const { text } = await director.get(`${here}&view=published`)
  assert.match(text, /Larkmoor ?10 ?hidden ?It or a count beside it is too few to publish/)
  const file = await director.get('/figures/expected/file?period=own&from=2025-10-01&to=2025-10-31&view=published')
  assert.match(file.html, /^front-door\.contacts,.*,Larkmoor,10,hidden,it or a count beside it is too few to publish,/m)
})

test('who states no rates is refused; a rate that is taken away is gone, once', async () => {
  assert.equal((await adviser.get('/figures/expected/rates')).status, 403)
  const { page } = await director.get('/figures/expected/rates')
  const held = page.querySelector('input[name=rate]')!.getAttribute('value')!
  assert.equal((await director.post('/figures/expected/rates', { do: 'take away', rate: held })).status, 303)
  assert.match(
    (await director.post('/figures/expected/rates', { do: 'take away', rate: held })).text,
    /took it away before/,
  )
  assert.match((await director.get(here)).text, /Nobody has stated yet/)
})
